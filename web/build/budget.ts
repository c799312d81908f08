// Vite plugin: what the page's parts weigh, compressed, and the budgets they are held to. The first
// load is everything that the page asks for by itself; every other part is named here with its own.
// Files of the first load are compressed here once and for all, by Brotli, and lie beside the others
// as `.br` for servers that send them; where only gzip is had, the first load is what is told last.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

const KB = 1024;
const FIRST_LOAD = 450 * KB;

// Parts that are loaded right after the first view, without being asked for; the sample warms the analyser up.
const AT_ONCE = ['palette', 'store', 'sample'];

// Parts that wait until they are needed, by the names of their files.
const LAZY: Record<string, number> = {
  compare: 8 * KB,
  report: 4 * KB,
  word: 2 * KB,
  browser: 8 * KB,  // fflate, which unpacks Word files and packs spreadsheets
  workbook: 40 * KB,
  pdf: 160 * KB,
  'pdf.worker': 420 * KB,
  offline: 2 * KB,
};

const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };

interface Part {
  readonly name: string;
  readonly bytes: number;          // as it is sent: by Brotli in the first load, else by gzip
  readonly gzip: number;
  readonly budget: number | null;  // null: part of the first load
}

export function budget(): Plugin {
  return {
    name: 'callscope-budget',
    apply: 'build',
    writeBundle(options, bundle) {
      const first = firstLoad(bundle);
      const parts = Object.keys(bundle).map((file) => weigh(join(options.dir ?? '', file), file, first.has(file)));
      const whole = wholeOf(parts.filter((part) => part.budget === null));
      report([...parts, whole, { ...whole, name: 'first load by gzip', bytes: whole.gzip, budget: null }]);
      const over = [...parts, whole].filter((part) => part.budget !== null && part.bytes > part.budget).map(({ name }) => name);
      if (over.length > 0) this.error(`over its budget, or without one in web/build/budget.ts: ${over.join(', ')}`);
    },
  };
}

function weigh(path: string, file: string, first: boolean): Part {
  const name = file.replace(/^assets\//, '').replace(/(\.min)?(-[\w-]{8})?\.\w+$/, '');
  const content = readFileSync(path);
  const gzip = gzipSync(content, { level: 9 }).length;
  if (!first && !AT_ONCE.includes(name)) return { name, bytes: gzip, gzip, budget: LAZY[name] ?? 0 };
  const packed = brotliCompressSync(content, BEST);
  writeFileSync(`${path}.br`, packed);
  return { name, bytes: packed.length, gzip, budget: null };
}

function wholeOf(parts: readonly Part[]): Part {
  const sum = (field: 'bytes' | 'gzip') => parts.reduce((all, part) => all + part[field], 0);
  return { name: 'first load', bytes: sum('bytes'), gzip: sum('gzip'), budget: FIRST_LOAD };
}

/** The entry, what it imports at once, and the analyser, which is started with it. */
function firstLoad(bundle: Rollup.OutputBundle): Set<string> {
  const first = new Set<string>();
  const add = (file: string): void => {
    if (first.has(file)) return;
    first.add(file);
    const part = bundle[file];
    if (part?.type === 'chunk') part.imports.forEach(add);
  };
  for (const [file, part] of Object.entries(bundle)) {
    const starts = part.type === 'chunk' ? part.isEntry : /\.(html|css|wasm)$|worker-thread/.test(file);
    if (starts) add(file);
  }
  return first;
}

function report(parts: readonly Part[]): void {
  const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;
  for (const { name, bytes, budget } of parts)
    console.log(`  ${name.padEnd(22)}${kilobytes(bytes).padStart(10)}${budget === null ? '' : `  of ${kilobytes(budget)}`}`);
}
