// Prints what each part of the ECharts build adds to the download: node scripts/echarts/costs.mjs
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { bundle } from './bundle.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const entry = await readFile(new URL('entry.js', import.meta.url), 'utf8');

async function brotliBytes(source) {
  const { outputFiles } = await bundle({ stdin: { contents: source, resolveDir: folder }, write: false });
  return brotliCompressSync(outputFiles[0].contents).length;
}

const whole = await brotliBytes(entry);
console.log(`${String(whole).padStart(8)}  bytes with brotli, all together; without one part:`);
const parts = new Set(entry.match(/\b[A-Z]\w*(Chart|Component|Layout)\b/g));
for (const part of parts) {
  const without = await brotliBytes(entry.replaceAll(new RegExp(`\\b${part}\\b,?`, 'g'), ''));
  console.log(`${String(without - whole).padStart(8)}  ${part}`);
}
