// What "callscope explain" says of the rules is whole and true: every rule that the cases' evidence names has a meaning,
// no meaning is left of a rule that is gone, and the weights are those of the core.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const files = (folder, end) => readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => name.endsWith(end)).map((name) => `${folder}/${name}`);

const rows = read('tools/callscope/rules.tsv').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const known = new Map(rows.map(([rule, about, meaning, weight = '']) => [rule, { about, meaning, weight }]));

/** Every rule that evidence names in the cases. */
const found = () =>
  new Set(files('tests/cases', 'expected.json').flatMap((file) => [...read(file).matchAll(/"rule": ?"(\w+)"/g)].map(([, rule]) => rule)));

describe('the table of rules', () => {
  test('names each rule once, with a meaning', () => {
    assert.equal(known.size, rows.length);
    for (const [rule, { about, meaning }] of known) {
      assert.match(about, /^(speakers|quantities|facts|guidance|warnings)$/, rule);
      assert.match(meaning ?? '', /^[a-zA-Z].{10,}[^.]$/, rule);
    }
  });

  test('has every rule that the cases show', () => {
    const seen = [...found()];
    assert.ok(seen.length > 60, 'the cases show rules');
    assert.deepEqual(seen.filter((rule) => !known.has(rule)), []);
  });

  test('has no rule that the core does not know', () => {
    const core = ['.cpp', '.h'].flatMap((end) => files('core', end)).map(read).join('\n');
    assert.deepEqual([...known.keys()].filter((rule) => !core.includes(`"${rule}"`)), []);
  });

  test('gives the weights by which speakers are told', () => {
    const weights = new Map();
    for (const [, rule, weight] of read('core/src/speakers/speaker_weights.cpp').matchAll(/\{"(\w+)", (-?\d+)\}/g))
      if (Number(weight) > 0) weights.set(rule, [...(weights.get(rule) ?? []), Number(weight)]);
    assert.ok(weights.size > 15, 'the weights are found');
    const sorted = (list) => [...list].sort((a, b) => a - b);
    for (const [rule, list] of weights) assert.deepEqual(sorted(known.get(rule)?.weight.split('|').map(Number) ?? []), sorted(list), rule);
    for (const [rule, { weight }] of known) assert.equal(weight !== '', weights.has(rule), rule);
  });
});
