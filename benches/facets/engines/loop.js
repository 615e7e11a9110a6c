// A careful loop over typed arrays. Column by column, so that every inner loop reads two arrays of one type and
// has no branch that the data decide, except where counts differ: a row counts for all facets if it meets all
// selections, and for one facet if it fails that one's alone.

const TOP = 50;

export async function create({ columns, codes, value }) {
  const names = Object.keys(columns);
  const rows = value.length;
  const descending = Uint32Array.from(value.keys()).sort((a, b) => value[b] - value[a]);
  const fails = new Uint8Array(rows);
  const failing = new Uint8Array(rows);

  function update(selections) {
    fails.fill(0);
    for (let at = 0; at < names.length; at++) {
      const picked = selections[names[at]];
      if (!picked) continue;
      const column = columns[names[at]];
      const misses = new Uint8Array(codes[names[at]]).fill(1);
      for (const code of picked) misses[code] = 0;
      for (let row = 0; row < rows; row++) {
        const miss = misses[column[row]];
        fails[row] += miss;
        failing[row] = miss ? at : failing[row];
      }
    }
    let passing = 0;
    for (let row = 0; row < rows; row++) passing += fails[row] === 0 ? 1 : 0;

    const counts = {};
    for (let at = 0; at < names.length; at++) {
      const column = columns[names[at]];
      const count = new Uint32Array(codes[names[at]]);
      if (selections[names[at]]) {
        for (let row = 0; row < rows; row++) {
          if (fails[row] === 0 || (fails[row] === 1 && failing[row] === at)) count[column[row]]++;
        }
      } else {
        for (let row = 0; row < rows; row++) {
          if (fails[row] === 0) count[column[row]]++;
        }
      }
      counts[names[at]] = count;
    }

    const top = new Float64Array(Math.min(TOP, passing));
    for (let at = 0, found = 0; found < top.length; at++) {
      const row = descending[at];
      if (fails[row] === 0) top[found++] = value[row];
    }
    return { passing, counts, top };
  }

  return { update };
}
