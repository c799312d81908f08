// More than one call: open side by side, compared, kept on this machine and forgotten.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseFiles, markedWhen, openSample, saved, tab, withPage, withSample } from '../open-page.mjs';

const callOf = (year, revenue, income) =>
  `Orchid Tools Inc. (NYSE: ORC) Q4 ${year} Earnings Call\nFebruary 3, ${year + 1}\n\nOperator: Good day, and welcome to the Orchid Tools earnings call.\n\n` +
  `Ada Stone, Chief Financial Officer: Revenue was $${revenue} million, up 4% year over year. Net income was $${income} million, up 9% year over year. For fiscal year ${year + 1}, we expect revenue of about $${revenue + 10} million.\n`;
const YEARS = [
  { name: 'later.txt', content: callOf(2025, 132, 44) },
  { name: 'earlier.txt', content: callOf(2024, 120, 40) },
];

async function openYears(page) {
  await chooseFiles(page, ...YEARS);
  await page.getByRole('combobox', { name: 'Open calls' }).waitFor();
}

describe('several calls', () => {
  test('figures of two calls stand side by side in the order of time, and go to their words', () =>
    withPage(async (page) => {
      await openYears(page);
      await tab(page, 'Compare').click();
      const table = page.getByRole('region', { name: 'Figures of the calls' });
      await table.waitFor();
      const columns = await table.getByRole('columnheader').allInnerTexts();
      assert.match(columns[1], /2024/);
      assert.match(columns[2], /2025/);
      const row = table.getByRole('row', { name: /net income/i });
      assert.match(await row.innerText(), /40.*44.*\+10%/s);
      await row.getByRole('button').last().click();
      assert.match((await markedWhen(page, 'marked', (words) => words.length > 0)).join(''), /\$44 million/);
      assert.equal(await tab(page, 'Compare').getAttribute('aria-selected'), 'true');
    }));

  test('figures that several calls give stand before those that one gives', () =>
    withPage(async (page) => {
      const [later, earlier] = YEARS;
      await chooseFiles(page, later, { ...earlier, content: earlier.content.replace('Revenue was', 'Gross margin was 41%. Revenue was') });
      await page.getByRole('combobox', { name: 'Open calls' }).waitFor();
      await tab(page, 'Compare').click();
      const table = page.getByRole('region', { name: 'Figures of the calls' });
      await table.waitFor();
      const rows = await table.getByRole('rowheader').allInnerTexts();
      assert.match(rows.at(-1), /gross margin/i);
      assert.ok(rows.length > 2, rows.join());
    }));

  test('a loss is below zero, and a change of sign is given in money', () =>
    withPage(async (page) => {
      const [later, earlier] = YEARS;
      const flow = (call, words) => ({ ...call, content: call.content.replace('Revenue was', `${words} Revenue was`) });
      await chooseFiles(page, flow(later, 'Free cash flow was an outflow of $6 million.'), flow(earlier, 'Free cash flow was $15 million.'));
      await page.getByRole('combobox', { name: 'Open calls' }).waitFor();
      await tab(page, 'Compare').click();
      const row = page.getByRole('region', { name: 'Figures of the calls' }).getByRole('row', { name: /free cash flow/i });
      await row.waitFor();
      assert.deepEqual((await row.getByRole('cell').allInnerTexts()).map((text) => text.trim()), ['USD 15M', '−USD 6M', '', '−USD 21M']);
    }));

  test('what was promised is followed up, and the comparison can be taken away', () =>
    withPage(async (page) => {
      await openYears(page);
      await tab(page, 'Compare').click();
      await page.getByRole('heading', { name: 'What became of guidance' }).waitFor();
      const promise = page.locator('.follow-ups li').filter({ hasText: '$130 million' }).first();
      assert.match(await promise.innerText(), /Met|Missed|Moved|Not decided|Reaffirmed|Not mentioned/);
      const { name, bytes } = await saved(page, () => page.getByRole('tabpanel').getByRole('button', { name: 'Markdown' }).click());
      assert.equal(name, 'comparison.md');
      assert.match(bytes.toString('utf8'), /Orchid Tools/);
    }));

  test('one call alone says what to do', () =>
    withSample(async (page) => {
      await tab(page, 'Compare').click();
      await page.getByText('Open a second call of the company').waitFor();
      await page.getByRole('button', { name: 'Add a call…' }).click();
      await page.getByRole('heading', { name: 'Read an earnings call' }).waitFor();
      await page.getByRole('button', { name: /^Lumenra/ }).click();
      await page.getByRole('tablist').waitFor();
    }));

  test('what was dismissed in a call is so when one comes back to it', () =>
    withSample(async (page) => {
      await tab(page, 'Warnings').click();
      await page.locator('.warning').first().getByRole('button', { name: 'Dismiss' }).click();
      await page.getByRole('button', { name: 'New call' }).click();
      await chooseFiles(page, YEARS[0]);
      const calls = page.getByRole('combobox', { name: 'Open calls' });
      await calls.waitFor();
      await calls.selectOption({ index: 0 });
      await page.getByRole('heading', { level: 1, name: /Lumenra/ }).waitFor();
      await tab(page, 'Warnings').click();
      await page.getByRole('checkbox', { name: 'dismissed (1)' }).waitFor();
    }));

  const databases = (page) => page.evaluate(async () => (await indexedDB.databases()).length);

  test('nothing is kept that the reader did not keep', () =>
    withSample(async (page) => {
      assert.equal(await databases(page), 0);
      assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      assert.equal(await page.evaluate(() => document.cookie), '');
    }));

  test('a call that is kept is there after a reload, and one button forgets everything', () =>
    withSample(async (page) => {
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await page.getByRole('button', { name: 'Kept', exact: true }).waitFor();
      await page.reload();
      await page.getByRole('tablist').waitFor();
      await page.goto(`${page.origin}/`);
      await page.reload();
      const kept = page.getByRole('region', { name: 'Kept on this machine' });
      await kept.getByRole('button', { name: /^Lumenra/ }).click();
      await page.getByRole('tablist').waitFor();
      await page.getByRole('button', { name: 'New call' }).click();
      await page.getByRole('button', { name: 'Forget everything' }).click();
      await kept.waitFor({ state: 'detached' });
      assert.equal(await page.getByRole('region', { name: 'Open' }).count(), 0);
      assert.equal(await databases(page), 0);
      await page.reload();
      await openSample(page);
    }));

  test('one kept call can be dropped', () =>
    withSample(async (page) => {
      await page.getByRole('button', { name: 'Keep', exact: true }).click();
      await page.getByRole('button', { name: 'Kept', exact: true }).waitFor();
      await page.getByRole('button', { name: 'New call' }).click();
      await page.getByRole('button', { name: /^Drop Lumenra/ }).click();
      await page.getByRole('region', { name: 'Kept on this machine' }).waitFor({ state: 'detached' });
    }));
});
