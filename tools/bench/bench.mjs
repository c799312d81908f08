// npm run bench: how fast the built-in sample, drawn out to 72 KB, is analysed by the command and by
// the module in Node, and how large the module is. Answers are compared before the clock counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from './build.mjs';
import { Failure, main, ROOT } from './process.mjs';
import { setup } from './setup.mjs';

const SAMPLE = 'tests/cases/earningscall_blocks/two_legs/input.txt';
const BYTES = 72_000;
const ROUNDS = 100;
const COPIES = 200;  // documents in one run of the command, so that starting it does not count

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

function row(name, milliseconds) {
  const speed = (BYTES / 1000 / milliseconds).toFixed(1);
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

// Whole turns of the sample, each time with its sentences in another order: a line that comes again as it was would be
// taken for a page's running head, and not be read.
function sample() {
  const [head, ...blocks] = readFileSync(join(ROOT, SAMPLE), 'utf8').split(/^(?=speaker\n)/m);
  const turns = blocks.map((block) => block.trimEnd().split('\n')).map(([mark, label, ...lines]) => ({ mark, label, sentences: lines.join(' ').split(/(?<=[.?]) /) }));
  let text = head;
  for (let round = 0; Buffer.byteLength(text) < BYTES; round++)
    for (const { mark, label, sentences } of turns) {
      const from = round % sentences.length;
      text += [mark, label, [...sentences.slice(from), ...sentences.slice(0, from), `This was part ${round + 1}.`].join(' '), ''].join('\n');
    }
  return new TextEncoder().encode(text).subarray(0, BYTES).slice();
}

// One process reads one copy and then many; the difference is the reading.
async function benchCommand(file) {
  const files = Array.from({ length: COPIES }, () => file);
  const [one] = await timed(() => command('batch', '--jobs', '1', file));
  const [many] = await timed(() => command('batch', '--jobs', '1', ...files));
  row('command, one thread, warm', (many - one) / (COPIES - 1));
}

async function benchModule(bytes, expected) {
  const [loading, { createAnalyzer }] = await timed(() => import('callscope'));
  const module = new WebAssembly.Module(readFileSync(join(ROOT, 'dist/callscope.wasm')));
  const [starting, analyzer] = await timed(() => createAnalyzer({ wasm: module }));
  const [first, answer] = await timed(() => analyzer.analyzeJson(bytes));
  if (answer !== expected) throw new Failure('the module and the command do not give the same analysis');
  const times = [];
  for (let i = 0; i < ROUNDS; i++) times.push((await timed(() => analyzer.analyzeJson(bytes)))[0]);
  row('module in Node, first call', first);
  row('module in Node, warm', median(times.slice(10)));
  console.log(`loading the module ${loading.toFixed(1)} ms, starting an instance ${starting.toFixed(1)} ms`);
}

function sizes() {
  for (const name of ['callscope.wasm', 'glue.js', 'inline.js']) {
    const bytes = readFileSync(join(ROOT, 'dist', name));
    console.log(`${name.padEnd(16)}${bytes.length.toString().padStart(9)} bytes${gzipSync(bytes, { level: 9 }).length.toString().padStart(9)} gzip`);
  }
}

await main(async () => {
  await setup();
  await build(['native', 'wasm', 'module']);
  const folder = mkdtempSync(join(tmpdir(), 'callscope-bench-'));
  try {
    const bytes = sample();
    const file = join(folder, 'sample.txt');
    writeFileSync(file, bytes);
    console.log(`${SAMPLE}, its sentences in ever new order up to ${BYTES} bytes; medians of ${ROUNDS} rounds`);
    await benchCommand(file);
    await benchModule(bytes, command('analyze', file, '--format', 'json', '--offsets', 'utf16').trimEnd());
    sizes();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
