// The columns and the clicks of the benchmark: the same in every run.

/** The facets, each with its number of codes: about those of a collection of many reports. */
export const CODES = { region: 120, partner: 40, domain: 11, indicator: 300, kind: 4, unit: 16, bound: 5 };

/** A generator of numbers from 0 to below 1 (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Columns of codes, the low ones more frequent than the high ones, and values over eight orders of magnitude. */
export function makeColumns(rows, seed = 1) {
  const next = random(seed);
  const columns = {};
  for (const [name, codes] of Object.entries(CODES)) {
    const column = new Uint16Array(rows);
    columns[name] = column;
    for (let row = 0; row < rows; row++) column[row] = Math.floor(codes * next() ** 2);
  }
  const value = new Float64Array(rows);
  for (let row = 0; row < rows; row++) value[row] = Math.round(10 ** (8 * next()));
  return { columns, codes: CODES, value };
}

/** Selections, each one click after the one before: codes are picked and dropped, facets cleared. */
export function makeClicks(count, seed = 2) {
  const next = random(seed);
  const names = Object.keys(CODES);
  const selections = {};
  const clicks = [];
  while (clicks.length < count) {
    const name = names[Math.floor(names.length * next())];
    const picked = selections[name] ?? [];
    if (picked.length > 0 && next() < 0.3) {
      delete selections[name];
    } else {
      const code = Math.floor(CODES[name] * next() ** 2);
      const rest = picked.filter((other) => other !== code);
      const now = rest.length < picked.length ? rest : [...picked, code];
      if (now.length > 0) selections[name] = now;
      else delete selections[name];
    }
    clicks.push(structuredClone(selections));
  }
  return clicks;
}
