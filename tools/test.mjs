// npm test: sets up, builds everything, runs every test. The last line counts them.
// `node tools/test.mjs PATTERN` runs only the test files whose path contains PATTERN.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Failure, main, ROOT } from './process.mjs';
import { setup } from './setup.mjs';

const REPORT = 'build/node-tests.tap';

function testFiles(pattern) {
  const files = readdirSync(join(ROOT, 'tests'), { recursive: true }).filter((name) => name.endsWith('.test.mjs'));
  return files.map((name) => `tests/${name}`).filter((path) => path.includes(pattern)).sort();
}

/** Adds up what a pattern with one number finds in a report. */
const sum = (report, pattern) => [...report.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);

function nativeTests() {
  const { stdout, status } = spawnSync('ctest', ['--test-dir', 'build', '--verbose'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 });
  const passed = sum(stdout, /All tests passed \(\d+ assertions? in (\d+) test cases?\)/g) + sum(stdout, /test cases: .*?(\d+) passed/g);
  const failed = sum(stdout, /test cases: .*?(\d+) failed/g);
  if (status !== 0) process.stdout.write(stdout);
  console.log(`native: ${passed} passed, ${failed} failed`);
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

function nodeTests(files) {
  const reporters = ['spec:stdout', `tap:${REPORT}`].flatMap((reporter) => {
    const [name, destination] = reporter.split(':');
    return [`--test-reporter=${name}`, `--test-reporter-destination=${destination}`];
  });
  const { status } = spawnSync(process.execPath, ['--test', '--test-force-exit', ...reporters, ...files], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const report = existsSync(join(ROOT, REPORT)) ? readFileSync(join(ROOT, REPORT), 'utf8') : '';
  const failed = sum(report, /^# (?:fail|cancelled) (\d+)/gm);
  return { passed: sum(report, /^# pass (\d+)/gm), failed: status === 0 ? failed : Math.max(failed, 1) };
}

await main(async () => {
  await setup();
  const { typesAreFresh } = await import('./types.mjs');
  if (!(await typesAreFresh())) throw new Failure('wasm/src/types.ts is not what the schema says; run: node tools/types.mjs');
  const pattern = process.argv[2] ?? '';
  await build();
  const results = [...(pattern ? [] : [nativeTests()]), nodeTests(testFiles(pattern))];
  const total = (field) => results.reduce((all, result) => all + result[field], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  if (total('failed') > 0) throw new Failure('some tests failed');
});
