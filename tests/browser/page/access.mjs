// For everybody: axe finds nothing on any view, light or dark, and narrow screens need no sideways scroll.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import { openSample, tab, withPage, withSample } from '../open-page.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TABS = ['Overview', 'Facts', 'Guidance', 'Questions', 'Warnings', 'Terms', 'Compare'];

async function assertClean(page, where) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  assert.deepEqual(violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.html).slice(0, 3).join(' | ')}`), [], where);
}

describe('for everybody', () => {
  for (const colorScheme of ['light', 'dark'])
    test(`axe finds nothing, ${colorScheme}`, () =>
      withPage(
        async (page) => {
          await assertClean(page, 'the first view');
          await openSample(page);
          for (const name of TABS) {
            await tab(page, name).click();
            await page.keyboard.press('n');
            await assertClean(page, name);
          }
          await page.keyboard.press('Control+k');
          await assertClean(page, 'palette');
          await page.keyboard.press('Escape');
          await page.locator('summary', { hasText: 'Contents' }).click();
          await assertClean(page, 'contents');
          await page.getByRole('button', { name: 'Edit' }).click();
          await assertClean(page, 'editor');
        },
        { colorScheme },
      ));

  const NARROW = { viewport: { width: 360, height: 740 } };
  const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);

  test('at 360 pixels nothing scrolls sideways', () =>
    withPage(async (page) => {
      assert.equal(await width(page), 360);
      await openSample(page);
      for (const name of TABS) {
        await tab(page, name).click();
        assert.equal(await width(page), 360, name);
        await assertClean(page, name);
      }
      await page.getByRole('button', { name: 'Transcript', exact: true }).click();
      assert.equal(await width(page), 360);
      await assertClean(page, 'transcript');
    }, NARROW));

  test('at 1024 pixels every layer and every view can be seen', () =>
    withSample(
      async (page) => {
        const cut = await page.evaluate(() =>
          ['.layers', '.tabs'].flatMap((name) => {
            const frame = document.querySelector(name).getBoundingClientRect();
            return [...document.querySelectorAll(`${name} button`)].filter((button) => button.getBoundingClientRect().right > frame.right + 1).map((button) => button.textContent);
          }),
        );
        assert.deepEqual(cut, []);
      },
      { viewport: { width: 1024, height: 720 } },
    ));

  test('on a narrow screen an item opens the transcript at its words', () =>
    withSample(async (page) => {
      await tab(page, 'Facts').click();
      await page.getByRole('rowheader').first().getByRole('button').click();
      await page.getByRole('region', { name: 'Words of the call' }).waitFor();
      assert.equal(await page.getByRole('tabpanel').isVisible(), false);
    }, NARROW));

  test('numbers are written as the reader’s locale writes them', () =>
    withSample(
      async (page) => {
        await tab(page, 'Facts').click();
        await page.getByRole('searchbox', { name: 'Filter facts' }).fill('net income 7.9');
        await page.getByRole('rowheader', { name: /net income/i }).first().getByRole('button').click();
        assert.match(await page.getByRole('complementary', { name: 'The marked fact' }).innerText(), /7\.900\.000\.000/);
      },
      { locale: 'de-DE' },
    ));
});
