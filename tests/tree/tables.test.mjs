// Every word table of the core is read by it, and a unit test runs its rows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const all = (folder, end) =>
  readdirSync(join(ROOT, folder), { recursive: true }).filter((name) => end.test(name)).map((name) => read(join(folder, name))).join('\n');

const tables = readdirSync(join(ROOT, 'core/data')).filter((name) => name.endsWith('.tsv')).map((name) => basename(name, '.tsv'));
const unread = (text) => tables.filter((table) => !new RegExp(`["/]${table}(\\.tsv)?"`).test(text));

describe('the word tables', () => {
  test('are read by the core', () => assert.deepEqual(unread(all('core/src', /\.(cpp|h)$/)), []));
  test('are run by the unit tests', () => assert.deepEqual(unread(all('tests/unit', /\.(cpp|h)$/)), []));
  test('end with an example and a counter-example', () => {
    for (const table of tables) assert.match(read(`core/data/${table}.tsv`), /^#: .*\texample\tcounter$/m, table);
  });
});
