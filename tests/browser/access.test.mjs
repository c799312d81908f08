// For everybody: axe finds nothing on any view, light or dark, and narrow screens need no sideways scroll.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { openSample, startBrowser } from './open-page.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TABS = ['Overview', 'Facts', 'Guidance', 'Questions', 'Warnings', 'Terms'];

let chrome;
before(async () => (chrome = await startBrowser()));
after(() => chrome?.close());

async function violations(page) {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).slice(0, 3).join(' | ')}`);
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing, ${colorScheme}`, async () => {
    const page = await chrome.open({ colorScheme });
    assert.deepEqual(await violations(page), [], 'the first view');
    await openSample(page);
    for (const name of TABS) {
      await page.getByRole('tab', { name }).click();
      await page.keyboard.press('n');
      assert.deepEqual(await violations(page), [], name);
    }
  });
}

test('at 360 pixels nothing scrolls sideways', async () => {
  const page = await chrome.open({ viewport: { width: 360, height: 740 } });
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  assert.equal(await width(), 360);
  await openSample(page);
  for (const name of TABS) {
    await page.getByRole('tab', { name }).click();
    assert.equal(await width(), 360, name);
    assert.deepEqual(await violations(page), [], name);
  }
  await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  assert.equal(await width(), 360);
  assert.deepEqual(await violations(page), [], 'transcript');
});

test('on a narrow screen an item opens the transcript at its words', async () => {
  const page = await chrome.open({ viewport: { width: 360, height: 740 } });
  await openSample(page);
  await page.getByRole('tab', { name: 'Facts' }).click();
  await page.getByRole('rowheader').first().getByRole('button').click();
  await page.getByRole('region', { name: 'Words of the call' }).waitFor();
  assert.equal(await page.getByRole('tabpanel').isVisible(), false);
});

test('the arrow keys move along the tabs', async () => {
  const page = await chrome.open();
  await openSample(page);
  await page.getByRole('tab', { name: 'Overview' }).focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-facts');
});
