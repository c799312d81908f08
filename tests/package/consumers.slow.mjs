// The packed tarball with what strangers use it with: other runtimes, bundlers, the checkers of
// packages; and what bundlers make of it, in Chromium under a strict content security policy,
// without a network.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';
import { serve } from '../../tools/serve.mjs';
import { launch } from '../support/browser.mjs';
import { installPacked, USE, USED } from '../support/packed.mjs';

const TOOLS = join(ROOT, 'tests/package/tools/node_modules');
const tool = createRequire(join(TOOLS, 'package.json'));
const bin = (name) => join(TOOLS, '.bin', name);
// The packages `bun` and `deno` look for the binary of the platform when they are installed, by a script
// that is not run here: the binary is taken from where it is.
const binary = (scope, path) => join(TOOLS, scope, readdirSync(join(TOOLS, scope))[0], path);
const ENTRIES = ['callscope', 'callscope/worker', 'callscope/inline'];
const TEXT = 'Operator: Welcome.\\nMaya Lind: Revenue was $5.2 million, up 10% year over year.';

// What a page does with each entry; the answers are waited for in `globalThis.answers`.
const PAGE = `
  import { analyzer as direct } from 'callscope';
  import { analyzer as inWorker } from 'callscope/worker';
  import { analyzer as inline } from 'callscope/inline';
  import { defineTranscript } from 'callscope/element';
  const kinds = [direct, inWorker, inline];
  const read = async (analyzer) => (await (await analyzer()).analyze('${TEXT}')).quantities.length;
  globalThis.again = () => Promise.all(kinds.map(read));
  globalThis.answers = globalThis.again();
  defineTranscript();
  const element = document.createElement('callscope-transcript');
  globalThis.shown = new Promise((resolve) => element.addEventListener('callscope-ready', () => resolve(element.shadowRoot.textContent)));
  element.text = '${TEXT}';
  document.body.append(element);
`;
const HTML = '<!doctype html><html lang="en"><title>x</title><link rel="icon" href="data:,"><script type="module" src="./main.js"></script>';

