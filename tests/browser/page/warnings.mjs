// Where the transcript can't be trusted: both places, the numbers, and what the reader makes of it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markedWhen, tab, withSample } from '../open-page.mjs';

const cards = (page) => page.getByRole('tabpanel').locator('.warning');
const flat = (words) => words.join(' ').replace(/\s+/g, ' ');

describe('warnings', () => {
  test('a conflict shows both its places with their numbers, and marks both', () =>
    withSample(async (page) => {
      await tab(page, 'Warnings').click();
      await page.getByRole('combobox', { name: 'Kind of warning' }).selectOption({ label: (await page.getByRole('option', { name: /Numbers disagree/ }).innerText()) });
      const card = cards(page).filter({ hasText: 'Against' }).first();
      const places = card.locator('.place');
      assert.equal(await places.count(), 2);
      for (const place of await places.all()) assert.ok((await place.locator('.number-marked').count()) > 0, 'numbers are marked');
      await card.getByText('In the rest of the call').waitFor();
      const [here, against] = await card.locator('.place mark').allInnerTexts();
      await places.first().click();
      assert.equal(flat(await markedWhen(page, 'marked', (words) => words.length > 0)), here);
      assert.equal(flat(await markedWhen(page, 'related', (words) => words.length > 0)), against);
    }));

  test('what is dismissed can be brought back', () =>
    withSample(async (page) => {
      await tab(page, 'Warnings').click();
      const before = await cards(page).count();
      const words = await cards(page).first().locator('.message').innerText();
      await cards(page).first().getByRole('button', { name: 'Dismiss' }).click();
      assert.equal(await cards(page).count(), before - 1);
      await page.getByRole('checkbox', { name: /dismissed/ }).check();
      await cards(page).filter({ hasText: words }).first().getByRole('button', { name: 'Bring back' }).click();
      assert.equal(await cards(page).count(), before);
    }));

  test('what is accepted is written into the text, and what was dismissed stays so', () =>
    withSample(async (page) => {
      await tab(page, 'Warnings').click();
      await cards(page).filter({ hasText: 'Wrong speaker label' }).first().getByRole('button', { name: 'Dismiss' }).click();
      await cards(page).filter({ hasText: '32%' }).first().getByRole('button', { name: 'Accept' }).click();
      await page.getByRole('article').getByText('30%. 2%').waitFor({ state: 'detached' });
      await page.getByRole('article').getByText('revenue increased by 32%').waitFor();
      await page.getByRole('checkbox', { name: 'dismissed (1)' }).waitFor();
    }));

  test('a garbled name is corrected everywhere from its warning', () =>
    withSample(async (page) => {
      await tab(page, 'Warnings').click();
      await cards(page).filter({ hasText: 'Garbled' }).first().getByRole('button', { name: 'Correct everywhere' }).click();
      await tab(page, 'Terms').click();
      await page.getByRole('list', { name: 'Your corrections' }).waitFor();
    }));
});
