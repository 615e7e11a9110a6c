// Cuts the program at its `wasm_split` functions (src/ui/lazy.rs): what only they reach goes into files of their own.
// Trunk cannot do this by itself (its issue 1022): the cut comes before wasm-bindgen, so both run here, after Trunk.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mergeChunks } from './chunks.mjs';
import { changeExports, changeImports } from './wasm.mjs';

const NAME = 'relocation-explorer';

/** What a crate of the framework's offers to scripts, for streams that nobody opens: all that it reaches would be kept. */
const UNUSED = /intounderlying/;

/**
 * Replaces the program in `folder` by its parts; returns the files that each part needs, by its name. A part that has a
 * sheet of its name needs it too.
 */
export function split(folder, profile, root, sheets) {
  const run = (command, ...options) =>
    execFileSync(command, options, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const metadata = JSON.parse(run('cargo', 'metadata', '--no-deps', '--offline', '--format-version', '1'));
  const linked = join(metadata.target_directory, 'wasm32-unknown-unknown', profile, `${NAME}.wasm`);
  const cut = mkdtempSync(join(folder, 'cut-'));
  const whole = join(cut, 'whole.wasm');
  writeFileSync(
    whole,
    changeExports(readFileSync(linked), (all) => all.filter(({ name }) => !UNUSED.test(name))),
  );
  run('wasm-split-cli', whole, cut, '--target', 'web', '--out-name', NAME);
  rmSync(whole);
  run(
    'wasm-bindgen',
    join(cut, `${NAME}.wasm`),
    '--out-dir',
    folder,
    '--target',
    'web',
    '--no-typescript',
    '--keep-lld-exports',
  );
  const loader = join(cut, '__wasm_split.js');
  // A page under development comes from the same machine: there, few files are not worth the seconds that they take.
  if (profile === 'release') writeFileSync(loader, mergeChunks(cut, readFileSync(loader, 'utf8'), root));
  const later = readdirSync(cut).filter((file) => file.endsWith('.wasm') && file !== `${NAME}.wasm`);
  for (const file of [...later, '__wasm_split.js']) copyFileSync(join(cut, file), join(folder, file));
  const parts = dressParts(join(folder, '__wasm_split.js'), sheets);
  shortenImports(join(folder, `${NAME}_bg.wasm`), join(folder, `${NAME}.js`));
  trustMarkup(join(folder, `${NAME}.js`));
  rmSync(cut, { recursive: true });
  return parts;
}

/** The names that wasm-bindgen gives to what the program calls hold a hash each, which nothing compresses. */
function shortenImports(program, glue) {
  const names = new Map();
  const short = (name) => names.get(name) ?? names.set(name, `_${names.size}`).get(name);
  const renamed = changeImports(readFileSync(program), (all) =>
    all.map((each) => (/^__wb/.test(each.name) ? { ...each, name: short(each.name) } : each)),
  );
  writeFileSync(program, renamed);
  writeFileSync(
    glue,
    readFileSync(glue, 'utf8').replace(/\b__wb\w+/g, (name) => names.get(name) ?? name),
  );
}

/** Makes a part wait for its sheet, as it does for what it shares with other parts; returns the files of each. */
function dressParts(loader, sheets) {
  const files = {};
  const loading = /(?<=export const __wasm_split_load_(\w+) = wrapAsyncCb\(makeLoad\([\s\S]*?, \[)(.*)(?=\]\)\);$)/gm;
  const script = readFileSync(loader, 'utf8').replace(loading, (needed, part) => {
    const shared = [...needed.matchAll(/__((?:chunk|shared)\w*)/g)].map(([, file]) => file);
    files[part] = [`split_${part}`, ...shared].map((name) => `${name}.wasm`);
    if (!sheets.includes(`${part}.css`)) return needed;
    files[part].push(`${part}.css`);
    return [`() => addSheet('${part}')`, needed].filter(Boolean).join(', ');
  });
  const lost = sheets.find((sheet) => !files[sheet.replace('.css', '')]);
  if (lost) throw new Error(`${lost}: there is no such part`);
  writeFileSync(loader, `import { addSheet } from './program.js';\n${script}`);
  return files;
}

/**
 * Leptos makes an element and all that never changes in it of one text: a page that demands Trusted Types accepts that
 * only from a policy (public/program.js).
 */
function trustMarkup(glue) {
  const found = /(\.innerHTML = )(getStringFromWasm0\(arg1, arg2\))/g;
  const before = readFileSync(glue, 'utf8');
  if (before.match(/\.innerHTML = /g)?.length !== before.match(found)?.length)
    throw new Error(`${glue}: innerHTML is set in another way`);
  writeFileSync(glue, `import { trustMarkup } from './program.js';\n${before.replace(found, '$1trustMarkup($2)')}`);
}
