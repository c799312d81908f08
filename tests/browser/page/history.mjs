// Going back: by the browser's history, by the address of a kept call, and to the text before a correction.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markedWhen, openSample, tab, withPage, withSample } from '../open-page.mjs';

const isOpen = (page, name) => page.waitForFunction((id) => document.getElementById(id)?.ariaSelected === 'true', `tab-${name}`);
const keep = async (page) => {
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Kept', exact: true }).waitFor();
};

describe('going back', () => {
  test('back and forward go from view to view, to the first view and into the call again', () =>
    withSample(async (page) => {
      await tab(page, 'Facts').click();
      await tab(page, 'Warnings').click();
      await page.goBack();
      await isOpen(page, 'facts');
      await page.goBack();
      await isOpen(page, 'overview');
      await page.goBack();
      await page.getByRole('heading', { name: 'Read an earnings call' }).waitFor();
      await page.goForward();
      await page.getByRole('heading', { level: 1, name: /Lumenra/ }).waitFor();
      await page.goForward();
      await isOpen(page, 'facts');
    }));

  test('on a narrow screen back leads from the words to the view they were opened from', () =>
    withSample(
      async (page) => {
        await tab(page, 'Facts').click();
        await page.getByRole('rowheader').first().getByRole('button').click();
        await page.getByRole('region', { name: 'Words of the call' }).waitFor();
        await page.goBack();
        await page.getByRole('region', { name: 'Facts', exact: true }).waitFor();
      },
      { viewport: { width: 390, height: 780 } },
    ));

  test('the address of a kept call opens it at the view and the words', () =>
    withSample(async (page) => {
      await keep(page);
      await tab(page, 'Facts').click();
      await page.getByRole('rowheader').nth(2).getByRole('button').click();
      const words = await markedWhen(page, 'marked', (found) => found.length > 0);
      await page.reload();
      await isOpen(page, 'facts');
      assert.deepEqual(await markedWhen(page, 'marked', (found) => found.length > 0), words);
    }));

  test('the address of a call that is not kept says so', () =>
    withSample(async (page) => {
      await tab(page, 'Facts').click();
      await page.reload();
      await page.getByRole('alert').getByText('Its call is not kept on this machine.').waitFor();
      await openSample(page);
    }));
});

describe('taking back', () => {
  const undo = (page) => page.getByRole('button', { name: 'Undo' });
  const text = (page) => page.getByRole('region', { name: 'Words of the call' }).innerText();

  test('what was accepted is taken back, by button and by key', () =>
    withSample(async (page) => {
      const before = await text(page);
      await tab(page, 'Warnings').click();
      const accept = page.getByRole('button', { name: 'Accept' }).first();
      await accept.click();
      await undo(page).click();
      await undo(page).waitFor({ state: 'detached' });
      assert.equal(await text(page), before);
      await accept.click();
      await undo(page).waitFor();
      await page.keyboard.press('Control+z');
      await undo(page).waitFor({ state: 'detached' });
      assert.equal(await text(page), before);
    }));

  test('what was typed in one go is taken back in one go', () =>
    withSample(async (page) => {
      const before = await text(page);
      await page.getByRole('button', { name: 'Edit' }).click();
      const editor = page.getByRole('textbox', { name: 'Text of the transcript' });
      for (const words of ['One. ', 'Two. ']) {
        await editor.press('Control+End');
        await page.keyboard.type(words);
        await page.waitForTimeout(400);
      }
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('region', { name: 'Words of the call' }).getByText('One. Two.').waitFor();
      await undo(page).click();
      await undo(page).waitFor({ state: 'detached' });
      assert.equal(await text(page), before);
    }));

  test('a corrected name is taken back, and the browser asks before it leaves what was corrected', () =>
    withPage(async (page) => {
      await openSample(page);
      const asks = (wanted) => page.waitForFunction((asked) => window.dispatchEvent(new Event('beforeunload', { cancelable: true })) !== asked, wanted);
      await asks(false);
      await tab(page, 'Terms').click();
      await page.getByRole('textbox', { name: 'The transcript says' }).fill('Brightcart');
      await page.getByRole('combobox', { name: 'It should be' }).fill('Bright Cart');
      await page.getByRole('button', { name: 'Correct', exact: true }).click();
      await undo(page).waitFor();
      await asks(true);
      await undo(page).click();
      await undo(page).waitFor({ state: 'detached' });
      await page.getByRole('list', { name: 'Your corrections' }).waitFor({ state: 'detached' });
      await asks(false);
    }));
});
