// The built page on a local server in Chromium, for the browser tests.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const DIST = fileURLToPath(new URL('../../web/dist/', import.meta.url));
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

function serve() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const file = join(DIST, normalize(path === '/' ? '/index.html' : path));
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Starts server and browser; `open` gives a fresh page that has loaded, `close` ends both. */
export async function startBrowser() {
  if (!existsSync(join(DIST, 'index.html'))) throw new Error('web/dist is missing: run "npm run build" first');
  if (!existsSync(CHROMIUM)) throw new Error(`${CHROMIUM} is missing: run "sudo apt-get install chromium", or name one in CHROMIUM`);
  const server = await serve();
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const origin = `http://127.0.0.1:${server.address().port}`;

  async function open(options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.goto(`${origin}/`);
    await page.waitForLoadState('networkidle');
    return Object.assign(page, { problems });
  }

  async function close() {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }

  return { open, close, origin };
}

/** Opens the built-in sample. */
export async function openSample(page) {
  await page.getByRole('button', { name: 'Show the sample' }).click();
  await page.getByRole('tablist').waitFor();
}

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
  for (const end = Date.now() + 3000; ; ) {
    const words = await marked(page, name);
    if (wanted(words) || Date.now() > end) return words;
    await page.waitForTimeout(20);
  }
}

/** Exports the open call and gives the file's name and bytes. */
export async function exported(page, kind) {
  await page.locator('summary', { hasText: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: kind }).click()]);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
