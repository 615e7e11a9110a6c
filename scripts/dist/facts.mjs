// One small file a fact, for pages that show a single number: what <report-fact> reads. See public/embed.js.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `facts/ID.json` under a folder for every fact of a snapshot. */
export function writeFacts(snapshot, folder) {
  const byId = (items) => new Map(items.map((item) => [item.id, item]));
  const [reports, regions, units] = [snapshot.reports, snapshot.regions, snapshot.units].map(byId);
  mkdirSync(join(folder, 'facts'), { recursive: true });
  for (const { id, report, region, unit, figure, value, bound, approximate, kind, text } of snapshot.facts) {
    const { name, one = name } = units.get(unit);
    const fact = {
      id, figure, value, unit: value === 1 ? one : name, bound, approximate, kind, text,
      report: reports.get(report).title, place: regions.get(region).name, published: snapshot.published,
    };
    writeFileSync(join(folder, 'facts', `${id}.json`), `${JSON.stringify(fact)}\n`);
  }
}
