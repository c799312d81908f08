// Two builds of one page: for a server, in parts that are loaded when they are needed, and
// (`--mode single`) as one file that opens from disk.
import { defineConfig, type UserConfig } from 'vite';
import { budget } from './build/budget.ts';
import { offline } from './build/offline.ts';
import { singleFile } from './build/single-file.ts';

const COMMON = {
  root: import.meta.dirname,
  base: './',
  server: { fs: { allow: [`${import.meta.dirname}/..`] } },
} satisfies UserConfig;

const BUILD = {
  outDir: 'dist',
  target: 'es2022',
  // The page's policy allows no inline script, so the polyfill of module preload stays out.
  modulePreload: { polyfill: false },
} satisfies UserConfig['build'];

const QUIET = { checks: { pluginTimings: false } };

export default defineConfig(({ mode }) =>
  mode === 'single'
    ? {
        ...COMMON,
        plugins: [singleFile('callscope.html')],
        // From disk a browser starts no worker that is a module.
        worker: { format: 'iife' },
        publicDir: false,
        build: { ...BUILD, emptyOutDir: false, cssCodeSplit: false, assetsInlineLimit: Infinity, chunkSizeWarningLimit: 10_000, rolldownOptions: { ...QUIET, output: { codeSplitting: false } } },
      }
    : { ...COMMON, plugins: [offline(), budget()], worker: { format: 'es' }, build: { ...BUILD, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 2_000, rolldownOptions: QUIET } },
);
