// Trunk's last step: cuts the program into parts, joins the style sheets, shrinks both in a release build, names the folder
// of the program's files after their contents, so that a cache or a half-finished upload can never mix two builds, writes
// what is read without the program (the page as it opens, a file a fact, the licences), and build.json.
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { hashesOf, writeWorker } from '../../public/publish.js';
import { writeNotices } from './notices.mjs';
import { drawCards } from './pictures.mjs';
import { placesOf } from './places.mjs';
import { writeSingle } from './single.mjs';
import { split } from './split.mjs';
import { FEATURES } from './wasm.mjs';

const staging = process.env.TRUNK_STAGING_DIR;
const profile = process.env.TRUNK_PROFILE;
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file under `folder` as a path relative to it, with forward slashes, sorted. */
function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(folder, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Where the names of a release's functions go, which its files do not keep: `scripts/size --by` reads them. */
const names = join(root, 'target/names');

/** Does something with each, the largest first, as many at once as there are processors. */
async function withEach(files, work) {
  const left = files.toSorted((a, b) => statSync(b).size - statSync(a).size).values();
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (const file of left) await work(file);
  });
  await Promise.all(workers);
}

async function optimise(wasm) {
  const tool = join(root, 'node_modules/binaryen/bin/wasm-opt');
  // It warns of names that a newer compiler writes, and they are stripped anyway. Each round finds what the one before
  // made possible, the second in a structure made anew. Functions of like names compress better side by side.
  const structure = ['--flatten', '--rereloop'];
  const inlining = '--one-caller-inline-max-function-size=100';
  const named = `--symbolmap=${join(names, `${basename(wasm)}.txt`)}`;
  const rest = ['--reorder-functions-by-name', named, '--strip-debug', '--strip-producers'];
  const passes = ['-Oz', ...structure, '-Oz', '-Oz', inlining, ...rest];
  const options = [...passes, ...FEATURES, wasm, '-o', wasm];
  await promisify(execFile)(process.execPath, [tool, ...options]);
}

/** Trunk's own minifier fails on new syntax (its issue 1044). */
function esbuild(source, product, ...options) {
  const tool = join(root, 'node_modules/esbuild/bin/esbuild');
  if (profile === 'release') options.push('--minify');
  execFileSync(tool, [...options, '--log-level=error', '--allow-overwrite', `--outfile=${product}`, source], {
    stdio: 'inherit',
  });
}

/** What a PDF's text is read with: pdf.js's worker, and how the older encodings of Chinese fonts lead to characters. */
function copyPdfReader() {
  const [from, to] = [join(root, 'node_modules/pdfjs-dist'), join(program, 'pdf')];
  mkdirSync(to);
  copyFileSync(join(from, 'build/pdf.worker.min.mjs'), join(to, 'worker.js'));
  const chinese = /^(Adobe-(GB1|CNS1)|GB|UniGB|UniCNS|B5|ETen|ETHK|HKscs|CNS).*\.bcmap$/;
  for (const name of readdirSync(join(from, 'cmaps')))
    if (chinese.test(name)) copyFileSync(join(from, 'cmaps', name), join(to, name));
}

/** A text with its places, each named in a comment, filled in. */
function fill(text, values) {
  return Object.entries(values).reduce((filled, [name, value]) => {
    const place = `/* ${name} */`;
    if (!filled.includes(place)) throw new Error(`there is no ${place} to fill in`);
    return filled.replace(place, () => value);
  }, text);
}

