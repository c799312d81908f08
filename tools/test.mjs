// npm test: sets up, builds everything, runs the tests. The last line counts them.
// With --all also the slow ones, *.slow.mjs: what is built, installed and run elsewhere; CI does that.
// `node tools/test.mjs PATTERN` runs only the test files, quick and slow, whose path contains PATTERN.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Failure, main, ROOT } from './process.mjs';
import { setup } from './setup.mjs';

const REPORT = 'build/node-tests.tap';

function testFiles(pattern, slow) {
  const wanted = (name) => name.endsWith('.test.mjs') || (slow && name.endsWith('.slow.mjs'));
  const files = readdirSync(join(ROOT, 'tests'), { recursive: true }).filter((name) => wanted(name) && !name.includes('node_modules'));
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
  const { status } = spawnSync(process.execPath, ['--test', ...reporters, ...files], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  const report = existsSync(join(ROOT, REPORT)) ? readFileSync(join(ROOT, REPORT), 'utf8') : '';
  const failed = sum(report, /^# (?:fail|cancelled) (\d+)/gm);
  return { passed: sum(report, /^# pass (\d+)/gm), failed: status === 0 ? failed : Math.max(failed, 1) };
}

await main(async () => {
  const all = process.argv.includes('--all');
  const pattern = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
  const slow = all || pattern !== '';
  await setup({ slow });
  const { typesAreFresh } = await import('./types.mjs');
  if (!(await typesAreFresh())) throw new Failure('wasm/src/types.ts is not what the schema says; run: node tools/types.mjs');
  await build();
  const results = [...(pattern ? [] : [nativeTests()]), nodeTests(testFiles(pattern, slow))];
  const total = (field) => results.reduce((all, result) => all + result[field], 0);
  console.log(`${total('passed')} passed, ${total('failed')} failed`);
  if (total('failed') > 0) throw new Failure('some tests failed');
});
