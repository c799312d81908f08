// Getting a call in: paste, drop, files of every kind, the sample; and what cannot be read.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { pdfOf } from '../../support/pdf.mjs';
import { chooseFiles, markedWhen, openSample, readText, withPage, withSample } from '../open-page.mjs';

const SAID = 'Ada Stone: Revenue was $12.5 million.';
const CALL = `Orchid Tools Inc.\n\nOperator: Good day, and welcome.\n\n${SAID}\n`;

const words = (page) => page.getByRole('region', { name: 'Words of the call' });

/** Pastes or drops `data` ({ type: text }, files by name) on the body, as a reader would. */
const bring = (page, kind, data, files = {}) =>
  page.evaluate(
    ([kind, data, files]) => {
      const transfer = new DataTransfer();
      for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
      for (const [name, text] of Object.entries(files)) transfer.items.add(new File([text], name));
      const event = kind === 'paste' ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [kind, data, files],
  );

describe('getting a call in', () => {
  test('pasted text is read at once', () =>
    withPage(async (page) => {
      await bring(page, 'paste', { 'text/plain': CALL });
      await page.getByRole('tablist').waitFor();
      const amounts = await markedWhen(page, 'quantities', (found) => found.length > 0);
      assert.ok(amounts.includes('$12.5 million'), amounts.join());
    }));

  test('a paste with a call open brings another one', () =>
    withSample(async (page) => {
      await bring(page, 'paste', { 'text/plain': CALL });
      await page.getByRole('combobox', { name: 'Open calls' }).waitFor();
      await words(page).getByText('Revenue was $12.5 million').waitFor();
    }));

  test('rich text keeps its lines', () =>
    withPage(async (page) => {
      const html = `<p>Operator: Good day, and welcome.</p><p>${SAID}</p><p>Operator: Thank you.</p>`;
      await bring(page, 'paste', { 'text/plain': html.replace(/<[^>]*>/g, ' '), 'text/html': html });
      await page.getByRole('article').nth(2).waitFor();
      assert.equal(await page.getByRole('article').count(), 3);
    }));

  test('of a page of the web its main part is read, without menus and buttons', () =>
    withPage(async (page) => {
      const lines = CALL.split('\n').filter(Boolean).map((line) => `<p>${line}</p>`).join('');
      const html = `<header><nav><a>Markets</a></nav><button>Subscribe</button></header><article>${lines}<button>Share</button></article><footer>Terms of use</footer>`;
      await bring(page, 'paste', { 'text/plain': 'one line', 'text/html': html });
      await page.getByRole('tablist').waitFor();
      await page.getByRole('button', { name: 'Edit' }).click();
      const read = await page.getByRole('textbox', { name: 'Text of the transcript' }).inputValue();
      assert.equal(read, CALL.split('\n').filter(Boolean).join('\n'));
    }));

  test('files that are dropped are read one after the other', () =>
    withPage(async (page) => {
      await bring(page, 'drop', {}, { 'one.txt': CALL, 'two.txt': CALL.replace('12.5', '14.5') });
      const calls = page.getByRole('combobox', { name: 'Open calls' });
      await calls.waitFor();
      assert.equal(await calls.getByRole('option').count(), 2);
      await words(page).getByText('$14.5 million').waitFor();
    }));

  const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${CALL.split('\n').map(paragraph).join('')}</w:body></w:document>`;
  const cue = (at, text) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${text}\n\n`;
  const FILES = {
    'call.md': CALL,
    'call.html': `<!doctype html><title>no</title><script>var no = 1</script><p>Operator: Welcome to the call.</p><p>${SAID}</p>`,
    'call.docx': zipSync({ 'word/document.xml': strToU8(word) }),
    'call.pdf': pdfOf([['Operator: Good day, and welcome.', ''], ['Ada Stone: Revenue was', '$12.5 million.']]),
    'call.vtt': `WEBVTT\n\n${cue(1, '<v Operator>Good day, and welcome.')}${cue(2, '<v Ada Stone>Revenue was $12.5 million.')}`,
    'call.srt': `1\n${cue(1, 'Operator: Good day, and welcome.').replaceAll('.000', ',000')}2\n${cue(2, SAID).replaceAll('.000', ',000')}`,
    'call.json': JSON.stringify({ symbol: 'ORC', transcript: [{ speaker: 'Operator', content: 'Good day, and welcome.' }, { speaker: 'Ada Stone', content: 'Revenue was $12.5 million.' }] }),
  };
  for (const [name, content] of Object.entries(FILES))
    test(`${name} is read`, () =>
      withPage(async (page) => {
        await chooseFiles(page, { name, content });
        await page.getByRole('tablist').waitFor();
        const amounts = await markedWhen(page, 'quantities', (found) => found.length > 0);
        assert.equal(amounts.join(' ').replace(/\s+/g, ' '), '$12.5 million');
        assert.ok(await page.getByRole('article').filter({ hasText: 'Revenue was' }).count());
      }));

  const text = (page) => page.getByRole('article').locator('.turn-words').allInnerTexts();

  test('captions are shown as words, with the time at which each turn began', () =>
    withPage(async (page) => {
      const cues = ['<v Operator>Good day, and', '<v Operator>welcome.', '<v Ada Stone>Revenue was $12.5', '<v Ada Stone>million.'];
      await chooseFiles(page, { name: 'call.vtt', content: `WEBVTT\n\n${cues.map((words, i) => cue(i * 2, words)).join('')}` });
      await page.getByRole('article').nth(1).waitFor();
      assert.deepEqual(await text(page), ['Good day, and welcome.', 'Revenue was $12.5 million.']);
      assert.deepEqual(await page.getByRole('article').locator('.time').allInnerTexts(), ['0:00', '0:04']);
      assert.deepEqual(await markedWhen(page, 'quantities', (found) => found.length > 1), ['$12.5', 'million']);
    }));

  test('tags that mark the time are shown as the time of the turn, not as words', () =>
    withPage(async (page) => {
      const said = (from, words) => words.split('. ').map((sentence, i) => `<Sync id="L${from + i}"time="00:${String(from + i).padStart(2, '0')}:10"/>${sentence}.`).join(' ');
      const turns = Array.from({ length: 6 }, (_, i) => `Operator: ${said(i * 8, 'Please go ahead. Thank you')}\n\nAda Stone: ${said(i * 8 + 2, 'We were pleased. We sold more. It went well. Thank you')}`);
      await readText(page, turns.join('\n\n'));
      assert.equal((await text(page)).join(' ').includes('Sync'), false);
      assert.deepEqual((await page.getByRole('article').locator('.time').allInnerTexts()).slice(0, 3), ['0:10', '2:10', '8:10']);
    }));

  test('the words of JSON are shown without its marks and escapes', () =>
    withPage(async (page) => {
      const said = { transcript: [{ speaker: 'Operator', content: 'Good day.\nWelcome.' }, { speaker: 'Ada Stone', content: 'It’s a "record": revenue was $12.5 million.' }] };
      await chooseFiles(page, { name: 'call.json', content: JSON.stringify(said).replace('’', '\\u2019') });
      await page.getByRole('article').nth(1).waitFor();
      assert.deepEqual(await text(page), ['Good day. Welcome.', 'It’s a "record": revenue was $12.5 million.']);
      assert.equal(await page.locator('.furniture').count(), 0);
      assert.deepEqual(await markedWhen(page, 'quantities', (found) => found.length > 0), ['$12.5 million']);
    }));

  test('a time that stands beside a name is shown, the hour of the call is not', () =>
    withPage(async (page) => {
      await readText(page, `Orchid Tools Inc.\nNovember 6, 2025 8:30 AM ET\n\n00:00:00 Operator: Good day, and welcome to the call.\n00:00:23 Ada Stone: Thank you. ${SAID}\n01:02:03 Operator: Thank you all. That is the end of the call.\n`);
      assert.deepEqual(await page.getByRole('article').locator('.time').allInnerTexts(), ['0:00', '0:23', '1:02:03']);
      await page.getByRole('button', { name: 'New call' }).click();
      await readText(page, `Orchid Tools Inc.\nNovember 6, 2025 8:30 AM ET\n\nOperator: Good day, and welcome to the call.\nAda Stone: ${SAID}\n`);
      assert.equal(await page.locator('.time').count(), 0);
    }));

  test('the lines of a PDF are whole', () =>
    withPage(async (page) => {
      await chooseFiles(page, { name: 'call.pdf', content: FILES['call.pdf'] });
      await page.getByRole('button', { name: 'Edit' }).click();
      const text = await page.getByRole('textbox', { name: 'Text of the transcript' }).inputValue();
      assert.equal(text.trim(), 'Operator: Good day, and welcome.\n\nAda Stone: Revenue was\n$12.5 million.');
    }));

  test('what cannot be read is told, and the rest is read', () =>
    withPage(async (page) => {
      const picture = Buffer.from('89504e470d0a1a0a0000000d494844520000010000000100080600000' + '05c72a866'.repeat(9) + '0', 'hex');
      await chooseFiles(page, { name: 'picture.png', content: picture }, { name: 'broken.pdf', content: '%PDF-1.4 and no more' }, { name: 'call.txt', content: CALL });
      await page.getByRole('tablist').waitFor();
      const told = await page.getByRole('alert').innerText();
      assert.match(told, /picture\.png: This is not a text file/);
      assert.match(told, /broken\.pdf: This PDF cannot be read/);
    }));

  test('a PDF of pictures and an empty file are told', () =>
    withPage(async (page) => {
      await chooseFiles(page, { name: 'scan.pdf', content: pdfOf([[]]) }, { name: 'nothing.txt', content: '  \n' });
      await page.getByRole('alert').getByText('scan.pdf: This PDF holds pictures of pages').waitFor();
      await page.getByRole('alert').getByText('nothing.txt: There is no text in it').waitFor();
      await openSample(page);
    }));

  test('text that is corrected is read again', () =>
    withPage(async (page) => {
      await readText(page, `Operator: Welcome to the call.\n${SAID}`);
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByRole('textbox', { name: 'Text of the transcript' }).fill('Operator: Welcome to the call.\nAda Stone: Revenue was $13.5 million.');
      await page.getByRole('button', { name: 'Done' }).click();
      const amounts = await markedWhen(page, 'quantities', (found) => found.join().includes('13.5'));
      assert.deepEqual(amounts, ['$13.5 million']);
    }));

  test('text of the transcript never becomes markup', () =>
    withPage(async (page) => {
      await readText(page, 'Operator: <img src=x onerror="document.title=1"> <b>Welcome</b> to the call.');
      await words(page).getByText('<b>Welcome</b>').waitFor();
      assert.equal(await page.locator('.transcript img, .transcript b').count(), 0);
    }));

  // Every worker of the page is at hand, so that one can be made slow or to fail, and is told when it
  // has nothing to do: a page that is fresh reads the sample for itself.
  const WATCHED = (context) =>
    context.addInitScript(() => {
      globalThis.workers = [];
      globalThis.asked = 0;
      const Real = Worker;
      globalThis.Worker = class extends Real {
        constructor(...given) {
          super(...given);
          globalThis.workers.push(this);
          this.addEventListener('message', ({ data }) => 'ok' in data && (globalThis.asked -= 1));
        }
        postMessage(...given) {
          if (globalThis.deaf && given[0].kind === 'run') return;
          globalThis.asked += 1;
          super.postMessage(...given);
        }
      };
    });
  const deafen = async (page) => {
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => globalThis.workers.length > 0 && globalThis.asked === 0);
    await page.evaluate(() => (globalThis.deaf = true));
  };

  test('what takes long is told and can be cancelled', () =>
    withPage(
      async (page) => {
        await deafen(page);
        await page.getByRole('button', { name: 'Show the sample' }).click();
        await page.getByRole('status').getByText('Reading Sample').waitFor();
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.getByText('Reading Sample').waitFor({ state: 'detached' });
        await page.evaluate(() => (globalThis.deaf = false));
        await openSample(page);
      },
      { prepare: WATCHED },
    ));

  test('a crash of the worker is told, and the same text is read at the second try', () =>
    withPage(
      async (page) => {
        await deafen(page);
        await page.getByRole('textbox', { name: 'Transcript' }).fill(CALL);
        await page.getByRole('button', { name: 'Read it' }).click();
        await page.getByText('Reading Pasted text').waitFor();
        await page.evaluate(() => {
          globalThis.deaf = false;
          workers.at(-1).dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
        });
        await page.getByRole('alert').getByText('The text is kept').waitFor();
        await page.getByRole('button', { name: 'Try again' }).click();
        await words(page).getByText('Revenue was $12.5 million').waitFor();
      },
      { prepare: WATCHED },
    ));
});
