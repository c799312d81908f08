// Nothing leaves the machine: no request after load, and a policy that would stop one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openSample, startBrowser } from './open-page.mjs';

let chrome;
before(async () => (chrome = await startBrowser()));
after(() => chrome?.close());

test('no request is made once the page is loaded', async () => {
  const page = await chrome.open();
  const requests = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await openSample(page);
  for (const name of ['Facts', 'Guidance', 'Questions', 'Warnings', 'Terms', 'Overview']) await page.getByRole('tab', { name }).click();
  await page.getByRole('button', { name: 'New call' }).click();
  await page.getByRole('textbox', { name: 'Transcript' }).fill('Operator: Welcome. https://example.com/a.png');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('tablist').waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual(requests.filter((url) => !url.startsWith('blob:')), []);
});

test('everything that is loaded comes from the page itself', async () => {
  const page = await chrome.open();
  const origins = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin));
  assert.deepEqual([...new Set(origins)], [chrome.origin]);
});

test('the policy refuses other origins, inline script and eval', async () => {
  const page = await chrome.open();
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
});
