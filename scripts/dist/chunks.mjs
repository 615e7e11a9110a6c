// What several parts need is cut into a file for each set of parts that needs the same: fifty files for a view. Here they
// are put together into few, so that a view needs its own file and at most five others; the coding desk and the basket,
// which says what all views say, need more.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES, changeExports, changeImports, importsOf, writeHandingOn } from './wasm.mjs';

const among =
  (...few) =>
  (parts) =>
    parts.every((part) => few.includes(part));

/** The files. What some parts share goes into the first one that is for them. */
const SHARED = {
  shared_dialogs: among('correct', 'publish', 'share'),
  shared_reading: among('code'), // with what is fetched beside it
  shared_desk: among('beside', 'code'),
  shared_coding: among('beside', 'code', 'correct', 'publish', 'together'),
  shared_opening: among('beside', 'code', 'correct', 'module', 'opening', 'publish', 'together'),
  shared_records: among(
    'basket',
    'beside',
    'code',
    'correct',
    'module',
    'opening',
    'publish',
    'share',
    'sources',
    'take',
    'together',
  ),
  shared_proof: among('code', 'module', 'proof'),
  shared_taking: among('basket', 'excerpt', 'publish', 'share', 'take'),
  shared_drawing: among('basket', 'excerpt', 'explore', 'told'),
  shared_rows: among('basket', 'compare', 'excerpt', 'module', 'place', 'publish'),
  shared_asking: among(
    'basket',
    'beside',
    'code',
    'correct',
    'excerpt',
    'explore',
    'module',
    'place',
    'publish',
    'search',
    'structure',
    'together',
  ),
  shared_comparing: (parts) => !['digest', 'place', 'structure'].some((part) => parts.includes(part)),
  shared_views: (parts) => !parts.includes('digest'), // not needed by the overview
  shared: () => true,
};

/** What is fetched only where another part is already: it decides no file. */
const BESIDE = ['forms', 'intake'];

/** Where the main program's memory, table and globals come from, for the loader and while files are put together. */
const [FROM, WITHIN] = ['__wasm_split', 'within'];

/** How the loader fetches a chunk, below the names of the parts that need it. */
const CHUNK = /\/\* (?<parts>.*) \*\/\nconst __(?<chunk>chunk_\d+) = (?<load>makeLoad\([\s\S]*?\n, \[\]\);\n)/g;

/** Puts the chunks in `folder` together, and changes the text of the loader, which it returns. */
export function mergeChunks(folder, loader, root) {
  const members = {};
  const fileOf = {};
  const loads = {};
  for (const { groups } of loader.matchAll(CHUNK)) {
    const parts = groups.parts.split(', ').filter((part) => !BESIDE.includes(part));
    const file = Object.keys(SHARED).find((name) => SHARED[name](parts));
    members[file] = [...(members[file] ?? []), groups.chunk];
    fileOf[groups.chunk] = file;
    loads[file] = `const __${file} = ${groups.load.replace(groups.chunk, file)}`;
  }
  for (const [file, chunks] of Object.entries(members)) merge(folder, file, chunks, root);
  const declared = Object.values(loads).join('');
  const merged = loader
    .replace(CHUNK, '')
    .replace(/(?<=, \[)__chunk_.*(?=\]\)\);$)/gm, (needed) =>
      [...new Set(needed.split(', ').map((name) => `__${fileOf[name.slice(2)]}`))].join(', '),
    )
    .replace(/^export const __wasm_split_load_/m, (first) => declared + first);
  if (/chunk_\d/.test(merged)) throw new Error('the loader names its chunks in another way');
  return merged;
}

function merge(folder, file, chunks, root) {
  const paths = chunks.map((chunk) => join(folder, `${chunk}.wasm`));
  const imports = new Map(paths.flatMap((path) => importsOf(readFileSync(path)).map((each) => [each.name, each])));
  const handing = join(folder, 'handing.wasm');
  writeFileSync(handing, writeHandingOn([...imports.values()].map((each) => ({ ...each, from: WITHIN }))));
  const product = join(folder, `${file}.wasm`);
  const inputs = [handing, FROM, ...paths.flatMap((path, at) => [path, chunks[at]])];
  const tool = join(root, 'node_modules/binaryen/bin/wasm-merge');
  execFileSync(process.execPath, [tool, ...inputs, ...FEATURES, '-g', '-o', product], { stdio: 'ignore' });
  const merged = changeExports(readFileSync(product), () => []);
  writeFileSync(
    product,
    changeImports(merged, (all) => all.map((each) => ({ ...each, from: FROM }))),
  );
  for (const path of [handing, ...paths]) rmSync(path);
}
