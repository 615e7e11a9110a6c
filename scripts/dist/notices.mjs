// What is said of the work of others in the build: their licences in words, and a bill of materials for programs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packagesOf } from './packages.mjs';

/** The files, each with what makes it of the packages. */
const FILES = { 'THIRD-PARTY-NOTICES.txt': compose, 'sbom.cdx.json': listMaterials };

const HEAD = `Third-party notices of Relocation Explorer

The files beside this one hold work of the packages below, each under its licence. The numbers lead to the texts that
they come with; where a package comes with none, to the standard text of a licence that it names.
`;

/** Writes both into `folder`; what they are made of is gathered anew only when it has changed. */
export function writeNotices(root, folder) {
  const sources = [
    'Cargo.lock',
    'Cargo.toml',
    'package-lock.json',
    'target/vendor/echarts.packages.json',
    'scripts/dist/notices.mjs',
    'scripts/dist/packages.mjs',
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(join(root, source)));
  const made = join(root, `target/vendor/notices-${hash.digest('hex').slice(0, 12)}`);
  if (!existsSync(made)) {
    const packages = packagesOf(root);
    const texts = Object.entries(FILES).map(([name, write]) => [name, write(packages, root)]);
    mkdirSync(made, { recursive: true });
    for (const [name, text] of texts) writeFileSync(join(made, name), text);
  }
  for (const name of Object.keys(FILES)) writeFileSync(join(folder, name), readFileSync(join(made, name)));
}

/** The text of a licence that a package names, but does not come with: as this project has it, without its own names. */
function standardText({ name, license }, root) {
  for (const [id, file] of [
    ['MIT', 'LICENSE-MIT'],
    ['Apache-2.0', 'LICENSE-APACHE'],
  ]) {
    if (license?.split(/[^\w.-]+/).includes(id))
      return readFileSync(join(root, file), 'utf8')
        .replace(/^Copyright .*\n\n?/m, '')
        .trim();
  }
  throw new Error(`${name} (${license}) has no text of its licence: scripts/dist/notices.mjs must be told one`);
}

function compose(packages, root) {
  const numbers = new Map(); // by the text without its line breaks, which differ
  const texts = [];
  const numberOf = (text) => {
    const key = text.replace(/\s+/g, ' ');
    if (!numbers.has(key)) numbers.set(key, texts.push(text));
    return numbers.get(key);
  };
  const lines = packages.map((each) => {
    const given = each.texts.length ? each.texts : [standardText(each, root)];
    const marks = [...new Set(given.map(numberOf))].map((number) => `[${number}]`).join(' ');
    const authors = each.authors.map((author) => author.replace(/\s*<.*>/, '')).join(', ');
    return [`${each.name} ${each.version}`.trim(), each.license, authors, each.home, marks].filter(Boolean).join(' | ');
  });
  const rule = '='.repeat(80);
  return [HEAD, lines.join('\n'), ...texts.map((text, at) => `\n${rule}\n[${at + 1}]\n\n${text}`), ''].join('\n');
}

/** The same packages as CycloneDX 1.6. It says no time and has no number, so that one commit gives one file. */
function listMaterials(packages, root) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const components = packages.map((each) => ({
    type: 'library',
    name: each.name,
    version: each.version || undefined,
    licenses: [{ expression: each.license.replaceAll('/', ' OR ') }],
    ...(each.hash && { hashes: [each.hash] }),
    ...(each.purl && { purl: each.purl, 'bom-ref': each.purl }),
  }));
  const product = { type: 'application', name, version, licenses: [{ expression: license }] };
  const bill = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component: product }, components };
  return `${JSON.stringify(bill, null, 1)}\n`;
}
