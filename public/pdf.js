// What of a PDF's pages is text, read by pdf.js in a worker of its own. Fetched only when a reader brings a PDF; the worker
// ends with the reading, and what it took of memory with it.
import { PDFWorker, getDocument } from 'pdfjs-dist';
import { workerAddress } from './program.js';

/** Longer than this nobody waits for a page, in milliseconds. */
const PATIENCE = 20_000;

/** More characters than a report has, and more runs of them than a page has. */
const MOST = { characters: 600_000, runs: 40_000 };

const HERE = new URL('./pdf/', import.meta.url).href;

/**
 * Tells `take` of each page, as JSON: its height, its runs of characters with their places, and how many pages there are.
 * It goes on as long as that gives an empty text. What it rejects with is the name of a refusal.
 */
export async function readPdf(file, take) {
  const worker = await start();
  try {
    await readPages(worker, await file.arrayBuffer(), take);
  } finally {
    worker.terminate();
  }
}

/** Starts the worker; it says so once its program is there. */
function start() {
  return new Promise((resolve, reject) => {
    // pdf.js asks for a browser that has it.
    if (!Promise.withResolvers) throw 'no-reader';
    const worker = new Worker(workerAddress(`${HERE}worker.js`), { type: 'module' });
    worker.onmessage = () => resolve(worker);
    worker.onerror = () => reject('no-reader');
  }).catch(() => {
    throw 'no-reader';
  });
}

async function readPages(worker, data, take) {
  /** Waits for the worker, but not for ever: a PDF can lead in circles. */
  const wait = (promise) => {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject('stuck'), PATIENCE);
      worker.onerror = () => reject('broken');
    });
    const named = (error) => {
      throw error === 'stuck' ? error : error?.name === 'PasswordException' ? 'locked' : 'broken';
    };
    return Promise.race([promise, late])
      .catch(named)
      .finally(() => clearTimeout(timer));
  };
  const task = getDocument({
    data,
    worker: new PDFWorker({ port: worker, verbosity: 0 }),
    verbosity: 0,
    cMapUrl: HERE,
    useWorkerFetch: true,
    // Only text is asked for: nothing is drawn, and nothing that a PDF brings along becomes a program.
    disableFontFace: true,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    useSystemFonts: false,
    useWasm: false,
  });
  const pdf = await wait(task.promise);
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await wait(pdf.getPage(number));
    const view = page.getViewport({ scale: 1 });
    const runs = [];
    const reader = page.streamTextContent().getReader();
    for (;;) {
      const { value, done } = await wait(reader.read());
      if (done) break;
      for (const { str, transform, width } of value.items) {
        if (!str) continue;
        characters += str.length;
        const run = [str, placeOf(view, transform, width)];
        if (characters > MOST.characters || runs.push(run) > MOST.runs) throw 'too-long';
      }
    }
    page.cleanup();
    if (take(JSON.stringify({ count: pdf.numPages, height: view.height, runs }))) return;
  }
}

/** Where characters begin, from the left and from above, how far they reach, and how high they are. */
function placeOf(view, [, , c, d, x, y], width) {
  const [left, top] = view.convertToViewportPoint(x, y);
  return [left, top, width, Math.hypot(c, d)].map((number) => Math.round(number * 100) / 100);
}