const program = join(staging, 'app');
const sheets = readdirSync(join(root, 'public/parts'));
const parts = split(program, profile, root, sheets);
// Trunk's own compiler has ended by now, so that neither waits for the other.
const snapshot = (...options) =>
  execFileSync('cargo', ['run', '--quiet', '--bin', 'snapshot', '--', ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
snapshot('pinyin', join(program, 'pinyin.bin'));
writeFileSync(join(program, 'places.bin'), placesOf(root));
esbuild(join(root, 'public/zip.js'), join(program, 'zip.js'), '--bundle', '--format=esm', '--external:./publish.js');
esbuild(join(root, 'public/publish.js'), join(program, 'publish.js'), '--bundle', '--format=esm');
esbuild(join(root, 'public/pdf.js'), join(program, 'pdf.js'), '--bundle', '--format=esm', '--external:./program.js');
copyPdfReader();
const first = join(program, 'first.js');
const beginning = readFileSync(first, 'utf8');
// Of the parts, those that a page may begin with: it names them.
const begun = Object.fromEntries(Object.entries(parts).filter(([part]) => beginning.includes(`'${part}'`)));
writeFileSync(first, fill(beginning, { files: JSON.stringify(begun).slice(1, -1) }));
esbuild(join(root, 'public/style.css'), join(program, 'style.css'), '--bundle');
for (const sheet of sheets) esbuild(join(root, 'public/parts', sheet), join(program, sheet), '--bundle');
if (profile === 'release') {
  // Names of files that an older build had would be read as this one's.
  rmSync(names, { recursive: true, force: true });
  mkdirSync(names, { recursive: true });
  const files = filesOf(program);
  const wasm = files.filter((file) => file.endsWith('.wasm'));
  await withEach(
    wasm.map((file) => join(program, file)),
    optimise,
  );
  const scripts = files.filter((file) => file.endsWith('.js') && !['echarts.js', 'pdf/worker.js'].includes(file));
  for (const file of scripts) esbuild(join(program, file), join(program, file));
  for (const name of ['embed.js', 'explorer.js']) esbuild(join(staging, name), join(staging, name));
}

// What a reader needs who makes a page of other data: this page before its data are in it, the program as one script, and
// which files the program has.
const page = join(staging, 'index.html');
const html = readFileSync(page, 'utf8').replace(/^\s*<link data-trunk [^>]*>\n|^\s*\n/gm, ''); // left by Trunk when it adds no script of its own
// A page under development is never kept for offline use.
const template = profile === 'release' ? html : html.replace(/^.*\/offline\.js".*\n/m, '');
writeFileSync(join(program, 'page.html'), template);
await writeSingle(program, root);
writeFileSync(join(program, 'files.json'), JSON.stringify([...filesOf(program), 'files.json']));

const contents = filesOf(program).map((file) => `${file} ${sha256(readFileSync(join(program, file)))}\n`);
const folder = `app-${sha256(contents.join('')).slice(0, 12)}`;
renameSync(program, join(staging, folder));

writeFileSync(page, template.replaceAll('./app/', `./${folder}/`));

const library = join(staging, 'explorer.js');
writeFileSync(library, readFileSync(library, 'utf8').replaceAll('./app/', `./${folder}/`));

// What the page's files say without its program is written by the same code as the program's own words.
const address = process.env.PUBLISHED_AT;
snapshot('publish', staging, ...(address ? ['--address', address] : []));
// A page under development is in no chat, and cards take half a minute.
if (profile === 'release') await drawCards(staging, root);
writeNotices(root, staging);

// The worker keeps what the page needs, and what it is asked for in the page's stead; the rest once it is asked for.
const worker = join(staging, 'sw.js');
const read = (file) => readFileSync(join(staging, file));
writeFileSync(worker, await writeWorker(readFileSync(worker, 'utf8'), await hashesOf(filesOf(staging), read)));

const files = await hashesOf(filesOf(staging), read);
const later = [
  ...new Set([
    ...Object.values(parts).flat(),
    'pinyin.bin',
    'places.bin',
    'zip.js',
    'drafts.js',
    'tools.js',
    'basket.js',
    'data.js',
    'publish.js',
    'single.js',
    'page.html',
    'files.json',
  ]),
];
writeFileSync(
  join(staging, 'build.json'),
  `${JSON.stringify({ profile, program: folder, parts: later, files }, null, 1)}\n`,
);
