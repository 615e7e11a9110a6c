// Lets Zotero's own translators read pages: a list of pages in JSON on standard input, `[html, address]` each; on standard
// output what Zotero would keep of each. The npm package `zotero-translators` has Zotero's engine and its translators, and
// offers their search alone: the engine's way for web pages is added to its text before that is run.
import { readFileSync } from 'node:fs';
import { Module, createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(fileURLToPath(new URL('../../target/zotero/package.json', import.meta.url)));
const file = require.resolve('zotero-translators');
const SEARCH = 'async function search(query) {';
const READ = `exports.read = async (document) => {
  const translate = new Translate.Web();
  translate.setDocument(document);
  const translators = await translate.getTranslators();
  translate.setTranslator(translators);
  const items = await translate.translate({ libraryID: false });
  return { translator: translators[0].label, items };
};
`;
const text = readFileSync(file, 'utf8');
if (!text.includes(SEARCH)) throw new Error(`there is no ${SEARCH} in ${file}`);

// The engine tells standard output what it does.
const { log } = console;
console.log = () => {};
const engine = new Module(file);
engine.filename = file;
engine.paths = Module._nodeModulePaths(file);
engine._compile(
  text.replace(SEARCH, () => READ + SEARCH),
  file,
);
const { JSDOM } = require('jsdom');
const xpath = require('wicked-good-xpath');

const found = [];
for (const [html, url] of JSON.parse(readFileSync(0, 'utf8'))) {
  const { window } = new JSDOM(html, { url });
  xpath.install(window, true);
  found.push(await engine.exports.read(window.document));
}
log(JSON.stringify(found));
process.exit();
