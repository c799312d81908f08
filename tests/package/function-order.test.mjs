// Functions of the module are put in order by what they repeat of each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionBodies, orderOfLikeness } from '../../tools/function-order.mjs';

const bodies = (...texts) => texts.map((text) => Buffer.from(text));

test('what is alike stands side by side', () => {
  const order = orderOfLikeness(bodies('first: the quick brown fox', 'zero and one and two and 3', 'again: the quick brown fox', 'four: one and two and 3!'));
  const apart = (a, b) => Math.abs(order.indexOf(a) - order.indexOf(b));
  assert.equal(apart(0, 2), 1);
  assert.equal(apart(1, 3), 1);
  assert.deepEqual([...order].sort(), [0, 1, 2, 3]);
});

test('the first keep their places', () => {
  const order = orderOfLikeness(bodies('nothing in common', 'the quick brown fox', 'short', 'the quick brown fox'), 3);
  assert.deepEqual(order, [0, 1, 2, 3]);
});

test('nothing has no order', () => assert.deepEqual(orderOfLikeness([]), []));

test('bodies are found behind other sections', () => {
  const wasm = Uint8Array.from([
    0, 97, 115, 109, 1, 0, 0, 0, // magic number, version
    1, 4, 1, 0x60, 0, 0, // one type: no parameters, no results
    3, 3, 2, 0, 0, // two functions of it
    10, 8, 2, 2, 0, 0x0b, 3, 0, 1, 0x0b, // an empty one; one with a `nop`
  ]);
  assert.ok(WebAssembly.validate(wasm));
  assert.deepEqual(functionBodies(wasm).map((body) => [...body]), [[0, 0x0b], [0, 1, 0x0b]]);
});
