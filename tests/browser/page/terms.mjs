// Names with their spellings, and the reader's own glossary.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saved, tab, withSample } from '../open-page.mjs';

const corrections = (page) => page.getByRole('list', { name: 'Your corrections' });

async function correct(page, variant, canonical) {
  await page.getByRole('textbox', { name: 'The transcript says' }).fill(variant);
  await page.getByRole('combobox', { name: 'It should be' }).fill(canonical);
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await corrections(page).getByText(variant).waitFor();
}

describe('terms', () => {
  test('a garbled name is corrected everywhere, and the correction taken back', () =>
    withSample(async (page) => {
      await tab(page, 'Terms').click();
      await correct(page, 'guitar margin', 'gross margin');
      await corrections(page).getByRole('button', { name: 'Take back guitar margin' }).click();
      await corrections(page).waitFor({ state: 'detached' });
    }));

  test('a correction leaves the reader where the call was read', () =>
    withSample(async (page) => {
      await page.locator('.chunk').nth(1).waitFor({ state: 'attached' });
      const words = page.getByRole('region', { name: 'Words of the call' });
      const place = await words.evaluate((element) => {
        element.scrollTop = element.scrollHeight / 2;
        return element.scrollTop;
      });
      assert.ok(place > 0);
      await tab(page, 'Terms').click();
      await correct(page, 'guitar margin', 'gross margin');
      assert.equal(await words.evaluate((element) => element.scrollTop), place);
    }));

  test('words that are selected in the transcript stand ready to be corrected', () =>
    withSample(async (page) => {
      await page.getByRole('article').getByText('adjusted beta').first().evaluate((element) => {
        const at = element.textContent.indexOf('adjusted beta');
        getSelection().setBaseAndExtent(element.firstChild, at, element.firstChild, at + 13);
      });
      await page.keyboard.press('6');
      assert.equal(await page.getByRole('textbox', { name: 'The transcript says' }).inputValue(), 'adjusted beta');
    }));

  test('a glossary is exported and imported, and lines that are none are told', () =>
    withSample(async (page) => {
      await tab(page, 'Terms').click();
      await correct(page, 'guitar margin', 'gross margin');
      const { name, bytes } = await saved(page, () => page.getByRole('button', { name: 'Export glossary' }).click());
      assert.equal(name, 'glossary.tsv');
      const text = `${bytes}Brightcart\tnonsense\tBright\nBrightcart\tsegment\tBright card|Bride cart\n`;
      await corrections(page).getByRole('button', { name: 'Take back guitar margin' }).click();
      await corrections(page).waitFor({ state: 'detached' });
      await page.getByLabel('Import glossary').setInputFiles({ name: 'glossary.tsv', mimeType: 'text/plain', buffer: Buffer.from(text) });
      await corrections(page).getByText('Bride cart').waitFor();
      assert.equal(await corrections(page).getByRole('listitem').count(), 3);
      await page.getByText(/brought in\. Line \d+ of the glossary/).waitFor();
    }));

  test('names are narrowed to those with other spellings', () =>
    withSample(async (page) => {
      await tab(page, 'Terms').click();
      const terms = page.locator('.term-list > li');
      const all = await terms.count();
      await page.getByRole('checkbox', { name: 'with other spellings only' }).check();
      assert.ok((await terms.count()) < all);
    }));
});
