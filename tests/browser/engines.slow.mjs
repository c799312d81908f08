// The main flows in Firefox and WebKitGTK. Slower than the rest and run by `npm run test:engines`;
// a browser that is not installed is skipped and named.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../tools/process.mjs';
import { serve } from '../../tools/serve.mjs';
import { FIREFOX, startFirefox } from '../support/firefox.mjs';
import { pdfOf } from '../support/pdf.mjs';
import { startWebKit, WEBKIT_DRIVER } from '../support/webkit.mjs';

const DIST = join(ROOT, 'web/dist');
const ENGINES = [
  { name: 'Firefox', path: FIREFOX, start: startFirefox, needsSocket: true },
  { name: 'WebKitGTK', path: WEBKIT_DRIVER, start: startWebKit },
];

// Put into the page: finds what a person sees by its role and words, and waits for it.
function hands() {
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  const until = async (look, what) => {
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30))) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`${what} did not come`);
  };
  globalThis.see = (selector, words) =>
    until(() => [...document.querySelectorAll(selector)].find((element) => nameOf(element).includes(words)), `${selector} “${words}”`);
  globalThis.press = async (selector, words) => (await see(selector, words)).click();
  globalThis.marks = (name) => until(() => CSS.highlights?.get(name)?.size, `a mark of ${name}`);
  globalThis.type = async (selector, words, text) => {
    const field = await see(selector, words);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  globalThis.drop = (name, bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  };
}

function skipped(path, needsSocket) {
  if (!existsSync(path)) return `${path} is not installed`;
  return needsSocket && !globalThis.WebSocket ? 'this Node knows WebSocket only by an option that npm run test:engines gives' : false;
}

for (const { name, path, start, needsSocket } of ENGINES)
  describe(`in ${name}`, { skip: skipped(path, needsSocket) }, () => {
    let browser;
    let server;
    before(async () => {
      server = await serve(DIST);
      browser = await start();
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });

    const fresh = async (url = server.url) => {
      await browser.goto(url);
      await browser.run(hands);
    };
    const sample = async (url) => {
      await fresh(url);
      await browser.run(async () => {
        await press('button', 'Show the sample');
        await see('h1', 'Lumenra');
      });
    };

    test('the sample opens with its words marked', async () => {
      await sample();
      assert.ok((await browser.run(() => marks('quantities'))) > 5);
      assert.ok((await browser.run(() => document.querySelectorAll('article').length)) > 10);
    });

    test('every view opens, and a fact goes to its words', async () => {
      await sample();
      for (const view of ['Guidance', 'Questions', 'Warnings', 'Terms', 'Compare', 'Facts']) {
        await browser.run(async (view) => {
          await press('[role=tab]', view);
          await see('[role=tabpanel] h2', view);
        }, view);
      }
      assert.ok(await browser.run(async () => {
        (await see('tbody th .go', 'net income')).click();
        return marks('marked');
      }));
    });

    test('a text is read, and so is a PDF that is dropped', async () => {
      await fresh();
      await browser.run(async () => {
        await type('textarea', '', 'Operator: Good day, and welcome.\n\nAda Stone: Revenue was $12.5 million.\n');
        await press('button', 'Read it');
        await see('article', '$12.5 million');
      });
      const bytes = [...pdfOf([['Operator: Welcome.', 'Ada Stone: Revenue was $14.5 million.']])];
      await browser.run(async (bytes) => {
        drop('call.pdf', bytes);
        await see('article', '$14.5 million');
      }, bytes);
    });

    test('words are found, and a call is kept and forgotten', async () => {
      await sample();
      const forgotten = await browser.run(async () => {
        await type('input[type=search]', 'Find in transcript', 'free cash flow');
        await marks('found-here');
        await press('button', 'Keep');
        await see('button', 'Kept');
        await press('button', 'New call');
        await press('button', 'Forget everything');
        await see('h1', 'Read an earnings call');
        for (let tries = 100; tries > 0; tries -= 1) {
          if ((await indexedDB.databases()).length === 0) return true;
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
        return false;
      });
      assert.ok(forgotten);
    });

    test('the one-file page reads the sample from disk', async () => {
      await sample(pathToFileURL(join(DIST, 'callscope.html')).href);
      assert.ok((await browser.run(() => marks('quantities'))) > 5);
    });
  });
