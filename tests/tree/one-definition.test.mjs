// Two types of one name in one namespace break the program without a word from compiler or linker, and differently natively
// and in WebAssembly: each type of the core has a name of its own.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';

/** The types that a file defines outside a namespace without name: [name, file]. */
function typesOf(file) {
  const types = [];
  let hidden = false;
  for (const line of readFileSync(join(ROOT, 'core', file), 'utf8').split('\n')) {
    if (line === 'namespace {') hidden = true;
    if (line === '}  // namespace') hidden = false;
    const [, name] = line.match(/^(?:struct|class|enum class) (\w+)[^;]*\{/) ?? [];
    if (name && !hidden) types.push([name, file]);
  }
  return types;
}

test('no two types of the core have the same name', () => {
  const files = readdirSync(join(ROOT, 'core'), { recursive: true }).filter((file) => /\.(h|cpp)$/.test(file));
  const types = files.flatMap(typesOf);
  assert.ok(types.length > 100, 'the types of the core are found');
  const places = new Map();
  for (const [name, file] of types) places.set(name, [...(places.get(name) ?? []), file]);
  assert.deepEqual([...places].filter(([, where]) => where.length > 1), []);
});
