// Understanding: overview, facts, guidance, questions; every item goes to its words.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { markedWhen, tab, withPage, readText, withSample } from '../open-page.mjs';

const panel = (page) => page.getByRole('tabpanel');
const count = async (page) => Number.parseInt(await panel(page).getByRole('status').first().innerText(), 10);

describe('understanding a call', () => {
  test('the overview tells the call, what to distrust, who spoke and figures by segment', () =>
    withSample(async (page) => {
      await panel(page).getByText('Lumenra Group Limited').waitFor();
      for (const title of ['Headlines', 'Distrust first', 'Guidance', 'Figures by segment', 'Who spoke'])
        await panel(page).getByRole('heading', { name: title }).waitFor();
      const shares = await panel(page).getByRole('table').last().getByRole('row').allInnerTexts();
      const percents = shares.slice(1).map((row) => Number(/(\d+)%/.exec(row)[1]));
      assert.ok(percents.every((share, i) => i === 0 || share <= percents[i - 1]), 'the longest first');
    }));

  test('a headline goes to its words', () =>
    withSample(async (page) => {
      await panel(page).getByRole('button', { name: /86\.4/ }).first().click();
      assert.match((await markedWhen(page, 'marked', (words) => words.length > 0)).join(''), /86\.4/);
    }));

  test('a click on a fact marks its words and gives the exact figure', () =>
    withSample(async (page) => {
      await tab(page, 'Facts').click();
      await page.getByRole('searchbox', { name: 'Filter facts' }).fill('net income 7.9');
      await page.getByRole('rowheader', { name: /net income/i }).first().getByRole('button').click();
      assert.match((await markedWhen(page, 'marked', (found) => found.length > 0)).join(''), /Net income was RMB 7\.9 billion/);
      assert.match(await page.getByRole('complementary', { name: 'The marked fact' }).innerText(), /7,900,000,000/);
    }));

  test('a click on words goes to their fact', () =>
    withSample(async (page) => {
      await page.getByRole('article').getByText('Net income was RMB 7.9 billion').first().evaluate((element) => {
        const at = element.textContent.indexOf('Net income was RMB 7.9');
        const range = document.createRange();
        range.setStart(element.firstChild, at + 4);
        range.setEnd(element.firstChild, at + 5);
        element.scrollIntoView();
        globalThis.place = range.getBoundingClientRect();
      });
      const { x, y } = await page.evaluate(() => ({ x: place.x, y: place.y + 4 }));
      await page.mouse.click(x, y);
      await markedWhen(page, 'marked', (words) => words.length > 0);
      assert.equal(await tab(page, 'Facts').getAttribute('aria-selected'), 'true');
    }));

  test('facts are sorted, and sorted back', () =>
    withSample(async (page) => {
      await tab(page, 'Facts').click();
      const header = page.getByRole('columnheader', { name: 'Value' });
      for (const order of ['descending', 'ascending', null]) {
        await header.getByRole('button').click();
        assert.equal(await header.getAttribute('aria-sort'), order);
      }
    }));

  test('facts are filtered and grouped', () =>
    withSample(async (page) => {
      await tab(page, 'Facts').click();
      const all = await count(page);
      await page.getByRole('combobox', { name: 'Metric' }).selectOption('revenue');
      const some = await count(page);
      assert.ok(some > 0 && some < all, `${some} of ${all}`);
      await page.getByRole('combobox', { name: 'Group' }).selectOption('entity');
      const groups = await page.locator('.group-line').allInnerTexts();
      assert.ok(groups.length > 1);
      assert.equal(groups.reduce((sum, text) => sum + Number(/(\d+)$/.exec(text.trim())[1]), 0), some);
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      assert.equal(await count(page), all);
    }));

  test('guidance is narrowed to what has a horizon and grouped by it', () =>
    withSample(async (page) => {
      await tab(page, 'Guidance').click();
      await page.getByRole('checkbox', { name: 'with a horizon only' }).check();
      const cards = panel(page).locator('.card');
      const shown = await cards.count();
      assert.ok(shown > 0);
      assert.equal(await panel(page).locator('.card .horizon').count(), shown);
      await page.getByRole('combobox', { name: 'Group' }).selectOption('horizon');
      assert.ok((await panel(page).locator('.group-title').count()) > 0);
      assert.equal(await cards.count(), shown);
    }));

  test('a question leads to its words, its answer to the turn', () =>
    withSample(async (page) => {
      await tab(page, 'Questions').click();
      const card = panel(page).locator('.exchange').first();
      await card.locator('.asked').getByRole('button').first().click();
      const asked = await markedWhen(page, 'marked', (words) => words.length > 0);
      await card.locator('.answered').getByRole('button').first().click();
      const answered = await markedWhen(page, 'marked', (words) => words.join() !== asked.join());
      assert.notDeepEqual(answered, asked);
    }));

  test('a text with nothing in it says so in every view', () =>
    withPage(async (page) => {
      await readText(page, 'It rained all day, and nobody came.');
      for (const name of ['Facts', 'Guidance', 'Questions', 'Warnings', 'Terms']) {
        await tab(page, name).click();
        await panel(page).locator('.empty').first().waitFor();
      }
    }));
});
