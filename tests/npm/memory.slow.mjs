// A thousand calls in one instance take no more memory than ten.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { createAnalyzer } from 'callscope';
import { ROOT } from '../../tools/process.mjs';

test('1,000 calls of 72 KB grow the memory by less than 1 MB after the first ten', async () => {
  const { instantiate } = WebAssembly;
  let memory;
  WebAssembly.instantiate = async (...arguments_) => {
    const instance = await instantiate(...arguments_);
    memory = Object.values(instance.exports).find((item) => item instanceof WebAssembly.Memory);
    return instance;
  };
  const analyzer = await createAnalyzer();
  WebAssembly.instantiate = instantiate;
  const sample = await readFile(join(ROOT, 'tests/cases/earningscall_blocks/two_legs/input.txt'), 'utf8');
  const text = sample.repeat(Math.ceil(72000 / sample.length)).slice(0, 72000);
  let afterTen;
  for (let i = 0; i < 1000; i++) {
    await analyzer.analyzeJson(text);
    if (i === 9) afterTen = memory.buffer.byteLength;
  }
  assert.ok(memory.buffer.byteLength - afterTen < 1 << 20, `grew by ${memory.buffer.byteLength - afterTen} bytes`);
});
