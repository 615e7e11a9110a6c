// Bundles the parts of ECharts named in entry.js into target/vendor/echarts.js.
// Trunk runs it before every build; it does nothing while the bundle is current.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const bundle = new URL('target/vendor/echarts.js', root);
const stamp = new URL('target/vendor/echarts.stamp', root);
const sources = ['scripts/echarts/build.mjs', 'scripts/echarts/entry.js', 'package-lock.json'];

const hash = createHash('sha256');
for (const source of sources) hash.update(await readFile(new URL(source, root)));
const wanted = hash.digest('hex');

const read = (url) => readFile(url, 'utf8').catch(() => null);
if ((await read(stamp)) !== wanted || (await read(bundle)) === null) {
  const esbuild = await import('esbuild').catch(() => {
    console.error('The npm packages are not installed: run scripts/tools first.');
    process.exit(1);
  });
  await mkdir(new URL('./', bundle), { recursive: true });
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL('entry.js', import.meta.url))],
    outfile: fileURLToPath(bundle),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    banner: { js: '/*! Apache ECharts and ZRender, custom build: Apache-2.0 and BSD-3-Clause, https://echarts.apache.org */' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  await writeFile(stamp, wanted);
}
