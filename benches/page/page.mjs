// What the measurements of the page share: a built page with invented data in a browser, Chromium's trace of what
// is done to it, and the numbers in it.

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The options that every measurement takes; `size` is what it makes data of, facts or numbers. */
export function readOptions(what, size) {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: join(root, 'dist') },
      [what]: { type: 'string', default: String(size) },
      slow: { type: 'string', default: '4' },
      json: { type: 'boolean', default: false },
    },
  });
  return { ...values, size: Number(values[what]), slow: Number(values.slow) };
}

/** Opens an address of the built page and hands the page to `measure`. */
export async function withBrowser(options, query, measure) {
  const server = spawn(
    join(root, 'scripts/serve-dist'),
    ['--port', '0', '--folder', resolve(options.folder), '--until-stdin-closes'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [address] = await once(createInterface({ input: server.stdout }), 'line');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(120_000);
    await page.goto(`${address}${query}`);
    return await measure(page);
  } finally {
    await browser.close();
    server.stdin.end();
  }
}

/**
 * Makes invented data, to be opened as a reader's own file, and hands the page and the file to `measure`.
 * @param change what is done to the snapshot before it is opened
 */
export async function withPage(options, change, measure) {
  const scratch = mkdtempSync(join(tmpdir(), 'page-'));
  const file = join(scratch, 'snapshot.json');
  const made = ['run', '--quiet', '--bin', 'snapshot', '--', 'synth', '--facts', String(options.size), '--out', file];
  execFileSync('cargo', made, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (change) writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  try {
    return await withBrowser(options, '?view=sources&lang=en', async (page) => {
      await page.locator('#open-data').waitFor();
      return await measure(page, file);
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/**
 * Opens the file as data.
 * @returns how long it takes from the choice of the file until its facts are announced, and how long `JSON.parse` of the
 * same text takes, each the least of `times`, in milliseconds
 */
export async function open(page, file, times = 1) {
  const took = { ours: [], parse: [] };
  for (let time = 0; time < times; time++) {
    if (time > 0) await page.locator('#own-data button:not([aria-haspopup])').click();
    await page.locator('#own-data').waitFor({ state: 'detached' });
    const opened = page.evaluate(
      () =>
        new Promise((done) => {
          const field = document.getElementById('open-data');
          field.addEventListener(
            'change',
            async () => {
              const [chosen] = field.files;
              const start = performance.now();
              new MutationObserver((_, observer) => {
                if (!document.getElementById('own-data')) return;
                observer.disconnect();
                const ours = performance.now() - start;
                chosen.text().then((text) => {
                  const before = performance.now();
                  JSON.parse(text);
                  done({ ours, parse: performance.now() - before });
                });
              }).observe(document.body, { childList: true, subtree: true });
            },
            { capture: true, once: true },
          );
        }),
    );
    await page.setInputFiles('#open-data', file);
    for (const [what, number] of Object.entries(await opened)) took[what].push(number);
    await page.locator('#open-data').waitFor();
  }
  return { ours: Math.min(...took.ours), parse: Math.min(...took.parse) };
}

/** Slows the page's processor. */
export async function slowDown(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Collects the trace of what `action` does. */
export async function trace(page, action) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'toplevel'] },
  });
  await action();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** The tasks of the page's thread, the one that hears events, in milliseconds. */
export function tasksOfPage(events) {
  const threads = new Map();
  for (const event of events) {
    if (event.name !== 'RunTask' && event.name !== 'ThreadControllerImpl::RunTask') continue;
    const key = `${event.pid} ${event.tid}`;
    threads.set(key, [...(threads.get(key) ?? []), event.dur / 1000]);
  }
  const renderers = new Set(
    events.filter((event) => event.name === 'EventDispatch').map((event) => `${event.pid} ${event.tid}`),
  );
  return [...threads]
    .filter(([key]) => renderers.has(key))
    .flatMap(([, tasks]) => tasks)
    .filter((task) => task >= 1);
}

/** From each event of a type to the picture that shows what it did, in milliseconds. */
export function waits(events, ...types) {
  const begun = new Map();
  const waits = [];
  for (const event of events) {
    if (event.name !== 'EventTiming') continue;
    const id = JSON.stringify(event.id2 ?? event.id);
    if (event.ph === 'b' && types.includes(event.args?.data?.type)) begun.set(id, event.ts);
    if (event.ph === 'e' && begun.has(id)) {
      waits.push((event.ts - begun.get(id)) / 1000);
      begun.delete(id);
    }
  }
  return waits;
}

/**
 * Listens to a field, and to where its answers stand.
 * @returns what gives, for each key so far, how long it took until what it changed there was painted, in milliseconds; keys
 * that change nothing there are left out
 */
export async function listenToAnswers(page, field, places) {
  await field.evaluate((field, places) => {
    const waits = [];
    let pressed;
    let isKey = false;
    field.addEventListener('keydown', (event) => {
      [pressed, isKey] = [event.timeStamp, true];
    });
    // A character that is no key of the keyboard has its input only.
    field.addEventListener('beforeinput', (event) => {
      if (!isKey) pressed = event.timeStamp;
      isKey = false;
    });
    const frames = new MessageChannel();
    frames.port1.onmessage = ({ data }) => waits.push(performance.now() - data);
    const observer = new MutationObserver(() => {
      const from = pressed;
      pressed = undefined;
      if (from === undefined) return;
      requestAnimationFrame(() => frames.port2.postMessage(from));
    });
    const changes = { attributes: true, characterData: true, childList: true, subtree: true };
    for (const place of document.querySelectorAll(places)) observer.observe(place, changes);
    window.answerWaits = waits;
  }, places);
  return () => page.evaluate(() => window.answerWaits.splice(0));
}

/** Median, slowest twentieth and worst. */
export function describe(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: sorted.length, median: at(0.5), slow: at(0.95), worst: sorted.at(-1) ?? 0 };
}

/** Prints what was measured, as a table or as JSON. */
export function report(options, title, results) {
  if (options.json) {
    console.log(JSON.stringify({ size: options.size, slow: options.slow, ...results }));
    return;
  }
  console.log(`${title}, in milliseconds`);
  for (const [what, { count, median, slow, worst }] of Object.entries(results)) {
    const numbers = [median, slow, worst].map((number) => number.toFixed(1).padStart(8)).join('');
    console.log(`${what.padEnd(34)}${numbers}  median, slowest twentieth, worst of ${count}`);
  }
}
