// The main flows in Firefox and WebKitGTK, which CI installs; a browser that is missing is a failure here, so that
// none passes by not being there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../tools/process.mjs';
import { serve } from '../../tools/serve.mjs';
import { FIREFOX, WEBKIT_DRIVER } from '../support/engine-paths.mjs';
import { startFirefox } from '../support/firefox.mjs';
import { pdfOf } from '../support/pdf.mjs';
import { startWebKit } from '../support/webkit.mjs';

const DIST = join(ROOT, 'web/dist');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['Guidance', 'Questions', 'Warnings', 'Terms', 'Compare', 'Overview', 'Facts'];
const ENGINES = [
  { name: 'Firefox', path: FIREFOX, start: startFirefox },
  { name: 'WebKitGTK', path: WEBKIT_DRIVER, start: startWebKit },
];

// Put into the page: finds what a person sees by its role and words, and waits for it.
function hands() {
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  globalThis.until = async (look, what) => {
    for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 30))) {
      const found = await look();
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

for (const { name, path, start } of ENGINES)
  describe(`in ${name}`, () => {
    let browser;
    let server;
    before(async () => {
      assert.ok(existsSync(path), `${path} is not installed; "npm run test:engines" installs what is missing`);
      server = await serve(DIST);
      browser = await start();
    });
    after(async () => {
      await browser?.close();
      server?.close();
    });

    // Ready when the first view is painted and its effects have run: before that nothing listens for a drop.
    const fresh = async (url = server.url) => {
      await browser.goto(url);
      await browser.run(hands);
      await browser.run(async () => {
        await see('button', 'Show the sample');
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
      });
    };
    const sample = async (url) => {
      await fresh(url);
      await browser.run(async () => {
        await press('button', 'Show the sample');
        await see('h1', 'Lumenra');
      });
    };
    const open = (view) =>
      browser.run(async (view) => {
        await press('[role=tab]', view);
        await see('[role=tabpanel] h2', view);
      }, view);

    test('the sample opens with its words marked', async () => {
      await sample();
      assert.ok((await browser.run(() => marks('quantities'))) > 5);
      assert.ok((await browser.run(() => document.querySelectorAll('article').length)) > 10);
    });

    test('every view opens, and a fact goes to its words', async () => {
      await sample();
      for (const view of VIEWS) await open(view);
      assert.ok(await browser.run(async () => {
        (await see('tbody th .go', 'net income')).click();
        return marks('marked');
      }));
    });

    test('axe finds nothing on any view', async () => {
      await sample();
      await browser.run(`() => {${AXE}}`);
      for (const view of VIEWS) {
        await open(view);
        const found = await browser.run(async () => {
          const { violations } = await axe.run(document, { resultTypes: ['violations'] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
        });
        assert.deepEqual(found, [], view);
      }
    });

    test('keys step through the facts, open a view and find a command', async () => {
      await sample();
      await browser.press('2', 'n');
      assert.ok(await browser.run(() => marks('marked')));
      await browser.press('Control+k');
      await browser.run(() => see('[role=option]', 'Overview'));
      await browser.press('w', 'a', 'r', 'n', 'i', 'n', 'g', 's', 'Enter');
      assert.equal(await browser.run(async () => (await see('[role=tab][aria-selected=true]', 'Warnings')).id), 'tab-warnings');
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

    test('two calls are compared', async () => {
      await fresh();
      const call = (quarter, revenue) =>
        `Arden Rail Q${quarter} 2025 Earnings Call\n\nOperator: Welcome to the Arden Rail Q${quarter} 2025 earnings call.\n\nAda Stone: Revenue was $${revenue} million.\n`;
      await browser.run(async (one, two) => {
        drop('one.txt', new TextEncoder().encode(one));
        await see('article', '$12.5 million');
        drop('two.txt', new TextEncoder().encode(two));
        await see('article', '$14.5 million');
      }, call(1, 12.5), call(2, 14.5));
      await open('Compare');
      assert.match(await browser.run(async () => (await see('[role=tabpanel] tr', 'revenue')).textContent), /12\.5.*14\.5/);
    });

    test('a spreadsheet is handed over', async () => {
      await sample();
      const first = await browser.run(async () => {
        const given = new Promise((resolve) => {
          const make = URL.createObjectURL;
          URL.createObjectURL = (blob) => (resolve(blob), make.call(URL, blob));
        });
        await press('button', 'Spreadsheet');
        return (await (await given).slice(0, 2).text());
      });
      assert.equal(first, 'PK');
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
        return until(async () => (await indexedDB.databases()).length === 0, 'an empty shelf');
      });
      assert.ok(forgotten);
    });

    test('the one-file page reads the sample from disk', async () => {
      await sample(pathToFileURL(join(DIST, 'callscope.html')).href);
      assert.ok((await browser.run(() => marks('quantities'))) > 5);
    });
  });
