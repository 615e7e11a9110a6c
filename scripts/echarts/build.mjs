// Bundles the parts of ECharts named in entry.js into target/vendor/echarts.js, and says beside it of which packages
// they are.
// Trunk runs it before every build; it does nothing while the bundle is current.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = new URL('../../', import.meta.url);
const product = new URL('target/vendor/echarts.js', root);
const packages = new URL('target/vendor/echarts.packages.json', root);
const stamp = new URL('target/vendor/echarts.stamp', root);
const sources = [
  'scripts/echarts/build.mjs',
  'scripts/echarts/bundle.mjs',
  'scripts/echarts/entry.js',
  'package-lock.json',
];

const hash = createHash('sha256');
for (const source of sources) hash.update(await readFile(new URL(source, root)));
const wanted = hash.digest('hex');

const read = (url) => readFile(url, 'utf8').catch(() => null);
if ((await read(stamp)) !== wanted || (await read(product)) === null || (await read(packages)) === null) {
  await mkdir(new URL('./', product), { recursive: true });
  const { metafile } = await bundle({
    absWorkingDir: fileURLToPath(root),
    entryPoints: [fileURLToPath(new URL('entry.js', import.meta.url))],
    outfile: fileURLToPath(product),
    metafile: true,
  });
  const [{ inputs }] = Object.values(metafile.outputs);
  const folders = Object.keys(inputs).map((input) => input.match(/^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1]);
  await writeFile(packages, JSON.stringify([...new Set(folders.filter(Boolean))].sort()));
  await writeFile(stamp, wanted);
}
