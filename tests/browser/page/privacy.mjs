// Nothing leaves the machine: nothing is asked of the server once the page is loaded, a policy that
// would stop it, and a page that works without a server.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pdfOf } from '../../support/pdf.mjs';
import { chooseFiles, exported, markedWhen, openSample, readText, tab, withPage } from '../open-page.mjs';

const WITH_WORKER = { serviceWorkers: 'allow' };

/** The page with its own files kept by the service worker, which then answers for the server. */
const settled = (page) => page.evaluate(async () => {
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 20));
});

async function useEverything(page) {
  await openSample(page);
  for (const name of ['Facts', 'Guidance', 'Questions', 'Warnings', 'Terms', 'Compare', 'Overview']) await tab(page, name).click();
  for (const kind of [/xlsx/, /CSV/, /JSON/, /Markdown/, /HTML/, /Clean/]) await exported(page, kind);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await page.getByRole('button', { name: 'Kept', exact: true }).waitFor();
  await page.getByRole('button', { name: 'New call' }).click();
  await chooseFiles(page, { name: 'call.pdf', content: pdfOf([['Operator: Welcome.', 'Ada Stone: Revenue was $12.5 million.']]) });
  await markedWhen(page, 'quantities', (words) => words.join().includes('12.5'));
}

describe('privacy', () => {
  test('nothing is asked of any server once the page is loaded, whatever is done', () =>
    withPage(async (page) => {
      await settled(page);
      const before = page.asked.length;
      const elsewhere = [];
      page.context().on('request', (request) => {
        if (!request.url().startsWith('blob:') && new URL(request.url()).origin !== page.origin) elsewhere.push(request.url());
      });
      await useEverything(page);
      assert.deepEqual(page.asked.slice(before), []);
      assert.deepEqual(elsewhere, []);
    }, WITH_WORKER));

  test('after the first visit it opens and works offline', () =>
    withPage(async (page) => {
      await settled(page);
      await page.context().setOffline(true);
      await page.reload();
      await useEverything(page);
    }, WITH_WORKER));

  test('everything that is loaded comes from the page itself', () =>
    withPage(async (page) => {
      await readText(page, 'Operator: Welcome. https://example.com/a.png');
      const origins = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin));
      assert.deepEqual([...new Set(origins)], [page.origin]);
    }));

  test('the policy refuses other origins, inline script and eval', async () => {
    await withPage(async (page) => {
      const refused = await page.evaluate(async () => {
        const outcome = {};
        outcome.fetch = await fetch('https://example.com/').then(() => 'allowed', () => 'refused');
        // Later, by the page itself: the debugger that runs this test is not bound by the policy.
        outcome.eval = await new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(Function('return "allowed"')());
            } catch {
              resolve('refused');
            }
          });
        });
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        outcome.inline = window.ran ? 'allowed' : 'refused';
        return outcome;
      });
      assert.deepEqual(refused, { fetch: 'refused', eval: 'refused', inline: 'refused' });
      page.problems.length = 0;  // the browser tells each refusal
    });
  });
});
