// What of a PDF's pages is text, read by pdf.js in a worker of its own. Fetched only when a reader brings a PDF; the worker
// ends with the reading, and what it took of memory with it.
import { PDFWorker, getDocument } from 'pdfjs-dist';
import { pdfWorkerAddress } from './program.js';

/** Longer than this nobody waits for a page. */
const PATIENCE = 20_000;

/** More characters than a report has, and more runs of them than a page has. */
const MOST = { characters: 600_000, runs: 40_000 };

const HERE = new URL('./pdf/', import.meta.url).href;

/** The refusal that stands for an error of pdf.js, by the name that the program knows. */
const refusal = ({ name }) => (name === 'PasswordException' ? 'locked' : 'broken');

/** Starts the worker; it says so once its program is there. */
function start() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(pdfWorkerAddress(), { type: 'module' });
    worker.onmessage = () => resolve(worker);
    worker.onerror = reject;
  });
}

/** Reads a file page by page. What it rejects with is the name of a refusal. */
export class PdfReading {
  #file;
  #worker;
  #document;
  #page = 0;
  #characters = 0;

  constructor(file) {
    this.#file = file;
  }

  /** Opens the file; gives the number of its pages. */
  async open() {
    if (!Promise.withResolvers) throw 'no-reader'; // pdf.js asks for a browser that has it
    try {
      this.#worker = await start();
    } catch {
      throw 'no-reader';
    }
    const task = getDocument({
      data: await this.#file.arrayBuffer(),
      worker: new PDFWorker({ port: this.#worker, verbosity: 0 }),
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
    this.#document = await this.#wait(task.promise);
    return this.#document.numPages;
  }

  /** The next page as JSON: its height, and its runs of characters with their places. */
  async next() {
    this.#page += 1;
    const page = await this.#wait(this.#document.getPage(this.#page));
    const view = page.getViewport({ scale: 1 });
    const runs = [];
    const reader = page.streamTextContent().getReader();
    for (;;) {
      const { value, done } = await this.#wait(reader.read());
      if (done) break;
      for (const { str, transform, width } of value.items) {
        if (!str) continue;
        this.#characters += str.length;
        if (this.#characters > MOST.characters || runs.push(this.#run(view, str, transform, width)) > MOST.runs)
          throw 'too-long';
      }
    }
    page.cleanup();
    return JSON.stringify({ height: view.height, runs });
  }

  /** Characters with where they begin, from the left and from above, how far they reach, and how high they are. */
  #run(view, str, [, , c, d, x, y], width) {
    const [left, top] = view.convertToViewportPoint(x, y);
    return [str, [left, top, width, Math.hypot(c, d)].map((number) => Math.round(number * 100) / 100)];
  }

  /** Waits for the worker, but not for ever: a PDF can lead in circles. */
  #wait(promise) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject('stuck'), PATIENCE);
      this.#worker.onerror = () => reject('broken');
    });
    return Promise.race([promise, late])
      .catch((error) => {
        throw typeof error === 'string' ? error : refusal(error);
      })
      .finally(() => clearTimeout(timer));
  }

  /** Ends the reading, wherever it is. */
  close() {
    this.#worker?.terminate();
  }
}
