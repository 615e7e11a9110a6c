// arquero: a table of the columns, filtered and rolled up once a facet.

import '/node_modules/arquero/dist/arquero.min.js';

const { table } = globalThis.aq;

const TOP = 50;

export async function create({ columns, codes, value }) {
  const names = Object.keys(columns);
  const all = table({ ...columns, value });

  function update(selections) {
    const misses = {};
    for (const name of names) {
      if (!selections[name]) continue;
      misses[name] = new Uint8Array(codes[name]).fill(1);
      for (const code of selections[name]) misses[name][code] = 0;
    }
    // A filter in arquero's own language, which it compiles to a loop over the columns.
    const filtered = (but) => {
      const active = Object.keys(misses).filter((name) => name !== but);
      if (active.length === 0) return all;
      const tests = active.map((name) => `$.${name}[d.${name}] === 0`);
      return all.params(misses).filter(`(d, $) => ${tests.join(' && ')}`);
    };
    const passing = filtered();
    const counts = {};
    for (const name of names) {
      const rows = misses[name] ? filtered(name) : passing;
      const grouped = rows.groupby(name).count();
      const count = new Uint32Array(codes[name]);
      counts[name] = count;
      const [keys, sizes] = [grouped.array(name), grouped.array('count')];
      for (const [at, key] of keys.entries()) count[key] = sizes[at];
    }
    const values = passing.array('value', Float64Array).sort();
    return { passing: passing.numRows(), counts, top: values.subarray(-TOP).reverse() };
  }

  return { update };
}
