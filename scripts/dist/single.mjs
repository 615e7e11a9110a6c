// The program as one script, for the page as one file (public/publish.js puts it there, in the page and in scripts/single-file).
import { build } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page from a disk has no worker, and PDFs are read in one only: the page says so. */
const withoutPdf = {
  name: 'without-pdf',
  setup(plugin) {
    plugin.onLoad({ filter: /[/\\]pdf\.js$/ }, () => ({ contents: '' }));
  },
};

/** Writes `single.js` beside the program in `folder`. */
export async function writeSingle(folder, root) {
  const { outputFiles } = await build({
    stdin: { contents: "import './first.js'; import './boot.js';", resolveDir: folder },
    bundle: true,
    ignoreAnnotations: true, // package.json names what has effects by where it stands in dist/
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    define: { 'import.meta.url': '"file:///"' },
    inject: [join(root, 'public/inside.js')],
    plugins: [withoutPdf],
    logLevel: 'error', // wasm-bindgen writes names twice, which does no harm
  });
  writeFileSync(join(folder, 'single.js'), outputFiles[0].text.replaceAll('<!--', '\\x3C!--'));
}
