// How many instructions an analysis takes, beside what the commit before took on the same machine: what slips back shows
// though the machine's clock says nothing. `node tools/instructions.mjs [COMMIT]`; CI prints it. Counted by callgrind over a
// fixed text, so that two runs of one program give nearly the same number. It never fails a build: where Valgrind or the
// commit is missing it says so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sample } from './bench/sample.mjs';
import { answers, main, ROOT, run } from './process.mjs';

const SLIPPED = 1.03;  // a ratio that is marked
const COPIES = 4;      // of the text in one run; the first one also builds the tables

// The stages by the function that is called for each; those that a compiler puts into another have no row.
const STAGES = ['read_document', 'read_numbers', 'read_call', 'resolve_speakers', 'read_structure', 'read_facts', 'read_guidance',
  'check_quality', 'make_digest', 'to_json'];

/** Instructions of a run over so many copies of a text: all of them, and those of each stage. */
function count(program, file, copies, folder) {
  const out = join(folder, 'callgrind.out');
  const files = Array.from({ length: copies }, () => file);
  run('valgrind', ['--tool=callgrind', `--callgrind-out-file=${out}`, program, 'batch', '--jobs', '1', ...files], { quiet: true });
  const report = run('callgrind_annotate', ['--inclusive=yes', '--threshold=100', out], { quiet: true });
  const counts = { 'the whole run': 0 };
  for (const [, digits, name] of report.matchAll(/^\s*([\d,]+) \(.*?%\)\s+(.*)$/gm)) {
    const value = Number(digits.replaceAll(',', ''));
    if (name.startsWith('PROGRAM TOTALS')) counts['the whole run'] = value;
    const stage = STAGES.find((stage) => name.includes(`callscope::${stage}(`) || name.includes(`callscope::${stage}[abi:cxx11](`));
    if (stage) counts[stage] = Math.max(counts[stage] ?? 0, value);
  }
  return counts;
}

function measure(program, file, folder) {
  const one = count(program, file, 1, folder);
  const many = count(program, file, 1 + COPIES, folder);
  const rows = { 'start and first analysis': one['the whole run'] };
  for (const name of ['the whole run', ...STAGES])
    if (name in many) rows[name === 'the whole run' ? 'each analysis after it' : `  ${name}`] = (many[name] - one[name]) / COPIES;
  return rows;
}

/** Builds the command of a commit in a tree that stays, so that the next time only what changed is compiled; nothing where
 *  the commit cannot be had. */
function buildOf(commit) {
  const tree = join(ROOT, 'build/before');
  const git = (folder, ...arguments_) => spawnSync('git', arguments_, { cwd: folder, encoding: 'utf8' }).status === 0;
  if (!git(ROOT, 'cat-file', '-e', `${commit}^{commit}`)) return undefined;
  const hash = spawnSync('git', ['rev-parse', `${commit}^{commit}`], { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
  const stands = existsSync(join(tree, '.git')) && git(tree, 'checkout', '--quiet', '--detach', '--force', hash);
  if (!stands && !git(ROOT, 'worktree', 'add', '--detach', '--force', tree, hash)) return undefined;
  if (!existsSync(join(tree, 'node_modules'))) symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  const launcher = answers('ccache') ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];
  const generator = answers('ninja') ? ['-G', 'Ninja'] : [];
  run('cmake', ['-S', tree, '-B', join(tree, 'build'), ...generator, ...launcher, '-DCALLSCOPE_TESTS=OFF'], { quiet: true });
  run('cmake', ['--build', join(tree, 'build'), '--target', 'callscope', '--parallel', String(availableParallelism())], { quiet: true });
  return join(tree, 'build/callscope');
}

function print(now, before) {
  const millions = (value) => (value === undefined ? '-' : (value / 1e6).toFixed(2)).padStart(12);
  console.log(`${'millions of instructions'.padEnd(28)}${'before'.padStart(12)}${'now'.padStart(12)}${'ratio'.padStart(9)}`);
  for (const [name, value] of Object.entries(now)) {
    const ratio = before?.[name] ? value / before[name] : undefined;
    const mark = ratio > SLIPPED ? '  more than before' : '';
    console.log(`${name.padEnd(28)}${millions(before?.[name])}${millions(value)}${(ratio?.toFixed(3) ?? '-').padStart(9)}${mark}`);
  }
}

await main(() => {
  const program = join(ROOT, 'build/callscope');
  if (!answers('valgrind') || !existsSync(program)) {
    console.log('Instructions are not counted: Valgrind or build/callscope is missing.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'callscope-instructions-'));
  try {
    const file = join(folder, 'sample.txt');
    writeFileSync(file, sample());
    const commit = process.argv[2] ?? 'HEAD^';
    const old = buildOf(commit);
    if (!old) console.log(`There is no commit ${commit} here (a shallow clone?): instructions are counted, but not compared.`);
    print(measure(program, file, folder), old && measure(old, file, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
