// Vite plugin: what the page's parts weigh, compressed, and the budgets they are held to. The first
// load is everything that the page asks for by itself; every other part is named here with its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

const KB = 1024;
const FIRST_LOAD = 450 * KB;

// Parts that are loaded right after the first view, without being asked for.
const AT_ONCE = ['palette', 'store'];

// Parts that wait until they are needed, by the names of their files.
const LAZY: Record<string, number> = {
  sample: 8 * KB,
  compare: 8 * KB,
  report: 4 * KB,
  'clean-transcript': 2 * KB,
  word: 2 * KB,
  browser: 8 * KB,  // fflate, which unpacks Word files and packs spreadsheets
  workbook: 40 * KB,
  pdf: 160 * KB,
  'pdf.worker': 420 * KB,
  offline: 2 * KB,
};

interface Part {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number | null;  // null: part of the first load
}

export function budget(): Plugin {
  return {
    name: 'callscope-budget',
    apply: 'build',
    writeBundle(options, bundle) {
      const first = firstLoad(bundle);
      const parts = Object.keys(bundle).map((file): Part => {
        const name = file.replace(/^assets\//, '').replace(/(\.min)?(-[\w-]{8})?\.\w+$/, '');
        const bytes = gzipSync(readFileSync(join(options.dir ?? '', file)), { level: 9 }).length;
        return { name, bytes, budget: first.has(file) || AT_ONCE.includes(name) ? null : (LAZY[name] ?? 0) };
      });
      const total = parts.filter((part) => part.budget === null).reduce((sum, { bytes }) => sum + bytes, 0);
      report([...parts, { name: 'first load', bytes: total, budget: FIRST_LOAD }]);
      const over = parts.filter((part) => part.budget !== null && part.bytes > part.budget).map(({ name }) => name);
      if (total > FIRST_LOAD) over.push('the first load');
      if (over.length > 0) this.error(`over its budget, or without one in web/build/budget.ts: ${over.join(', ')}`);
    },
  };
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
