// The C++ sources stand as clang-format sets them. Releases of it differ, so that only the one that the sources were set
// with is asked; where it is missing the test says that it was skipped.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';

const RELEASE = 14;
const run = (...arguments_) => spawnSync('clang-format', arguments_, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 << 20 });
const version = Number(run('--version').stdout?.match(/version (\d+)/)?.[1] ?? 0);

const sources = ['core', 'tests', 'tools', 'wasm', 'examples'].flatMap((folder) =>
  readdirSync(`${ROOT}/${folder}`, { recursive: true })
    .filter((name) => /\.(cpp|h)$/.test(name) && !/node_modules|(^|\/)build/.test(name))
    .map((name) => `${folder}/${name}`),
);

test('every C++ source is formatted', { skip: version === RELEASE ? false : `needs clang-format ${RELEASE}, found ${version || 'none'}` }, () => {
  assert.ok(sources.length > 300, 'the sources are found');
  const { status, stderr } = run('--dry-run', '-Werror', ...sources);
  assert.equal(status, 0, `run: clang-format -i of\n${[...new Set(stderr.match(/^[^:\n]+(?=:\d+:\d+: error)/gm))].join('\n')}`);
});
