// The same loop row by row: one pass, which stops at the second selection that a row fails.

const TOP = 50;

export async function create({ columns, codes, value }) {
  const names = Object.keys(columns);
  const rows = value.length;
  const descending = Uint32Array.from(value.keys()).sort((a, b) => value[b] - value[a]);
  const [c0, c1, c2, c3, c4, c5, c6] = names.map((name) => columns[name]);
  const passes = new Uint8Array(rows);

  function update(selections) {
    const [m0, m1, m2, m3, m4, m5, m6] = names.map((name, at) => {
      const misses = new Uint8Array(codes[name]);
      if (selections[name]) {
        misses.fill(1 << at);
        for (const code of selections[name]) misses[code] = 0;
      }
      return misses;
    });
    const all = names.map((name) => new Uint32Array(codes[name]));
    const [n0, n1, n2, n3, n4, n5, n6] = all;
    let passing = 0;
    for (let row = 0; row < rows; row++) {
      const v0 = c0[row],
        v1 = c1[row],
        v2 = c2[row],
        v3 = c3[row],
        v4 = c4[row],
        v5 = c5[row],
        v6 = c6[row];
      const missed = m0[v0] | m1[v1] | m2[v2] | m3[v3] | m4[v4] | m5[v5] | m6[v6];
      passes[row] = missed === 0 ? 1 : 0;
      if (missed === 0) {
        passing++;
        n0[v0]++;
        n1[v1]++;
        n2[v2]++;
        n3[v3]++;
        n4[v4]++;
        n5[v5]++;
        n6[v6]++;
      } else if ((missed & (missed - 1)) === 0) {
        const at = 31 - Math.clz32(missed);
        all[at][at === 0 ? v0 : at === 1 ? v1 : at === 2 ? v2 : at === 3 ? v3 : at === 4 ? v4 : at === 5 ? v5 : v6]++;
      }
    }
    const counts = {};
    for (const [at, name] of names.entries()) counts[name] = all[at];
    const top = new Float64Array(Math.min(TOP, passing));
    for (let at = 0, found = 0; found < top.length; at++) {
      const row = descending[at];
      if (passes[row]) top[found++] = value[row];
    }
    return { passing, counts, top };
  }

  return { update };
}
