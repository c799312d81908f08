// Every case through the module in Chromium, in the page, in a worker and inline, under a strict
// content security policy: the same bytes as from the command.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';
import { BAD_INPUT } from '../support/bad-input.mjs';
import { openAlone } from '../support/browser.mjs';
import { cases } from '../support/cases.mjs';
import { analyzeByCommand, callscope } from '../support/command.mjs';

describe('in Chromium', () => {
  const folder = mkdtempSync(join(ROOT, 'build/bad-input-'));
  let page, complaints, close;

  before(async () => {
    ({ page, complaints, close } = await openAlone('tests/browser/equal.html'));
    await page.waitForFunction(() => globalThis.analyzeFile);
  });
  after(async () => {
    await close?.();
    rmSync(folder, { recursive: true, force: true });
  });

  const answers = (file) => page.evaluate((url) => globalThis.analyzeFile(url), `/${relative(ROOT, file)}`);

  for (const { name, input } of cases())
    test(`${name} is the same as from the command`, async () => {
      const expected = analyzeByCommand(input);
      const { page, worker, inline } = await answers(input);
      assert.equal(page, expected);
      assert.equal(worker, expected);
      assert.equal(inline, expected);
    });

  for (const { name, bytes, code } of BAD_INPUT)
    test(`${name}: ${code}`, async () => {
      const file = join(folder, 'input');
      writeFileSync(file, bytes);
      const { stderr } = callscope(['analyze', '-', '--format', 'json'], bytes);
      for (const answer of Object.values(await answers(file))) {
        assert.ok(answer.startsWith(`${code}: `), answer);
        assert.ok(stderr.includes(answer.slice(code.length + 2)), stderr);
      }
    });

  test('nothing is complained of', () => assert.deepEqual(complaints, []));
});
