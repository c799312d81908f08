// Where the machine has no more memory to give, a call fails with an error and the next one is answered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAnalyzer } from 'callscope';

const LARGE = Array.from({ length: 12_000 }, (_, i) => `Maya Lind: Orders came to ${i} million in area ${i * 7}.`).join('\n');
const SMALL = 'Maya Lind: Revenue rose 5%.';

test('a call that gets no memory fails, and the next is answered', async () => {
  const analyzer = await createAnalyzer();
  const before = await analyzer.analyzeJson(SMALL);
  const { grow } = WebAssembly.Memory.prototype;
  let refused = 0;
  WebAssembly.Memory.prototype.grow = () => {
    refused++;
    throw new RangeError('no more memory');
  };
  try {
    await assert.rejects(analyzer.analyze(LARGE), (error) => error.name === 'CallscopeError' && error.code === 'internal' && /memory/.test(error.message));
    assert.ok(refused > 0);
    assert.equal(await analyzer.analyzeJson(SMALL), before);
  } finally {
    WebAssembly.Memory.prototype.grow = grow;
  }
  assert.ok((await analyzer.analyze(LARGE)).quantities.length > 1000);
  analyzer.dispose();
});
