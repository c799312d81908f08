// Every case through the page: dropped in as a file, taken out as JSON, the same bytes as from the
// command. A web page is read by its text there, so its source goes in as plain text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { cases } from '../support/cases.mjs';
import { analyzeByCommand } from '../support/command.mjs';
import { exported, startBrowser } from './open-page.mjs';

let chrome;
before(async () => (chrome = await startBrowser()));
after(() => chrome?.close());

for (const { name, input } of cases())
  test(`${name} is the same from the page`, async () => {
    const page = await chrome.open();
    await page.locator('input[type=file]').setInputFiles({ name: 'call.txt', mimeType: 'text/plain', buffer: readFileSync(input) });
    await page.getByRole('tablist').waitFor();
    const { bytes } = await exported(page, /JSON/);
    assert.equal(bytes.toString('utf8').trimEnd(), analyzeByCommand(input));
  });
