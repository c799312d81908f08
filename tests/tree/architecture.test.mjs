// docs/architecture.md names files that exist, and every stage that the pipeline runs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/architecture.md');
const named = new Set([...page.matchAll(/`([\w/]+\.(?:h|cpp|cmake))`/g)].map(([, file]) => file));

describe('the architecture', () => {
  test('names files that exist', () => {
    assert.ok(named.size > 12, 'the files are found');
    const exists = (file) => existsSync(join(ROOT, file)) || existsSync(join(ROOT, 'core/src', file));
    assert.deepEqual([...named].filter((file) => !exists(file)), []);
  });

  test('names every stage of the pipeline', () => {
    const stages = [...read('core/src/pipeline.cpp').matchAll(/#include "([\w/]+\.h)"/g)].map(([, file]) => file);
    const aside = new Set(['pipeline.h', 'support/sha256.h']);
    assert.deepEqual(stages.filter((file) => !aside.has(file) && !named.has(file)), []);
  });
});
