// The built page on a local server in Chromium, for the browser tests: one browser for all of them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/process.mjs';
import { serve } from '../../tools/serve.mjs';
import { launch } from '../support/browser.mjs';

export const DIST = join(ROOT, 'web/dist/');

let started;

function start() {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('web/dist is missing: run "npm run build" first');
  return (started ??= (async () => {
    const asked = [];  // paths that the server was asked for
    const server = await serve(DIST, 0, (path) => asked.push(path));
    const browser = await launch();
    return { server, browser, asked };
  })());
}

export async function closeBrowser() {
  if (!started) return;
  const { server, browser } = await started;
  await browser.close();
  server.close();
}

/**
 * A fresh page that is ready. Service workers are off unless a test is about them: every fresh page
 * would fetch all files again. `problems` gathers what the page complains of.
 */
export async function open({ url, prepare, ...options } = {}) {
  const { server, browser, asked } = await start();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', serviceWorkers: 'block', acceptDownloads: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  if (prepare) await prepare(context);
  await page.goto(url ?? server.url);
  await page.getByRole('heading', { name: 'Read an earnings call' }).waitFor();
  return Object.assign(page, { problems, asked, origin: new URL(server.url).origin });
}

/** Runs a test's work on a fresh page, closes it, and holds the page to having complained of nothing. */
export async function withPage(work, options) {
  const page = await open(options);
  try {
    await work(page);
    if (page.problems.length > 0) throw new Error(`the page complained: ${page.problems.join('\n')}`);
  } finally {
    await page.context().close();
  }
}

/** The same with the built-in sample open. */
export const withSample = (work, options) =>
  withPage(async (page) => {
    await openSample(page);
    await work(page);
  }, options);

export async function openSample(page) {
  await page.getByRole('button', { name: 'Show the sample' }).click();
  await page.getByRole('tablist').waitFor();
}

/** Reads a text that is typed into the first view. */
export async function readText(page, text) {
  await page.getByRole('textbox', { name: 'Transcript' }).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('tablist').waitFor();
}

/** Chooses files in the first view: `{ name, content }` each. */
export async function chooseFiles(page, ...files) {
  const payload = files.map(({ name, content }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }));
  await page.getByLabel('Choose files').setInputFiles(payload);
}

export const tab = (page, name) => page.getByRole('tab', { name });

/** The text that a highlight of the page marks, one entry a range. */
export function marked(page, name) {
  return page.evaluate(
    (highlight) =>
      [...(CSS.highlights.get(highlight) ?? [])].map((range) => range.startContainer.data.slice(range.startOffset, range.endOffset)),
    name,
  );
}

/** Waits until a highlight marks what is wanted; gives what it marks, then or at the end of patience. */
export async function markedWhen(page, name, wanted) {
  for (const end = Date.now() + 5000; ; ) {
    const words = await marked(page, name);
    if (wanted(words) || Date.now() > end) return words;
    await page.waitForTimeout(20);
  }
}

/** What a click makes the browser save: its name and bytes. */
export async function saved(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** Exports the open call and gives the file's name and bytes. */
export async function exported(page, kind) {
  await page.locator('summary', { hasText: 'Export' }).click();
  return saved(page, () => page.getByRole('button', { name: kind }).click());
}
