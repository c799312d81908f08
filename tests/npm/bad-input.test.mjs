// Bad input gets the documented error, the same in the command and in the module; poor input gets
// the same analysis.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CallscopeError, createAnalyzer } from 'callscope';
import { createAnalyzer as createInWorker } from 'callscope/worker';
import { BAD_INPUT, POOR_INPUT } from '../support/bad-input.mjs';
import { callscope } from '../support/command.mjs';
import { faults } from '../support/properties.mjs';

const EXIT = { empty: 65, too_large: 65, not_text: 65 };
const analyzer = await createAnalyzer();
const worker = await createInWorker();

for (const { name, bytes, code } of BAD_INPUT) {
  test(`${name}: ${code}`, async () => {
    const { status, stdout, stderr } = callscope(['analyze', '-', '--format', 'json'], bytes);
    assert.equal(status, EXIT[code]);
    assert.equal(stdout, '');
    assert.match(stderr, /^callscope: error: /);
    for (const each of [analyzer, worker])
      await assert.rejects(each.analyze(bytes), (error) => {
        assert.ok(error instanceof CallscopeError);
        assert.equal(error.code, code);
        assert.ok(stderr.includes(error.message), `${stderr} should say: ${error.message}`);
        return true;
      });
  });
}

for (const { name, bytes } of POOR_INPUT) {
  test(`${name} gets an analysis`, async () => {
    const { status, stdout } = callscope(['analyze', '-', '--format', 'json', '--offsets', 'utf16'], bytes);
    assert.equal(status, 0);
    assert.deepEqual(faults(JSON.parse(stdout), bytes.length), []);
    for (const each of [analyzer, worker]) assert.equal(await each.analyzeJson(bytes), stdout.trimEnd());
  });
}

test.after(() => worker.dispose());
