// npm run bench [FILE]: how fast a text is analysed by the command and by the module in Node and in Chromium, stage by stage
// and as a whole, what the libraries take that one would use instead, and how large the module is. Without a file, the
// built-in sample drawn out to 72 KB. Answers are compared before the clock counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from '../build.mjs';
import { Failure, main, ROOT, run } from '../process.mjs';
import { setup } from '../setup.mjs';
import { benchChromium } from './chromium.mjs';
import { BYTES, SAMPLE, sample } from './sample.mjs';

const ROUNDS = 100;
const COPIES = 200;  // documents in one run of the command, so that starting it does not count

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

function row(name, milliseconds, bytes) {
  const speed = (bytes / 1000 / milliseconds).toFixed(1);
  console.log(`${name.padEnd(36)}${milliseconds.toFixed(2).padStart(9)} ms${speed.padStart(9)} MB/s`);
}

async function timed(work) {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}

function command(...arguments_) {
  const { status, stdout, stderr } = spawnSync(join(ROOT, 'build/callscope'), arguments_, { maxBuffer: 1 << 30 });
  if (status !== 0) throw new Failure(stderr.toString());
  return stdout.toString();
}

// One process reads one copy and then many; the difference is the reading.
async function benchCommand(file, bytes) {
  const files = Array.from({ length: COPIES }, () => file);
  const [one] = await timed(() => command('batch', '--jobs', '1', file));
  const [many] = await timed(() => command('batch', '--jobs', '1', ...files));
  const each = (many - one) / (COPIES - 1);
  row('command, one thread, warm', each, bytes.length);
  return each;
}

async function benchModule(bytes, expected, command) {
  const [loading, { createAnalyzer }] = await timed(() => import('callscope'));
  const module = new WebAssembly.Module(readFileSync(join(ROOT, 'dist/callscope.wasm')));
  const [starting, analyzer] = await timed(() => createAnalyzer({ wasm: module }));
  const [first, answer] = await timed(() => analyzer.analyzeJson(bytes));
  if (answer !== expected) throw new Failure('the module and the command do not give the same analysis');
  const times = [];
  for (let i = 0; i < ROUNDS; i++) times.push((await timed(() => analyzer.analyzeJson(bytes)))[0]);
  row('module in Node, first call', first, bytes.length);
  const warm = median(times.slice(10));
  row('module in Node, warm', warm, bytes.length);
  console.log(`the module takes ${(warm / command).toFixed(1)} times as long as the command; its answer has ${expected.length} characters`);
  console.log(`loading the module ${loading.toFixed(1)} ms, starting an instance ${starting.toFixed(1)} ms`);
}

function sizes() {
  for (const name of ['callscope.wasm', 'glue.js', 'inline.js']) {
    const bytes = readFileSync(join(ROOT, 'dist', name));
    console.log(`${name.padEnd(16)}${bytes.length.toString().padStart(9)} bytes${gzipSync(bytes, { level: 9 }).length.toString().padStart(9)} gzip`);
  }
}

// Stages, allocations and memory are the native program's to tell.
function benchStages(file) {
  const targets = run('cmake', ['--build', 'build', '--target', 'help'], { quiet: true });
  if (!targets.includes('callscope_bench')) {
    console.log('The stages are not measured: install Google Benchmark (apt-get install libbenchmark-dev).');
    return;
  }
  run('cmake', ['--build', 'build', '--target', 'callscope_bench'], { quiet: true });
  run('build/callscope_bench', [file, '--benchmark_counters_tabular=true']);
}

await main(async () => {
  await setup({ bench: true });
  const { benchOthers } = await import('./others/others.mjs');  // needs what setup brings
  await build(['native', 'wasm', 'module']);
  const folder = mkdtempSync(join(tmpdir(), 'callscope-bench-'));
  try {
    const given = process.argv[2];
    if (given && !existsSync(given)) throw new Failure(`there is no file ${given}`);
    const bytes = given ? new Uint8Array(readFileSync(given)) : sample();
    const file = join(folder, 'sample.txt');
    writeFileSync(file, bytes);
    console.log(`${given ?? `${SAMPLE}, its sentences in ever new order up to ${BYTES} bytes`}; medians of ${ROUNDS} rounds`);
    const each = await benchCommand(file, bytes);
    const expected = command('analyze', file, '--format', 'json', '--offsets', 'utf16').trimEnd();
    await benchModule(bytes, expected, each);
    const { first, warm } = await benchChromium(bytes, expected, ROUNDS);
    row('module in Chromium, first call', first, bytes.length);
    row('module in Chromium, warm', warm, bytes.length);
    for (const { name, milliseconds } of await benchOthers(new TextDecoder().decode(bytes))) row(name, milliseconds, bytes.length);
    benchStages(file);
    sizes();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
