// Input that no one would call a transcript: analysed or refused in words, in memory that grows with it
// and no faster. Time is not asserted; `node tools/pathological.mjs` prints it.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PATHOLOGICAL, tryCommand } from '../support/pathological.mjs';

const MB = 2 ** 20;

describe('input that is no transcript', () => {
  for (const { name, make } of PATHOLOGICAL)
    test(name, async () => {
      const small = await tryCommand(make(MB));
      const large = await tryCommand(make(4 * MB));
      for (const { outcome } of [small, large]) assert.match(outcome, /^(analysed$|refused: The input (holds no text|is not text))/);
      assert.ok(large.peak <= 5 * small.peak + 32 * MB, `${small.peak} bytes of memory for 1 MB, ${large.peak} for 4`);
      assert.ok(large.written <= 5 * small.written + MB, `${small.written} bytes written for 1 MB, ${large.written} for 4`);
    });

  test('is refused beyond the limit, whatever it is', async () => {
    const { outcome } = await tryCommand(Buffer.alloc(64 * MB + 1, 'uh '), ['--max-bytes', String(64 * MB)]);
    assert.match(outcome, /^refused: The input has more than 67108864 bytes/);
  });

  test('is refused where it gives too many items', async () => {
    const { outcome, written } = await tryCommand(Buffer.alloc(MB, 'Ann: Yes.\nTom: No.\n'), ['--max-items', '10000']);
    assert.equal(outcome, 'refused: The text gives more than 10000 items.');
    assert.equal(written, 0);
  });
});
