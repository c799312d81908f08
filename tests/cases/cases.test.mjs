// Every case through the command and through the module in Node: the same bytes, the expected
// analysis, valid by the schema. The browser's turn is in tests/browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createAnalyzer } from 'callscope';
import { cases, pretty, readExpected } from '../support/cases.mjs';
import { analyzeByCommand } from '../support/command.mjs';
import { faults } from '../support/properties.mjs';

const analyzer = await createAnalyzer();

for (const sample of cases()) {
  describe(sample.name, () => {
    const bytes = readFileSync(sample.input);
    const output = analyzeByCommand(sample.input);

    test('gives the expected analysis', () => {
      const expected = readExpected(sample);
      assert.ok(expected, `there is no expected.json yet; look at the output and run: node tools/approve.mjs ${sample.name}`);
      assert.equal(pretty(output), expected);
    });

    test('is valid by the schema, with spans and references that lead somewhere', () => {
      const analysis = JSON.parse(output);
      const text = new TextDecoder(analysis.source.encoding, { ignoreBOM: true }).decode(bytes);
      assert.deepEqual(faults(analysis, text.length), []);
    });

    test('is the same from the module in Node', async () => {
      assert.equal(await analyzer.analyzeJson(new Uint8Array(bytes)), output);
    });
  });
}
