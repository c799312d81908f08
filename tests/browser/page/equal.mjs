// Every case through the page: chosen as a file, taken out as JSON, the same bytes as from the
// command. A web page is read by its text there, so its source goes in as plain text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { cases } from '../../support/cases.mjs';
import { analyzeByCommand } from '../../support/command.mjs';
import { chooseFiles, exported, open } from '../open-page.mjs';

describe('the page and the command give the same', () => {
  let page;

  async function jsonOf(input) {
    page ??= await open();
    await chooseFiles(page, { name: 'call.txt', content: readFileSync(input) });
    await page.getByRole('tablist').waitFor();
    const { bytes } = await exported(page, /JSON/);
    await page.getByRole('button', { name: 'New call' }).click();
    await page.getByRole('button', { name: /^Close / }).click();
    return bytes.toString('utf8').trimEnd();
  }

  for (const { name, input } of cases())
    test(name, async () => {
      const json = await jsonOf(input).catch((error) => {
        page = undefined;  // one that stuck does not keep the others from being tried
        throw error;
      });
      assert.equal(json, analyzeByCommand(input));
    });
});
