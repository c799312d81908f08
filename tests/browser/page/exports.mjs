// Taking away: files of every kind, safe to open, and a figure with its citation.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { exported, readText, tab, withPage, withSample } from '../open-page.mjs';

const HOSTILE = `Orchid Tools Inc.\n\nOperator: Good day, and welcome.\n\n=HYPERLINK("http://x.example"): Revenue was $12.5 million, up 4% year over year.\n\nAda Stone: =1+1 <script>alert(1)</script> Our revenue was $13 million.\n`;

const sheets = (bytes) => {
  const parts = unzipSync(bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
};

describe('taking away', () => {
  test('the JSON is what the module gives', () =>
    withSample(async (page) => {
      const { name, bytes } = await exported(page, /JSON/);
      const analysis = JSON.parse(bytes);
      assert.equal(analysis.schema, 'callscope/1');
      assert.equal(analysis.source.offsets, 'utf16');
      assert.match(name, /^lumenra.*\.json$/);
    }));

  test('the spreadsheet has a sheet a layer, with numbers as numbers', () =>
    withSample(async (page) => {
      const { name, bytes } = await exported(page, /xlsx/);
      assert.match(name, /\.xlsx$/);
      const parts = sheets(bytes);
      const names = [...parts['xl/workbook.xml'].matchAll(/<sheet [^>]*?name="([^"]+)"/g)].map(([, title]) => title);
      assert.deepEqual(names, ['Facts', 'Guidance', 'Numbers', 'Questions', 'Warnings', 'Terms', 'People']);
      assert.match(parts['xl/worksheets/sheet1.xml'], /<v>86400000000<\/v>/);
    }));

  test('no cell of a spreadsheet is a formula', () =>
    withPage(async (page) => {
      await readText(page, HOSTILE);
      const parts = sheets((await exported(page, /xlsx/)).bytes);
      for (const [name, xml] of Object.entries(parts)) assert.doesNotMatch(xml, /<f[ >]/, name);
      const csv = (await exported(page, /CSV/)).bytes.toString('utf8');
      assert.doesNotMatch(csv, /(^|,)"?[=+@-][^0-9]/m);
    }));

  test('the report in Markdown and the table in CSV are the module’s', () =>
    withSample(async (page) => {
      assert.match((await exported(page, /Markdown/)).bytes.toString('utf8'), /Lumenra/);
      assert.match((await exported(page, /CSV/)).bytes.toString('utf8'), /^kind,id,metric/);
    }));

  test('the report to print holds figures and words, and runs nothing', () =>
    withPage(async (page) => {
      await readText(page, HOSTILE);
      const html = (await exported(page, /HTML/)).bytes.toString('utf8');
      assert.match(html, /12\.5/);
      assert.doesNotMatch(html, /<script/);
      assert.match(html, /default-src 'none'/);
    }));

  test('the clean transcript names the true speakers', () =>
    withSample(async (page) => {
      const text = (await exported(page, /Clean transcript/)).bytes.toString('utf8');
      assert.match(text, /Dana Whitlock/);
      assert.doesNotMatch(text, /^speaker$/m);
    }));

  test('a figure is copied with its citation', () =>
    withSample(
      async (page) => {
        await tab(page, 'Facts').click();
        await page.getByRole('searchbox', { name: 'Filter facts' }).fill('net income 7.9');
        await page.getByRole('rowheader', { name: /net income/i }).first().getByRole('button').click();
        await page.getByRole('button', { name: 'Copy with citation' }).click();
        await page.getByText('Copied').waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.match(copied, /CNY 7\.9B/);
        assert.match(copied, /“.*Net income was RMB 7\.9 billion.*”/);
        assert.match(copied, /Lumenra Group Limited/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));
});
