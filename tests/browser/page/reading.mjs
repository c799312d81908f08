// Reading: turns by their true speakers, legs side by side, layers, map, contents, finding.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chooseFiles, exported, marked, markedWhen, readText, withPage, withSample } from '../open-page.mjs';

describe('reading a call', () => {
  test('the sample opens by turns with the speakers of the analysis', () =>
    withSample(async (page) => {
      await page.getByRole('heading', { level: 1, name: /Lumenra/ }).waitFor();
      const { bytes } = await exported(page, /JSON/);
      const { turns, participants } = JSON.parse(bytes);
      const name = (turn) => participants.find((person) => person.id === turn.speaker)?.name;
      const shown = await page.getByRole('article').locator('h3').allTextContents();
      assert.equal(shown.length, turns.length);
      turns.forEach((turn, i) => assert.ok(turn.speaker === null || shown[i] === name(turn), `${turn.id}: ${shown[i]}`));
    }));

  test('a label that differs from the speaker is shown as printed', () =>
    withSample(async (page) => {
      const turn = page.getByRole('article', { name: 'Interpreter' }).first();
      assert.match(await turn.locator('header').textContent(), /printed as Brightcart/);
    }));

  test('a turn and its interpretation stand side by side, sentence by sentence', () =>
    withSample(async (page) => {
      const pair = page.locator('.pair', { hasText: '40,000 sellers' }).first();
      const rows = await pair.evaluate((element) => {
        const places = [...element.querySelectorAll('.words')].map((words) => [words.textContent, words.getBoundingClientRect()]);
        return places.map(([text, box]) => ({ text, top: Math.round(box.top), left: Math.round(box.left) }));
      });
      const lefts = [...new Set(rows.map((row) => row.left))];
      assert.equal(lefts.length, 2, 'two columns');
      const of = (left) => rows.filter((row) => row.left === left);
      const shared = of(lefts[0]).filter((row) => of(lefts[1]).some((other) => other.top === row.top));
      assert.ok(shared.length >= 2, 'sentences share rows');
    }));

  test('the two legs stand one after the other if the reader says so', () =>
    withSample(async (page) => {
      const columns = () => page.locator('.pair').first().evaluate((pair) => getComputedStyle(pair).display);
      assert.equal(await columns(), 'grid');
      await page.getByRole('button', { name: /^Pairs/ }).click();
      assert.equal(await columns(), 'block');
    }));

  test('layers can be switched off and on', () =>
    withSample(async (page) => {
      const numbers = page.getByRole('group', { name: 'Marked in the transcript' }).getByRole('button', { name: /^Numbers/ });
      assert.ok((await markedWhen(page, 'quantities', (words) => words.length > 20)).length > 20);
      await numbers.click();
      assert.equal(await numbers.getAttribute('aria-pressed'), 'false');
      assert.deepEqual(await markedWhen(page, 'quantities', (words) => words.length === 0), []);
    }));

  test('the contents lead to sections and exchanges', () =>
    withSample(async (page) => {
      await page.locator('summary', { hasText: 'Contents' }).click();
      const contents = page.getByRole('navigation', { name: 'Contents of the call' });
      await contents.getByRole('button', { name: 'Questions and answers' }).waitFor();
      await contents.getByRole('button').last().click();
      await contents.waitFor({ state: 'hidden' });
      assert.ok((await markedWhen(page, 'marked', (words) => words.length > 0)).length > 0);
    }));

  test('the map leads to its places', () =>
    withSample(async (page) => {
      const top = () => page.getByRole('region', { name: 'Words of the call' }).evaluate((element) => element.scrollTop);
      assert.equal(await top(), 0);
      await page.locator('.call-map').click({ position: { x: 5, y: 500 } });
      await page.waitForFunction(() => document.querySelector('.transcript-scroll').scrollTop > 200);
    }));

  test('words are found plainly and by an expression', () =>
    withSample(async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('free cash flow');
      const found = await markedWhen(page, 'found', (words) => words.length === 2);
      assert.deepEqual(found.map((words) => words.toLowerCase()), ['free cash flow', 'free cash flow']);
      const box = page.getByRole('searchbox', { name: 'Find in transcript' });
      await page.getByRole('button', { name: 'Regular expression' }).click();
      await box.fill('RMB \\d+ billion');
      const isAmount = (words) => /^RMB \d+ billion$/.test(words);
      const amounts = await markedWhen(page, 'found', (words) => words.length > 0 && words.every(isAmount));
      assert.ok(amounts.length > 2 && amounts.every(isAmount), amounts.join());
      const here = await marked(page, 'found-here');
      await page.getByRole('button', { name: 'Next found' }).click();
      await page.getByRole('search').getByText(/^2\//).waitFor();
      await page.getByRole('button', { name: 'Previous found' }).click();
      assert.deepEqual(await markedWhen(page, 'found-here', (words) => words.join() === here.join()), here);
      await box.fill('(');
      await page.getByRole('search').getByText('Not a regular expression').waitFor();
    }));

  test('a phrase is found that runs over two captions, and quotes as they are curled', () =>
    withPage(async (page) => {
      const cue = (second, words) => `00:00:0${second}.000 --> 00:00:0${second + 1}.000\n${words}\n\n`;
      const content = `WEBVTT\n\n${cue(0, '<v Ada Stone>Our free cash')}${cue(1, '<v Ada Stone>flow was $12.5 million; it’s')}${cue(2, '<v Ada Stone>a record.')}`;
      await chooseFiles(page, { name: 'call.vtt', content });
      await page.getByRole('tablist').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('free cash flow was');
      assert.deepEqual(await markedWhen(page, 'found-here', (words) => words.length === 2), ['free cash', 'flow was']);
      await page.getByRole('searchbox', { name: 'Find in transcript' }).fill("it's a record");
      assert.deepEqual(await markedWhen(page, 'found-here', (words) => words.length === 2 && words[0] === 'it’s'), ['it’s', 'a record']);
    }));

  test('a turn without an end and without a full stop is set in blocks that hold all its words', () =>
    withPage(async (page) => {
      const words = Array.from({ length: 12_000 }, (_, i) => `word${i}`).join(' ');
      await readText(page, `Operator: Good day, and welcome.\n\nAda Stone: ${words}`);
      await page.waitForFunction(() => document.querySelector('.transcript-words').textContent.includes('word11999'));
      const blocks = await page.locator('.block').evaluateAll((all) => all.map((block) => block.textContent.length));
      assert.ok(blocks.length > 5 && Math.max(...blocks) < 20_000, blocks.join());
      const shown = await page.locator('.words').allTextContents();
      assert.equal(shown.map((piece) => piece.trim()).join(' ').replace(/\s+/g, ' ').split('word').length, 12_001);
      assert.equal(await page.getByRole('article').count(), 2);
    }));

  test('a megabyte is set in parts and reached to its end', () =>
    withPage(async (page) => {
      const turn = (i) => `Ada Stone: Revenue of part ${i} was $${i}.5 million, up 4% year over year, and we were pleased with it. ${'We kept at it. '.repeat(30)}\n\nOperator: Thank you.\n\n`;
      const text = Array.from({ length: 1900 }, (_, i) => turn(i + 1)).join('');
      assert.ok(text.length > 1e6);
      await chooseFiles(page, { name: 'long.txt', content: text });
      await page.getByRole('tablist').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type('part 1900 was');
      assert.deepEqual(await markedWhen(page, 'found', (words) => words.length === 1), ['part 1900 was']);
      assert.ok((await marked(page, 'quantities')).length < 400, 'only what is near the screen is marked');
    }));
});
