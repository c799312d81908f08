// How the element cuts a text into pieces; what it shows is tested in a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, marksOf, within } from '../../dist/element-pieces.js';

const mark = (id, ...span) => ({ layer: 'fact', id, span, title: id });
const shown = (pieces) => pieces.map(({ span, marks }) => `${span.join('-')} ${marks.map(({ id }) => id).join('+')}`.trim());

for (const [what, marks, expected] of [
  ['nothing', [], ['0-10']],
  ['one mark', [mark('a', 2, 5)], ['0-2', '2-5 a', '5-10']],
  ['the whole', [mark('a', 0, 10)], ['0-10 a']],
  ['one in another', [mark('a', 0, 6), mark('b', 2, 4)], ['0-2 a', '2-4 a+b', '4-6 a', '6-10']],
  ['two that overlap', [mark('a', 1, 5), mark('b', 3, 8)], ['0-1', '1-3 a', '3-5 a+b', '5-8 b', '8-10']],
  ['one beyond the end', [mark('a', 8, 14)], ['0-8', '8-10 a']],
  ['an empty one', [mark('a', 3, 3)], ['0-3', '3-10']],
])
  test(`a text is cut at the borders of ${what}`, () => assert.deepEqual(shown(cut([0, 10], marks)), expected));

test('marks belong to the turn in which they begin', () => {
  const marks = [mark('a', 1, 2), mark('b', 4, 9), mark('c', 12, 13)];
  assert.deepEqual(within([[0, 3], [3, 10], [11, 20]], marks).map((list) => list.map(({ id }) => id)), [['a'], ['b'], ['c']]);
});

test('only the layers asked for are marked, the longer one first', () => {
  const analysis = {
    quantities: [{ id: 'q1', span: [3, 5], kind: 'percent', unit: '%' }], warnings: [],
    facts: [{ id: 'f1', span: [3, 9], metric: 'revenue', entity: null }], guidance: [],
  };
  assert.deepEqual(marksOf(analysis, ['fact', 'quantity']).map(({ id, title }) => [id, title]), [['f1', 'revenue'], ['q1', '%']]);
  assert.deepEqual(marksOf(analysis, ['guidance']), []);
});
