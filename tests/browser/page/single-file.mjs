// The page as one HTML file, opened from disk: no server, no second file.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { pdfOf } from '../../support/pdf.mjs';
import { chooseFiles, DIST, exported, markedWhen, openSample, tab, withPage } from '../open-page.mjs';

describe('the page as one file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callscope-file-'));
  copyFileSync(join(DIST, 'callscope.html'), join(folder, 'callscope.html'));
  after(() => rmSync(folder, { recursive: true }));
  const FROM_DISK = { url: pathToFileURL(join(folder, 'callscope.html')).href };

  test('reads the sample, exports a spreadsheet, and reads a PDF', () =>
    withPage(async (page) => {
      await openSample(page);
      assert.ok((await markedWhen(page, 'quantities', (words) => words.length > 20)).length > 20);
      await tab(page, 'Compare').click();
      await page.getByText('Open a second call').waitFor();
      assert.equal((await exported(page, /xlsx/)).bytes.subarray(0, 2).toString('latin1'), 'PK');
      await page.getByRole('button', { name: 'New call' }).click();
      await chooseFiles(page, { name: 'call.pdf', content: pdfOf([['Operator: Welcome.', 'Ada Stone: Revenue was $12.5 million.']]) });
      assert.deepEqual(await markedWhen(page, 'quantities', (words) => words.join().includes('12.5')), ['$12.5 million']);
    }, FROM_DISK));

  test('asks for no other file', () =>
    withPage(async (page) => {
      const requests = [];
      page.context().on('request', (request) => requests.push(request.url()));
      await page.reload();
      await openSample(page);
      const others = requests.filter((url) => !/^(blob|data):/.test(url) && url !== FROM_DISK.url);
      assert.deepEqual(others, []);
    }, FROM_DISK));
});
