// Takes the pictures of docs/page.md anew: each view of the built page with the built-in sample,
// wide and narrow, light and dark, as small WebP files in docs/page/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tests/support/browser.mjs';
import { main, ROOT } from './process.mjs';
import { serve } from './serve.mjs';

const FOLDER = join(ROOT, 'docs/page');
const QUALITY = 45;
const SCALE = 0.8;
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 780 };
const VIEWS = ['Overview', 'Facts', 'Guidance', 'Questions', 'Warnings', 'Terms', 'Compare'];

async function picture(page, name) {
  await page.waitForTimeout(250);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: QUALITY,
    clip: { x: 0, y: 0, ...page.viewportSize(), scale: SCALE },
  });
  writeFileSync(join(FOLDER, `${name}.webp`), Buffer.from(data, 'base64'));
}

// What is shown beside the views; each is taken as the page then stands.
const OTHERS = {
  async transcript(page, options) {
    await page.evaluate(() => document.querySelectorAll('.pair')[1]?.scrollIntoView());
    if (options.viewport === NARROW) await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  },
  async palette(page) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Command' }).waitFor();
  },
};

async function views(browser, url, prefix, options, names, others) {
  const context = await browser.newContext({ serviceWorkers: 'block', reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Show the sample' }).click();
  await page.getByRole('tablist').waitFor();
  for (const name of names) {
    await page.getByRole('tab', { name }).click();
    if (name === 'Facts') await page.getByRole('rowheader', { name: /net income/i }).first().getByRole('button').click();
    if (name === 'Facts' && options.viewport === NARROW) await page.getByRole('tab', { name }).click();
    await picture(page, `${prefix}-${name.toLowerCase()}`);
  }
  for (const other of others) {
    await OTHERS[other](page, options);
    await picture(page, `${prefix}-${other}`);
  }
  await context.close();
}

await main(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const { url, close } = await serve(join(ROOT, 'web/dist'));
  const browser = await launch();
  await views(browser, url, 'wide', { viewport: WIDE }, VIEWS, ['transcript', 'palette']);
  await views(browser, url, 'dark', { viewport: WIDE, colorScheme: 'dark' }, ['Overview'], []);
  await views(browser, url, 'narrow', { viewport: NARROW }, ['Overview', 'Facts'], ['transcript']);
  await browser.close();
  close();
});
