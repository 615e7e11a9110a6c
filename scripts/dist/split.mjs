// Cuts the program at its `wasm_split` functions (src/ui/part.rs): what only they reach goes into files of their own.
// Trunk cannot do this by itself (its issue 1022): the cut comes before wasm-bindgen, so both run here, after Trunk.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'relocation-explorer';

/** Replaces the program in `folder` by its parts; returns the names of those that are fetched later. */
export function split(folder, profile, root) {
  const run = (command, ...options) =>
    execFileSync(command, options, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const metadata = JSON.parse(run('cargo', 'metadata', '--no-deps', '--offline', '--format-version', '1'));
  const linked = join(metadata.target_directory, 'wasm32-unknown-unknown', profile, `${NAME}.wasm`);
  const cut = mkdtempSync(join(folder, 'cut-'));
  run('wasm-split-cli', linked, cut, '--target', 'web', '--out-name', NAME);
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
  const parts = readdirSync(cut).filter((file) => file.endsWith('.wasm') && file !== `${NAME}.wasm`);
  for (const file of [...parts, '__wasm_split.js']) copyFileSync(join(cut, file), join(folder, file));
  trustMarkup(join(folder, `${NAME}.js`));
  rmSync(cut, { recursive: true });
  return parts;
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
