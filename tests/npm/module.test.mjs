// What the module promises in Node, from the built dist/ under the name that users import.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import * as direct from 'callscope';
import * as inline from 'callscope/inline';
import * as worker from 'callscope/worker';
import { ROOT } from '../../tools/process.mjs';

const { CallscopeError } = direct;
const TEXT = await readFile(join(ROOT, 'tests/cases/earningscall_blocks/two_legs/input.txt'), 'utf8');
const wasm = await readFile(join(ROOT, 'dist/callscope.wasm'));
const withCode = (code) => (error) => error.name === 'CallscopeError' && error.code === code;

for (const [entry, { analyzer, createAnalyzer, version }] of Object.entries({ direct, worker, inline })) {
  describe(`callscope ${entry}`, () => {
    test('gives an analysis whose spans slice the text', async () => {
      const analyzer = await createAnalyzer();
      const { turns, source } = await analyzer.analyze(TEXT);
      assert.equal(source.offsets, 'utf16');
      assert.ok(turns.length > 0);
      for (const { label, span } of turns) if (label) assert.ok(TEXT.slice(0, span[1]).includes(label));
      analyzer.dispose();
    });

    test('gives the same from text and from its bytes, call after call', async () => {
      const analyzer = await createAnalyzer();
      const first = await analyzer.analyzeJson(TEXT);
      assert.equal(await analyzer.analyzeJson(new TextEncoder().encode(TEXT)), first);
      assert.deepEqual(await Promise.all([1, 2, 3].map(() => analyzer.analyzeJson(TEXT))), [first, first, first]);
      analyzer.dispose();
    });

    test('takes the offsets asked for', async () => {
      const analyzer = await createAnalyzer();
      for (const offsets of ['utf8', 'utf16', 'codepoint'])
        assert.equal((await analyzer.analyze(TEXT, { offsets })).source.offsets, offsets);
      analyzer.dispose();
    });

    test('knows its version', async () => {
      const analyzer = await createAnalyzer();
      assert.equal(analyzer.version, version);
      assert.equal((await analyzer.analyze(TEXT)).version.program, version);
      analyzer.dispose();
    });

    test('refuses unknown options and wrong input', async () => {
      const analyzer = await createAnalyzer();
      await assert.rejects(analyzer.analyze(TEXT, { ofsets: 'utf8' }), withCode('bad_options'));
      await assert.rejects(analyzer.analyze(TEXT, { maxBytes: -1 }), withCode('bad_options'));
      await assert.rejects(analyzer.analyze(12), withCode('bad_options'));
      await assert.rejects(analyzer.analyze(TEXT, { maxBytes: 10 }), withCode('too_large'));
      await assert.rejects(analyzer.analyze(TEXT, { maxItems: 1 }), withCode('too_large'));
      for (const options of ['json', 8, { maxBytes: 8n }, { signal: {} }])
        await assert.rejects(analyzer.analyze(TEXT, options), withCode('bad_options'));
      for (const inputs of [undefined, TEXT, [TEXT, 12], [TEXT]])
        await assert.rejects(analyzer.compare(inputs), withCode('bad_options'));
      for (const inputs of [undefined, TEXT]) await assert.rejects(analyzer.analyzeStream(inputs).next(), withCode('bad_options'));
      assert.ok(await analyzer.analyze(TEXT));
      analyzer.dispose();
    });

    test('takes an option that is undefined as one that is left out', async () => {
      const analyzer = await createAnalyzer();
      assert.equal((await analyzer.analyze(TEXT, { offsets: undefined, maxBytes: undefined })).source.offsets, 'utf16');
      for (const options of [undefined, null]) assert.ok((await analyzer.toCleanTranscript(TEXT, options)).text);
      analyzer.dispose();
    });

    test('takes bytes that were made in another context, and parts of a larger buffer', async () => {
      const analyzer = await createAnalyzer();
      for (const make of ['bytes', 'bytes.buffer']) {
        const bytes = runInNewContext(`const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0)); ${make}`, { text: 'Sales rose 3%.' });
        assert.equal((await analyzer.analyze(bytes)).source.bytes, 14);
      }
      assert.equal((await analyzer.analyze(Buffer.from('xx Sales rose 3%. xx').subarray(3, 17))).source.bytes, 14);
      analyzer.dispose();
    });

    test('answers no more once it is disposed of', async () => {
      const analyzer = await createAnalyzer();
      analyzer[Symbol.dispose ?? 'dispose']();
      await assert.rejects(analyzer.analyze(TEXT), withCode('disposed'));
    });

    test('takes the WebAssembly as bytes, a compiled module, a response or a promise', async () => {
      const sources = [
        wasm,
        new WebAssembly.Module(wasm),
        new Response(wasm, { headers: { 'content-type': 'application/wasm' } }),
        new Response(wasm),
        Promise.resolve(wasm),
        `data:application/wasm;base64,${wasm.toString('base64')}`,
        new URL(`data:application/wasm;base64,${wasm.toString('base64')}`),
      ];
      for (const source of sources) (await createAnalyzer({ wasm: source })).dispose();
    });

    test('says so when the WebAssembly cannot be had', async () => {
      const useless = [new Uint8Array(8), new Response('', { status: 404 }), {}, 'data:text/plain,nothing'];
      for (const source of useless) await assert.rejects(createAnalyzer({ wasm: source }), withCode('not_loaded'));
      const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
      await assert.rejects(createAnalyzer({ wasm: empty }), withCode('not_loaded'));
    });

    test('is one for the whole program, and another once that was disposed of', async () => {
      const [first, second] = await Promise.all([analyzer(), analyzer()]);
      assert.equal(first, second);
      first.dispose();
      const [third, fourth] = await Promise.all([analyzer(), analyzer()]);
      assert.notEqual(third, first);
      assert.equal(third, fourth);
      assert.ok(await third.analyze('Revenue rose 5%.'));
      third.dispose();
    });

    test('streams many, in order, with an error for what cannot be read', async () => {
      const analyzer = await createAnalyzer();
      const seen = [];
      for await (const { index, analysis, error } of analyzer.analyzeStream(['Revenue rose 5%.', ' ', 'Sales fell 3%.']))
        seen.push([index, error?.code ?? analysis.quantities.length]);
      assert.deepEqual(seen, [[0, 1], [1, 'empty'], [2, 1]]);
      const bad = analyzer.analyzeStream(['Revenue rose 5%.'], { maxBytes: -1 });
      await assert.rejects(bad.next(), withCode('bad_options'));
      analyzer.dispose();
    });

    test('gives clean transcripts, comparisons and checks of glossaries', async () => {
      const analyzer = await createAnalyzer();
      const { text, map } = await analyzer.toCleanTranscript(TEXT, { legs: 'one' });
      for (const { clean, source, kind } of map)
        if (kind === 'words') assert.equal(text.slice(...clean).replace(/\s+/g, ' '), TEXT.slice(...source).replace(/\s+/g, ' '));
      await assert.rejects(analyzer.toCleanTranscript(TEXT, { legs: 'none' }), withCode('bad_options'));
      const calls = [3, 2].map((n) => `Northgate Stores Q${n} 2024 Earnings Call\n\nMaya Lind: Revenue was $${n}00 million.`);
      assert.deepEqual((await analyzer.compare(calls)).calls.map(({ label }) => label), ['Q2 FY2024', 'Q3 FY2024']);
      assert.match(await analyzer.compareToMarkdown(calls), /^# /);
      assert.match(await analyzer.compareToCsv(calls), /\r\n$/);
      await assert.rejects(analyzer.compare(calls.slice(1)), withCode('bad_options'));
      const { ok, problems } = await analyzer.validateGlossary('Veltrin\tcoat\tFell Trin');
      assert.equal(ok, false);
      assert.equal(problems[0].line, 1);
      analyzer.dispose();
    });

    test('tells how far a call has come', async () => {
      const analyzer = await createAnalyzer();
      const told = [];
      await analyzer.analyze('Revenue rose 5%.', { onProgress: ({ state }) => told.push(state) });
      assert.deepEqual(told.filter((state) => state !== 'queued'), ['reading', 'done']);
      await analyzer.analyze('Revenue rose 5%.', { onProgress: () => { throw new Error('mine'); } });
      analyzer.dispose();
    });

    test('stops for a signal that has come', async () => {
      const analyzer = await createAnalyzer();
      const reason = new Error('enough');
      await assert.rejects(analyzer.analyze(TEXT, { signal: AbortSignal.abort(reason) }), reason);
      analyzer.dispose();
    });
  });
}

test('lone surrogates keep offsets in place', async () => {
  const analyzer = await direct.createAnalyzer();
  const odd = `\ud800 ${TEXT}`;
  const plain = await analyzer.analyze(`x ${TEXT}`);
  const { turns } = await analyzer.analyze(odd);
  assert.equal(turns.at(-1).span[1], plain.turns.at(-1).span[1]);
});

test('a text that begins with a byte order mark is sliced right', async () => {
  const analyzer = await direct.createAnalyzer();
  const { quantities } = await analyzer.analyze('\ufeffRevenue was $5 million in the quarter.');
  for (const { span } of quantities) assert.match('\ufeffRevenue was $5 million in the quarter.'.slice(...span), /\$5 million/);
});

test('a worker drops queued and running calls on a signal, and answers the others', async () => {
  const analyzer = await worker.createAnalyzer();
  const long = TEXT.repeat(200);
  const running = new AbortController();
  const queued = new AbortController();
  const calls = [
    analyzer.analyzeJson(long, { signal: running.signal }),
    analyzer.analyzeJson(TEXT, { signal: queued.signal }),
    analyzer.analyzeJson(TEXT),
  ];
  queued.abort(new Error('queued'));
  setTimeout(() => running.abort(new Error('running')), 1);
  const [first, second, third] = await Promise.allSettled(calls);
  assert.equal(first.reason?.message, 'running');
  assert.equal(second.reason?.message, 'queued');
  assert.equal(third.status, 'fulfilled');
  analyzer.dispose();
});

test('a worker answers a call that waits for the bytes it was given, whatever becomes of them', async () => {
  const analyzer = await worker.createAnalyzer();
  const [overwritten, givenAway, empty] = [1, 2, 3].map(() => new TextEncoder().encode(TEXT));
  structuredClone(empty.buffer, { transfer: [empty.buffer] });
  const calls = [TEXT, overwritten, givenAway, empty, TEXT].map((input) => analyzer.analyzeJson(input));
  overwritten.fill(0);
  structuredClone(givenAway.buffer, { transfer: [givenAway.buffer] });
  const answers = await Promise.allSettled(calls);
  assert.deepEqual(answers.map(({ value, reason }) => reason?.code ?? value === answers[0].value), [true, true, true, 'empty', true]);
  analyzer.dispose();
});

test('in Node the WebAssembly may be given as the URL of a file', async () => {
  const url = pathToFileURL(join(ROOT, 'dist/callscope.wasm'));
  for (const { createAnalyzer } of [direct, worker])
    for (const source of [url, url.href]) (await createAnalyzer({ wasm: source })).dispose();
  await assert.rejects(direct.createAnalyzer({ wasm: new URL('none.wasm', url) }), withCode('not_loaded'));
});

test('a worker that is disposed of rejects what is under way', async () => {
  const analyzer = await worker.createAnalyzer();
  const calls = [analyzer.analyze(TEXT), analyzer.analyze(TEXT)];
  analyzer.dispose();
  for (const { reason } of await Promise.allSettled(calls)) assert.ok(withCode('disposed')(reason));
});

test('a program with an idle worker ends', async () => {
  const { spawnSync } = await import('node:child_process');
  const script = `import { createAnalyzer } from 'callscope/worker';
    console.log((await (await createAnalyzer()).analyze('Revenue was up 5%.')).schema);`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, timeout: 20000 });
  assert.equal(status, 0);
  assert.equal(stdout.toString().trim(), 'callscope/1');
});

