// crossfilter2: a dimension a facet, a group that counts its codes, and a dimension for the value.

import '/node_modules/crossfilter2/crossfilter.min.js';

const { crossfilter } = globalThis;

const TOP = 50;

export async function create({ columns, codes, value }) {
  const names = Object.keys(columns);
  const rows = crossfilter(Array.from(value.keys()));
  const dimensions = names.map((name) => {
    const column = columns[name];
    return rows.dimension((row) => column[row]);
  });
  const groups = dimensions.map((dimension) => dimension.group().reduceCount());
  const all = rows.groupAll().reduceCount();
  const byValue = rows.dimension((row) => value[row]);
  const last = names.map(() => '');

  function update(selections) {
    names.forEach((name, at) => {
      const key = JSON.stringify(selections[name] ?? null);
      if (key === last[at]) return;
      last[at] = key;
      if (selections[name]) {
        const picked = new Set(selections[name]);
        dimensions[at].filterFunction((code) => picked.has(code));
      } else {
        dimensions[at].filterAll();
      }
    });
    const counts = {};
    names.forEach((name, at) => {
      const count = new Uint32Array(codes[name]);
      counts[name] = count;
      for (const { key, value } of groups[at].all()) count[key] = value;
    });
    return { passing: all.value(), counts, top: Float64Array.from(byValue.top(TOP), (row) => value[row]) };
  }

  return { update };
}
