// <callscope-transcript> in a page of its own, under a strict content security policy.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openAlone } from '../support/browser.mjs';

describe('the element', () => {
  let page, complaints, close;

  before(async () => {
    ({ page, complaints, close } = await openAlone('tests/browser/element.html'));
    await page.waitForFunction(() => globalThis.ready);
  });
  after(async () => {
    await close?.();
  });

  const onceRead = (id) => page.waitForFunction((name) => document.getElementById(name).analysis !== null, id);
  const shownBy = (id) => page.evaluate((name) => globalThis.shown(document.getElementById(name)), id);

  test('reads its content, and the text that was set before it was known', async () => {
    await onceRead('written');
    assert.deepEqual(await shownBy('written'), ['Operator: Welcome.', 'Maya Lind: Revenue was $5.2 billion, up 8%.']);
    await onceRead('early');
    assert.deepEqual(await shownBy('early'), ['Omar Reed: Sales rose 3%.']);
  });

  test('reads content that comes or changes later, and is still read where it is put elsewhere', async () => {
    const texts = await page.evaluate(async () => {
      const element = document.createElement('callscope-transcript');
      document.body.append(element);
      const seen = [await globalThis.after(element, () => { element.textContent = 'Ann Ode: Costs fell 2%.'; })];
      seen.push(await globalThis.after(element, () => { element.firstChild.data = 'Ann Ode: Costs fell 4%.'; }));
      element.remove();
      element.textContent = 'Ann Ode: Costs fell 6%.';
      seen.push(await globalThis.after(element, () => document.body.append(element)));
      seen.push(await globalThis.after(element, () => { element.text = 'Ann Ode: Costs fell 8%.'; }));
      element.textContent = 'This is no longer looked at.';
      element.remove();
      document.body.append(element);
      seen.push(globalThis.shown(element));
      element.remove();
      return seen.flat();
    });
    assert.deepEqual(texts, [2, 4, 6, 8, 8].map((change) => `Ann Ode: Costs fell ${change}%.`));
  });

  test('sets each paragraph in the direction of its own text', async () => {
    const directions = await page.evaluate(() => {
      const words = document.getElementById('written').shadowRoot.querySelector('[part~=words]');
      return [document.documentElement.dir, getComputedStyle(words).direction];
    });
    assert.deepEqual(directions, ['rtl', 'ltr']);
  });

  test('tells what is clicked, shows an analysis that is set, and only the layers asked for', async () => {
    const seen = await page.evaluate(() => {
      const element = document.getElementById('written');
      const layers = () => [...new Set([...element.shadowRoot.querySelectorAll('mark')].map((mark) => mark.getAttribute('part')))].join('; ');
      let selected;
      element.addEventListener('callscope-select', ({ detail }) => (selected = detail.layer));
      element.shadowRoot.querySelector('mark[part~=quantity]').click();
      element.setAttribute('layers', 'quantity');
      const only = layers();
      element.analysis = { ...element.analysis, quantities: [] };
      return { selected, only, none: layers() };
    });
    assert.deepEqual(seen, { selected: 'quantity', only: 'quantity', none: '' });
  });

  test('says so when it cannot read', async () => {
    const code = await page.evaluate(async () => {
      const element = document.createElement('callscope-transcript');
      return globalThis.after(element, () => { element.text = ' '; }).catch((error) => error.code);
    });
    assert.equal(code, 'empty');
  });

  test('nothing is complained of', () => assert.deepEqual(complaints, []));
});