describe('the packed module elsewhere', () => {
  let packed;
  let browser;
  before(async () => {
    packed = installPacked();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    packed?.remove();
  });

  // A call that its signal stops takes its worker with it, and the next one is answered.
  const STOPPED = `import { createAnalyzer } from 'callscope/worker';
    const analyzer = await createAnalyzer();
    const stop = new AbortController();
    const calls = [analyzer.analyze('Revenue rose 5%. '.repeat(100000), { signal: stop.signal }), analyzer.analyze('${TEXT}')];
    setTimeout(() => stop.abort(new Error('stopped')), 20);
    const [first, second] = await Promise.allSettled(calls);
    console.log(first.reason?.message, second.value?.quantities.length, (await analyzer.analyze('${TEXT}')).quantities.length);
    analyzer.dispose();
  `;
  const DENO = ['run', '--quiet', '--no-remote', '--node-modules-dir=manual', '--allow-read'];
  for (const [name, program, flags] of [['Bun', ['@oven', 'bin/bun'], ['run']], ['Deno', ['@deno', 'deno'], DENO]])
    test(`a stopped call in ${name}`, () => {
      packed.write({ 'stop.mjs': STOPPED });
      assert.equal(packed.run(binary(...program), [...flags, 'stop.mjs'], { timeout: 60_000 }), 'stopped 2 2\n');
    });

  for (const entry of ENTRIES) {
    test(`${entry} in Bun`, () => {
      packed.write({ 'use.mjs': `import { createAnalyzer } from '${entry}';${USE}` });
      assert.equal(packed.run(binary('@oven', 'bin/bun'), ['run', 'use.mjs']), USED);
    });

    test(`${entry} in Deno`, () => {
      packed.write({ 'use.mjs': `import { createAnalyzer } from '${entry}';${USE}` });
      assert.equal(packed.run(binary('@deno', 'deno'), [...DENO, 'use.mjs'], { env: { ...process.env, DENO_NO_UPDATE_CHECK: '1' } }), USED);
    });
  }

  test('are the types wrong? They are not', () => {
    packed.run(bin('attw'), [packed.tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji',
      '--exclude-entrypoints', 'callscope.wasm', 'schema.json']);  // it fails where it finds anything
  });

  /** Opens a built site, waits for its answers, and asks again without a network. */
  async function visit(folder) {
    const server = await serve(folder);
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints = [];
    const elsewhere = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => request.url().startsWith(server.url) || /^(data|blob):/.test(request.url()) || elsewhere.push(request.url()));
    try {
      await page.goto(server.url);
      await page.waitForFunction(() => globalThis.answers);
      assert.deepEqual(await page.evaluate(() => globalThis.answers), [2, 2, 2], complaints.join('\n'));
      assert.match(await page.evaluate(() => globalThis.shown), /Maya Lind.*\$5\.2 million/s);
      await context.setOffline(true);
      assert.deepEqual(await page.evaluate(() => globalThis.again()), [2, 2, 2]);
      assert.deepEqual(complaints, []);
      assert.deepEqual(elsewhere, []);
    } finally {
      await context.close();
      server.close();
    }
  }

  test('bundled by Vite', async () => {
    packed.write({ 'vite/index.html': HTML, 'vite/main.js': PAGE });
    const site = join(packed.folder, 'vite');
    packed.run(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', site, '--logLevel', 'warn']);
    await visit(join(site, 'dist'));
  });

  test('bundled by webpack', async () => {
    packed.write({ 'webpack/main.js': PAGE, 'webpack/dist/index.html': HTML });
    const site = join(packed.folder, 'webpack');
    const stats = await new Promise((resolve, reject) => {
      const config = { mode: 'production', context: site, entry: './main.js', output: { path: join(site, 'dist'), filename: 'main.js' }, performance: false };
      tool('webpack')(config, (error, result) => (error ? reject(error) : resolve(result)));
    });
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }).errors, []);
    await visit(join(site, 'dist'));
  });

  // esbuild leaves `new URL(…, import.meta.url)` as it is: the files are laid beside the bundle.
  test('bundled by esbuild', async () => {
    packed.write({ 'esbuild/main.js': PAGE, 'esbuild/dist/index.html': HTML });
    const site = join(packed.folder, 'esbuild');
    const shared = { bundle: true, format: 'esm', logLevel: 'silent', absWorkingDir: packed.folder };
    const { build } = tool('esbuild');
    await build({ ...shared, entryPoints: ['esbuild/main.js'], outfile: join(site, 'dist/main.js') });
    await build({ ...shared, entryPoints: [join(packed.installed, 'dist/worker-thread.js')], outfile: join(site, 'dist/worker-thread.js') });
    packed.write({ 'esbuild/dist/callscope.wasm': readFileSync(join(packed.installed, 'dist/callscope.wasm')) });
    await visit(join(site, 'dist'));
  });

  test('bundled by esbuild for Node, with the WebAssembly inside', async () => {
    packed.write({ 'one/main.js': `import { createAnalyzer } from 'callscope/inline';${USE}` });
    const outfile = join(packed.folder, 'one/out.mjs');
    await tool('esbuild').build({ bundle: true, format: 'esm', platform: 'node', absWorkingDir: packed.folder, entryPoints: ['one/main.js'], outfile });
    assert.ok(existsSync(outfile));
    assert.equal(packed.run(process.execPath, [outfile]), USED);
  });

  test('without a bundler, the files as they are', async () => {
    packed.write({ 'plain/index.html': HTML, 'plain/main.js': PAGE.replace(/'callscope(\/\w+)?'/g, (_, name) => `'./callscope/${(name ?? '/index').slice(1)}.js'`) });
    for (const name of ['index.js', 'worker.js', 'inline.js', 'element.js']) assert.ok(existsSync(join(packed.installed, 'dist', name)));
    packed.run('cp', ['-r', join(packed.installed, 'dist'), join(packed.folder, 'plain/callscope')]);
    await visit(join(packed.folder, 'plain'));
  });
});
