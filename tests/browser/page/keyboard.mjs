// Everything by keys: stepping, views, the palette.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markedWhen, tab, withPage, withSample } from '../open-page.mjs';

const command = async (page, typed) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Command' }).fill(typed);
  await page.keyboard.press('Enter');
};

describe('the keyboard', () => {
  test('steps through a layer and opens the views', () =>
    withSample(async (page) => {
      await page.keyboard.press('2');
      assert.equal(await tab(page, 'Facts').getAttribute('aria-selected'), 'true');
      await page.keyboard.press('n');
      const first = await markedWhen(page, 'marked', (words) => words.length > 0);
      assert.ok(first.length > 0);
      await page.keyboard.press('n');
      const second = await markedWhen(page, 'marked', (words) => words.join() !== first.join());
      assert.notDeepEqual(second, first);
      await page.keyboard.press('p');
      assert.deepEqual(await markedWhen(page, 'marked', (words) => words.join() === first.join()), first);
      await page.keyboard.press('Escape');
      assert.deepEqual(await markedWhen(page, 'marked', (words) => words.length === 0), []);
    }));

  test('moves along the views', () =>
    withSample(async (page) => {
      await tab(page, 'Overview').focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-facts');
      await page.keyboard.press('End');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-compare');
    }));

  test('does every command by name', () =>
    withPage(async (page) => {
      await page.waitForLoadState('networkidle');
      await command(page, 'sample');
      await page.getByRole('tablist').waitFor();
      await command(page, 'view warn');
      assert.equal(await tab(page, 'Warnings').getAttribute('aria-selected'), 'true');
      await command(page, 'mark names');
      assert.ok((await markedWhen(page, 'names', (words) => words.length > 0)).length > 0);
      await command(page, 'questions and answers');
      assert.ok((await markedWhen(page, 'marked', (words) => words.length > 0)).length > 0);
      await command(page, 'correct');
      await page.getByRole('textbox', { name: 'Text of the transcript' }).waitFor();
    }));

  test('the palette moves by arrows, says when nothing fits, and gives the focus back', () =>
    withSample(async (page) => {
      await tab(page, 'Overview').focus();
      await page.keyboard.press('Control+k');
      await page.keyboard.press('ArrowDown');
      assert.equal(await page.getByRole('option', { selected: true }).innerText().then((text) => /Facts/.test(text)), true);
      await page.keyboard.type('zzz');
      await page.getByText('No command has these words').waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'tab-overview');
    }));

  test('single letters do nothing once they are switched off', () =>
    withSample(async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('checkbox', { name: /single keys/ }).uncheck();
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.keyboard.press('2');
      await command(page, 'view guidance');
      assert.equal(await tab(page, 'Guidance').getAttribute('aria-selected'), 'true');
      await page.keyboard.press('2');
      assert.equal(await tab(page, 'Guidance').getAttribute('aria-selected'), 'true');
    }));

  test('a call that is opened by keys takes the focus and tells what it holds', () =>
    withPage(async (page) => {
      await page.getByRole('button', { name: 'Show the sample' }).press('Enter');
      await page.getByRole('tablist').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
      await page.getByRole('status').getByText(/^Read: \d+ turns, \d+ facts/).waitFor();
    }));

  test('the keys are listed', () =>
    withSample(async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).getByText('every command').waitFor();
    }));
});
