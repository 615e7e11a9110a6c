// Cards of links in chats: each SVG below cards/, which `snapshot publish` has written, becomes a PNG. Chats show no SVG, and
// have no Chinese font of ours: the build draws them with one that is in no file that is served.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { Resvg, initWasm } from '@resvg/resvg-wasm';

const FONTS = 'node_modules/@embedpdf/fonts-sc/fonts';

/** So many colours has a card: those of its texts on white, with the steps that smooth their edges. */
const COLOURS = 12;

const chunk = (type, data) => {
  const made = Buffer.alloc(data.length + 12);
  made.writeUInt32BE(data.length, 0);
  made.write(type, 4, 'latin1');
  data.copy(made, 8);
  made.writeUInt32BE(crc32(made.subarray(4, data.length + 8)), data.length + 8);
  return made;
};

/** Runs of one colour, as they follow each other: a card has some tens of thousands of them, and fifty times the pixels. */
function* runsOf(pixels) {
  for (let from = 0, to = 0; from < pixels.length; from = to) {
    while (to < pixels.length && pixels[to] === pixels[from]) to += 1;
    yield [pixels[from], from, to];
  }
}

const apart = (a, b) =>
  ((a & 255) - (b & 255)) ** 2 +
  (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 +
  (((a >> 16) & 255) - ((b >> 16) & 255)) ** 2;

/** The colours that most pixels have, and for every colour the place of the nearest of them. */
function paletteOf(pixels) {
  const counts = new Map();
  for (const [colour, from, to] of runsOf(pixels)) counts.set(colour, (counts.get(colour) ?? 0) + to - from);
  const palette = [];
  // A colour that is near one chosen already would only cost one that is not.
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (palette.length === COLOURS) break;
    if (palette.every((known) => apart(known, colour) > 900)) palette.push(colour);
  }
  const nearest = new Map();
  for (const colour of counts.keys()) {
    const distances = palette.map((known) => apart(known, colour));
    nearest.set(colour, distances.indexOf(Math.min(...distances)));
  }
  return { palette, nearest };
}

/** A PNG of four bits a pixel. */
function png(width, height, pixels) {
  const { palette, nearest } = paletteOf(pixels);
  const places = new Uint8Array(pixels.length);
  for (const [colour, from, to] of runsOf(pixels)) places.fill(nearest.get(colour), from, to);
  const line = 1 + width / 2;
  const rows = Buffer.alloc(line * height);
  for (let at = 0; at < places.length; at += 2) {
    const y = Math.floor(at / width);
    rows[y * line + 1 + (at - y * width) / 2] = (places[at] << 4) | places[at + 1];
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([4, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** So many cards are drawn in one picture, one below the other: each picture reads its fonts anew. */
const TOGETHER = 27;

/** Draws the cards in a folder of the built page. */
export async function drawCards(staging, root) {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const fontBuffers = ['Regular', 'Bold'].map((weight) =>
    readFileSync(join(root, FONTS, `NotoSansHans-${weight}.otf`)),
  );
  const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Sans S Chinese' };
  const files = readdirSync(join(staging, 'cards'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  for (let from = 0; from < files.length; from += TOGETHER) {
    const some = files.slice(from, from + TOGETHER);
    const [, width, height] = readFileSync(some[0], 'utf8')
      .match(/width="(\d+)" height="(\d+)"/)
      .map(Number);
    const cards = some.map((file, at) => readFileSync(file, 'utf8').replace('<svg ', `<svg y="${at * height}" `));
    const box = `width="${width}" height="${height * some.length}"`;
    const all = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" ${box}>${cards.join('')}</svg>`, { font });
    const drawn = all.render();
    const pixels = new Uint32Array(new Uint8Array(drawn.pixels).buffer);
    drawn.free();
    all.free();
    const size = width * height;
    for (const [at, file] of some.entries()) {
      const own = pixels.subarray(at * size, (at + 1) * size);
      writeFileSync(file.replace(/svg$/, 'png'), png(width, height, own));
      rmSync(file);
    }
  }
}
