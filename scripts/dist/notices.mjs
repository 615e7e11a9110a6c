// The licences of what others have written and the build holds: the crates that are linked into the program, what is
// bundled from npm, and the table of Chinese characters.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const NAME = 'THIRD-PARTY-NOTICES.txt';

/** What is in the program though no crate of its graph: its data are packed into the program before it is compiled. */
const PACKED = ['hanconv'];

const HEAD = `Third-party notices of Relocation Explorer

The files beside this one hold work of the packages below, each under its licence. The numbers lead to the texts that
they come with; where a package comes with none, to the standard text of a licence that it names.
`;

/** Writes the notices into `folder`; what they are made of is gathered anew only when it has changed. */
export function writeNotices(root, folder) {
  const sources = [
    'Cargo.lock',
    'Cargo.toml',
    'package-lock.json',
    'target/vendor/echarts.packages.json',
    'scripts/dist/notices.mjs',
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(join(root, source)));
  const made = join(root, `target/vendor/notices-${hash.digest('hex').slice(0, 12)}.txt`);
  if (!existsSync(made)) {
    mkdirSync(dirname(made), { recursive: true });
    writeFileSync(made, compose([...cratesOf(root), ...bundledOf(root), standardLibrary], root));
  }
  writeFileSync(join(folder, NAME), readFileSync(made));
}

function cratesOf(root) {
  const cargo = (...options) =>
    execFileSync('cargo', [...options, '--locked'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const target = 'wasm32-unknown-unknown';
  const linked = new Set(
    cargo('tree', '--edges', 'normal,no-proc-macro', '--target', target, '--prefix', 'none', '--format', '{p}')
      .split('\n')
      .map((line) => line.split(' ').slice(0, 2).join(' ')),
  );
  const { packages } = JSON.parse(cargo('metadata', '--format-version', '1', '--filter-platform', target));
  return packages
    .filter(({ name, version, source }) => source && (linked.has(`${name} v${version}`) || PACKED.includes(name)))
    .map(({ name, version, license, authors, repository, manifest_path: manifest }) => ({
      name,
      version,
      license,
      authors,
      home: repository,
      texts: textsIn(dirname(manifest)),
    }));
}

/** What is bundled beside the chart library. */
const BUNDLED = ['node_modules/fflate'];

function bundledOf(root) {
  const charts = JSON.parse(readFileSync(join(root, 'target/vendor/echarts.packages.json'), 'utf8'));
  return [...charts, ...BUNDLED].map((folder) => {
    const { name, version, license, author, repository } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const home = (repository?.url ?? repository)?.replace(/^git\+/, '');
    return {
      name,
      version,
      license,
      authors: [author?.name ?? author ?? []].flat(),
      home,
      texts: textsIn(join(root, folder)),
    };
  });
}

/** It comes with the compiler. */
const standardLibrary = {
  name: 'Rust standard library',
  version: '',
  license: 'MIT OR Apache-2.0',
  authors: ['The Rust Project contributors'],
  home: 'https://github.com/rust-lang/rust',
  texts: [],
};

/** The licences and notices in a package's folder and the folders in it, by name. */
function textsIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying|copyright|notice|unlicense)/i.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !/\.(rs|js|ts|html)$/.test(file))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
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
  const order = (one, other) => (one < other ? -1 : Number(one > other));
  packages.sort((a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.version, b.version));
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