test('needs no code made from text', async () => {
  const { spawnSync } = await import('node:child_process');
  const script = `import { createAnalyzer } from 'callscope'; await (await createAnalyzer()).analyze('Revenue was up 5%.');`;
  const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '-e', script];
  const { stderr, status } = spawnSync(process.execPath, flags, { cwd: ROOT });
  assert.equal(status, 0, stderr.toString());
});

test('errors are of one class with a code, and go into JSON', async () => {
  const analyzer = await direct.createAnalyzer();
  const error = await analyzer.analyze('').catch((error) => error);
  assert.ok(error instanceof CallscopeError && error instanceof Error);
  assert.deepEqual(Object.keys(JSON.parse(JSON.stringify(error))), ['code', 'message', 'offset']);
});

test('a program whose calls were stopped, or whose worker could not open, ends', async () => {
  const { spawnSync } = await import('node:child_process');
  const script = `import { createAnalyzer } from 'callscope/worker';
    await createAnalyzer({ wasm: Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0) }).catch(({ code }) => console.log(code));
    const analyzer = await createAnalyzer();
    const stop = new AbortController();
    const onProgress = ({ state }) => state === 'reading' && setTimeout(() => stop.abort(new Error('enough')), 5);
    const text = 'Revenue was up 5% and costs fell by $3 million. '.repeat(20000);
    await analyzer.analyze(text, { signal: stop.signal, onProgress }).catch(({ message }) => console.log(message));
    analyzer.dispose();`;
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: ROOT, timeout: 60000 });
  assert.equal(status, 0);
  assert.equal(stdout.toString().trim(), 'not_loaded\nenough');
});
