// npm run bench:page: how long a reader waits, in Chromium with a local server. From navigation to
// the first view and what follows in its first second; from a paste, into a page that has been open for a second, to the highlighted
// transcript, for 72 KB and 1 MB; and the longest task that held the main thread meanwhile. Medians.
// The text is the built-in sample, drawn out; `npm run bench:page -- 9 FILE` takes another, repeated to the size.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/support/browser.mjs';
import { sample } from './bench/sample.mjs';
import { Failure, main, ROOT } from './process.mjs';
import { serve } from './serve.mjs';

const DIST = join(ROOT, 'web/dist');
const ROUNDS = Number(process.argv[2] ?? 9);
const FILE = process.argv[3];
const SIZES = [['72 KB', 72_000, 150], ['1 MB', 1_000_000, 1500]];

function textOf(bytes) {
  if (!FILE) return new TextDecoder().decode(sample(bytes));
  const text = readFileSync(FILE, 'utf8');
  return text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes);
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

// Runs in the page before its own script: when the first view is painted, and every long task.
function watch() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector('h1')) requestAnimationFrame(() => (globalThis.firstView = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

// In the page: pastes a text and gives the time until its words are marked and painted.
async function paste(text) {
  longTasks.length = 0;
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const start = performance.now();
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!document.querySelector('.transcript') || !CSS.highlights.get('quantities')?.size) await frame();
  await frame();
  const time = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { time, longest: Math.max(0, ...longTasks) };
}

async function round(browser, url) {
  const times = { 'first view': { limit: 500 } };
  for (const [name, bytes, limit] of SIZES) {
    const context = await browser.newContext({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url);
    await page.waitForFunction(() => globalThis.firstView);
    times['first view'].time = await page.evaluate(() => firstView);
    await page.waitForTimeout(1000);
    times['first view'].longest = await page.evaluate(() => Math.max(0, ...longTasks));
    const text = textOf(bytes);
    times[`paste of ${name}`] = { limit, ...(await page.evaluate(paste, text)) };
    await context.close();
  }
  return times;
}

await main(async () => {
  if (!existsSync(join(DIST, 'index.html'))) throw new Failure('web/dist is missing: run "npm run build" first');
  const { url, close } = await serve(DIST);
  const browser = await launch();
  const rounds = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await round(browser, url));
  await browser.close();
  close();
  console.log(`medians of ${String(ROUNDS).padEnd(11)}${'time'.padStart(8)}${'aim'.padStart(10)}${'longest task'.padStart(17)}`);
  for (const name of Object.keys(rounds[0])) {
    const of = (field) => median(rounds.map((times) => times[name][field]));
    console.log(`${name.padEnd(18)}${of('time').toFixed(0).padStart(12)} ms${String(of('limit')).padStart(7)} ms${of('longest').toFixed(0).padStart(10)} ms`);
  }
});
