// Makes a page of its own for a collection, out of the files of the page that runs: one HTML file, or a folder as a zip file.
// Used by the page, where a reader publishes, and by the build (scripts/single-file, scripts/dist/finish.mjs).
import { Zip } from 'fflate';

/** The collection's own data, packed as the program reads them, where they are not those that the program holds. */
const DATA = 'snapshot.packed';

/** What stands beside the program's folder and is the same whatever the data are. */
const BESIDE = [
  'THIRD-PARTY-NOTICES.txt',
  'embed.d.ts',
  'embed.js',
  'explorer.d.ts',
  'icon-192.png',
  'icon-512.png',
  'icon-maskable-512.png',
  'icon.svg',
  'pages.css',
  'sbom.cdx.json',
  'snapshot.schema.json',
];

/** What the worker keeps only when it is asked for, or never. */
const NOT_KEPT =
  /^(facts|en|zh|cards|pictures|snapshots)\/|^app-[^/]*\/(?:pdf[./]|single\.js$)|^changes\.|^pages\.css$|^THIRD-PARTY-NOTICES|\.d\.ts$|^sw\.js$|^sbom\.cdx\.json$/;

const HERE = import.meta.url;
const bytesOf = (text) => new TextEncoder().encode(text);
const textOf = (bytes) => new TextDecoder().decode(bytes);
const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function base64(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Compressed by the browser, in another thread. */
async function gzip(bytes) {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** A file of the program's folder, or beside it, from where the page came. */
async function fetched(name) {
  const response = await fetch(new URL(name, HERE));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Ends the work that somebody no longer wants; `tell` says whether to go on. */
function goOn(tell, done, of) {
  if (!tell(done, of)) throw new DOMException('', 'AbortError');
}

/** The hash of each file, by its name. */
export async function hashesOf(names, read) {
  const hashes = {};
  for (const name of names) hashes[name] = hex(await sha256(await read(name)));
  return hashes;
}

/** The worker that keeps a page of these files, whose hashes are given by name. */
export async function writeWorker(worker, hashes) {
  const kept = Object.fromEntries(Object.entries(hashes).filter(([name]) => !NOT_KEPT.test(name)));
  const version = hex(await sha256(bytesOf(JSON.stringify(kept)))).slice(0, 12);
  return worker
    .replace(/(?<=const VERSION = ')[^']*/, version)
    .replace(/(?<=const FILES = \{)[^}]*/, () => JSON.stringify(kept, null, 1).slice(1, -1));
}

/** A text that stands in an element of scripts as it is, and neither ends it nor begins a comment. */
const held = (text) => text.replace(/<(?=!--|\/?script)/gi, '< ');

/**
 * A page as one HTML file. `page` is its index.html, `read` gives the files of the program's folder and beside it, `data` are the
 * packed data, where they are not the program's own.
 */
export async function writeOneFile(page, read, data, tell = () => true) {
  const program = JSON.parse(textOf(await read('files.json')));
  const packed = program.filter((name) => /^[^/]+\.(?:wasm|bin|css|json|html)$/.test(name) && name !== 'style.css');
  const elements = [];
  const pack = async (name, bytes) => {
    elements.push(`<script type="text/plain" data-packed id="file-${name}">${base64(await gzip(bytes))}</script>\n`);
    goOn(tell, elements.length, packed.length + 2);
  };
  for (const name of packed) await pack(name, await read(name));
  const icon = await read('../icon.svg');
  await pack('icon.svg', icon);
  if (data) await pack(DATA, data);
  const notices = held(textOf(await read('../THIRD-PARTY-NOTICES.txt')));
  const [script, style] = [await read('single.js'), await read('style.css')];
  const hash = async (bytes) => `'sha256-${base64(await sha256(bytes))}'`;
  const policy = `default-src 'none'; script-src ${await hash(script)} 'wasm-unsafe-eval'; style-src ${await hash(style)}; img-src data: blob:`;
  return page
    .replace(/^.*<(?:link (?!rel="(?:stylesheet|icon)")|script (?:type="module"|src=)).*\n/gm, '')
    .replace(/<link rel="icon"[^>]*>/, `<link rel="icon" href="data:image/svg+xml;base64,${base64(icon)}">`)
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style id="file-style.css">${textOf(style)}</style>`)
    .replace(
      '<meta charset="utf-8">',
      (charset) => `${charset}\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace(/ <a href="THIRD-PARTY-NOTICES\.txt">.*?<\/a>/, '')
    .replace(
      '</body>',
      () =>
        `<script type="text/plain" id="file-THIRD-PARTY-NOTICES.txt">${notices}</script>\n${elements.join('')}` +
        `<script type="module" id="file-single.js">${textOf(script)}</script>\n</body>`,
    );
}

/** Packs files, given by path, into a zip file. Each is compressed as gzip would have it, which also counts and sums it. */
async function zip(files, tell) {
  const pieces = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  let done = 0;
  for (const [filename, bytes] of files) {
    const packed = await gzip(bytes);
    const [crc, size] = new Uint32Array(packed.slice(-8).buffer);
    const entry = { filename, crc, size, compression: 8 };
    archive.add(entry);
    entry.ondata(null, packed.subarray(10, -8), true);
    done += 1;
    goOn(tell, done, files.size);
  }
  archive.end();
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

/** The page as a folder: the running page's files with other data. `texts` are the files that say what the data are. */
async function writeFolder(page, name, texts, data, tell) {
  const folder = new URL('.', HERE).pathname.split('/').at(-2);
  const files = new Map();
  for (const file of JSON.parse(textOf(await fetched('files.json'))))
    files.set(`${folder}/${file}`, await fetched(file));
  for (const file of BESIDE) files.set(file, await fetched(`../${file}`));
  const library = textOf(await fetched('../explorer.js'));
  if (!library.includes(`./${folder}/`)) throw new Error('explorer.js: another build');
  files.set('explorer.js', bytesOf(library.replaceAll('/* data */', `./${DATA}`)));
  const manifest = JSON.parse(textOf(await fetched('../manifest.webmanifest')));
  Object.assign(manifest, { name, short_name: name, description: name });
  files.set('manifest.webmanifest', bytesOf(`${JSON.stringify(manifest, null, 2)}\n`));
  files.set('index.html', bytesOf(page.replaceAll('./app/', `./${folder}/`)));
  files.set(DATA, data);
  for (const [path, text] of texts) files.set(path, bytesOf(text));
  const read = (file) => files.get(file);
  const worker = textOf(await fetched('../sw.js'));
  files.set('sw.js', bytesOf(await writeWorker(worker, await hashesOf([...files.keys()].sort(), read))));
  const hashes = await hashesOf([...files.keys()].sort(), read);
  const build = { profile: 'release', program: folder, files: hashes };
  files.set('build.json', bytesOf(`${JSON.stringify(build, null, 1)}\n`));
  return zip(files, tell);
}

/** Whether the page that runs is one file itself: it has no files of its program to put into a folder. */
export const isOneFile = HERE === 'file:///';

/** Whether the browser computes hashes here: not where the page came over a connection that is not encrypted. */
export const canHash = Boolean(globalThis.crypto?.subtle);

/** The page before anything of its data was put into it. */
export const template = async () => textOf(await fetched('page.html'));

/**
 * The bytes of one HTML file, or of a zip file where `texts` are given: `page` is the filled template, `name` the title,
 * `data` the packed data. `tell` hears how far it is, and says whether to go on.
 */
export async function make([page, name, texts, data, tell]) {
  return texts ? writeFolder(page, name, texts, data, tell) : bytesOf(await writeOneFile(page, fetched, data, tell));
}
