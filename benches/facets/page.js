// Runs the engines one after the other on the same columns and clicks, and compares all their answers.

import { makeClicks, makeColumns } from './columns.js';

/** The median of numbers. */
function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** What differs between two answers, or null. */
function difference(a, b) {
  if (a.passing !== b.passing) return `passing ${a.passing} and ${b.passing}`;
  for (const name of Object.keys(a.counts)) {
    const [x, y] = [a.counts[name], b.counts[name]];
    const at = x.findIndex((count, code) => count !== y[code]);
    if (x.length !== y.length || at >= 0) return `counts of ${name}, code ${at}: ${x[at]} and ${y[at]}`;
  }
  const at = a.top.findIndex((value, rank) => value !== b.top[rank]);
  if (a.top.length !== b.top.length || at >= 0) return `top ${at}: ${a.top[at]} and ${b.top[at]}`;
  return null;
}

/**
 * Runs engines over `rows` rows and `clicks` clicks, after as many clicks of warming up as `warm` says, and all of it
 * `passes` times: what else the machine does lengthens some clicks of one pass, and not the same ones of the next.
 * @returns for each engine how long it took to build, the least that every click took, in milliseconds, and the first
 *   click that it answers otherwise than the first engine
 */
export async function run({ engines, rows, clicks, warm, passes }) {
  const data = makeColumns(rows);
  const selections = makeClicks(warm + clicks);
  const expected = [];
  const results = [];
  for (const name of engines) {
    const { create } = await import(`./engines/${name}.js`);
    const start = performance.now();
    const engine = await create(data);
    const built = performance.now() - start;
    const times = new Array(clicks).fill(Infinity);
    let wrong = null;
    for (let pass = 0; pass < passes; pass++) {
      for (const [at, selection] of selections.entries()) {
        const start = performance.now();
        const answer = engine.update(selection);
        const time = performance.now() - start;
        if (at >= warm) times[at - warm] = Math.min(times[at - warm], time);
        expected[at] ??= answer;
        const differs = difference(expected[at], answer);
        if (differs && !wrong) wrong = `click ${at}: ${differs}`;
      }
    }
    const sorted = [...times].sort((a, b) => a - b);
    results.push({
      name,
      built,
      mean: times.reduce((sum, time) => sum + time, 0) / times.length,
      median: median(times),
      worst: sorted.at(-1),
      times,
      wrong,
    });
  }
  return results;
}
