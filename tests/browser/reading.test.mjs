// A call in the page: from the sample or a paste to marked words.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { exported, marked, markedWhen, openSample, startBrowser } from './open-page.mjs';

let chrome;
before(async () => (chrome = await startBrowser()));
after(() => chrome?.close());

test('the sample opens by turns with the speakers of the analysis', async () => {
  const page = await chrome.open();
  await openSample(page);
  await page.getByRole('heading', { level: 1, name: /Lumenra/ }).waitFor();
  const { bytes } = await exported(page, /JSON/);
  const { turns, participants } = JSON.parse(bytes);
  const name = (turn) => participants.find((person) => person.id === turn.speaker)?.name;
  const shown = await page.getByRole('article').locator('h3').allTextContents();
  assert.equal(shown.length, turns.length);
  turns.forEach((turn, i) => assert.ok(turn.speaker === null || shown[i] === name(turn), `${turn.id}: ${shown[i]}`));
  assert.deepEqual(page.problems, []);
});

test('a label that differs from the speaker is shown as printed', async () => {
  const page = await chrome.open();
  await openSample(page);
  const turn = page.getByRole('article', { name: 'Interpreter' }).first();
  assert.match(await turn.locator('header').textContent(), /printed as Brightcart/);
});

test('a click on a fact marks its words', async () => {
  const page = await chrome.open();
  await openSample(page);
  await page.getByRole('tab', { name: 'Facts' }).click();
  await page.getByRole('searchbox', { name: 'Filter facts' }).fill('net income 7.9');
  await page.getByRole('rowheader', { name: /net income/i }).first().getByRole('button').click();
  const words = (await markedWhen(page, 'marked', (found) => found.length > 0)).join('');
  assert.match(words, /Net income was RMB 7\.9 billion/);
  assert.match(await page.getByRole('complementary', { name: 'The marked fact' }).innerText(), /7,900,000,000/);
});

test('a header sorts, and sorts back', async () => {
  const page = await chrome.open();
  await openSample(page);
  await page.getByRole('tab', { name: 'Facts' }).click();
  const header = page.getByRole('columnheader', { name: 'Value' });
  await header.getByRole('button').click();
  assert.equal(await header.getAttribute('aria-sort'), 'descending');
  await header.getByRole('button').click();
  assert.equal(await header.getAttribute('aria-sort'), 'ascending');
  await header.getByRole('button').click();
  assert.equal(await header.getAttribute('aria-sort'), null);
});

test('a warning shows both its places and marks both', async () => {
  const page = await chrome.open();
  await openSample(page);
  await page.getByRole('tab', { name: 'Warnings' }).click();
  const card = page.locator('.warning', { hasText: 'Against' }).first();
  const [here, against] = await card.locator('.place mark').allInnerTexts();
  await card.locator('.place').first().click();
  const flat = (words) => words.join(' ').replace(/\s+/g, ' ');
  assert.equal(flat(await markedWhen(page, 'marked', (words) => words.length > 0)), here);
  assert.equal(flat(await markedWhen(page, 'related', (words) => words.length > 0)), against);
});

test('layers can be switched off and on', async () => {
  const page = await chrome.open();
  await openSample(page);
  const numbers = page.getByRole('group', { name: 'Marked in the transcript' }).getByRole('button', { name: /^Numbers/ });
  assert.ok((await marked(page, 'quantities')).length > 20);
  await numbers.click();
  assert.equal(await numbers.getAttribute('aria-pressed'), 'false');
  assert.deepEqual(await markedWhen(page, 'quantities', (words) => words.length === 0), []);
});

test('keys step through a layer and open the tabs', async () => {
  const page = await chrome.open();
  await openSample(page);
  await page.keyboard.press('2');
  assert.equal(await page.getByRole('tab', { name: 'Facts' }).getAttribute('aria-selected'), 'true');
  await page.keyboard.press('n');
  const first = await markedWhen(page, 'marked', (words) => words.length > 0);
  assert.ok(first.length > 0);
  await page.keyboard.press('n');
  const second = await markedWhen(page, 'marked', (words) => words.join() !== first.join());
  assert.notDeepEqual(second, first);
  await page.keyboard.press('p');
  assert.deepEqual(await markedWhen(page, 'marked', (words) => words.join() === first.join()), first);
  await page.keyboard.press('Escape');
  assert.deepEqual(await markedWhen(page, 'marked', (words) => words.length === 0), []);
});

test('words are found plainly and by an expression', async () => {
  const page = await chrome.open();
  await openSample(page);
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
  await box.fill('(');
  await page.getByRole('search').getByText('Not a regular expression').waitFor();
});

test('pasted text is read at once', async () => {
  const page = await chrome.open();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'Orchid Tools Inc.\n\nOperator: Good day, and welcome.\n\nAda Stone: Revenue was $12.5 million, up 4% year over year.\n');
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  });
  await page.getByRole('tablist').waitFor();
  assert.match(await page.getByRole('region', { name: 'Transcript' }).innerText(), /Revenue was \$12\.5 million/);
  const amounts = await markedWhen(page, 'quantities', (words) => words.length > 0);
  assert.ok(amounts.includes('$12.5 million'), amounts.join());
});

test('text of the transcript never becomes markup', async () => {
  const page = await chrome.open();
  await page.getByRole('textbox', { name: 'Transcript' }).fill('Operator: <img src=x onerror="document.title=1"> <b>Welcome</b> to the call.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('tablist').waitFor();
  assert.match(await page.getByRole('region', { name: 'Transcript' }).innerText(), /<b>Welcome<\/b>/);
  assert.equal(await page.locator('.transcript img, .transcript b').count(), 0);
});

test('what cannot be read is told, and the page goes on', async () => {
  const page = await chrome.open();
  const choose = page.locator('input[type=file]');
  await choose.setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000000d494844520000010000000100080600000' + '05c72a866'.repeat(9) + '0', 'hex') });
  assert.match(await page.getByRole('alert').innerText(), /picture\.png: This is not a text file/);
  await choose.setInputFiles({ name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.from('  \n') });
  await page.getByRole('alert').filter({ hasText: 'There is no text in it' }).waitFor();
  await openSample(page);
});

test('the exported JSON is what the module gives', async () => {
  const page = await chrome.open();
  await openSample(page);
  const { name, bytes } = await exported(page, /JSON/);
  const analysis = JSON.parse(bytes);
  assert.equal(analysis.schema, 'callscope/1');
  assert.equal(analysis.source.offsets, 'utf16');
  assert.match(name, /^lumenra.*\.json$/);
});

test('the spreadsheet is one, with a sheet a layer', async () => {
  const page = await chrome.open();
  await openSample(page);
  const { name, bytes } = await exported(page, /xlsx/);
  assert.match(name, /\.xlsx$/);
  assert.equal(bytes.subarray(0, 2).toString('latin1'), 'PK');
  assert.ok(bytes.includes('xl/worksheets/sheet5.xml'));
});

test('a report and a table can be taken away', async () => {
  const page = await chrome.open();
  await openSample(page);
  assert.match((await exported(page, /Markdown/)).bytes.toString('utf8'), /Lumenra/);
  assert.match((await exported(page, /CSV/)).bytes.toString('utf8'), /,/);
});

test('a garbled name is corrected everywhere, and the correction taken back', async () => {
  const page = await chrome.open();
  await openSample(page);
  await page.getByRole('tab', { name: 'Terms' }).click();
  await page.getByRole('textbox', { name: 'The transcript says' }).fill('guitar margin');
  await page.getByRole('combobox', { name: 'It should be' }).fill('gross margin');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const list = page.getByRole('list', { name: 'Your corrections' });
  await list.getByText('guitar margin').waitFor();
  await list.getByRole('button', { name: 'Take back guitar margin' }).click();
  await list.waitFor({ state: 'detached' });
});

test('text that is corrected is read again', async () => {
  const page = await chrome.open();
  await page.getByRole('textbox', { name: 'Transcript' }).fill('Operator: Welcome to the call.\nAda Stone: Revenue was $12.5 million.');
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Text of the transcript' }).fill('Operator: Welcome to the call.\nAda Stone: Revenue was $13.5 million.');
  await page.getByRole('button', { name: 'Done' }).click();
  const amounts = await markedWhen(page, 'quantities', (words) => words.join().includes('13.5'));
  assert.deepEqual(amounts, ['$13.5 million']);
});

test('a web page and a Word file are read by their lines', async () => {
  const page = await chrome.open();
  const choose = page.locator('input[type=file]');
  const said = 'Ada Stone: Revenue was $12.5 million.';
  const html = `<!doctype html><title>no</title><script>var no = 1</script><p>Operator: Welcome to the call.</p><p>${said}</p>`;
  await choose.setInputFiles({ name: 'call.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await page.getByRole('tablist').waitFor();
  assert.deepEqual(await markedWhen(page, 'quantities', (words) => words.length > 0), ['$12.5 million']);
  await page.getByRole('button', { name: 'New call' }).click();

  const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = paragraph('Operator: Welcome to the call.') + paragraph(said);
  const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const buffer = Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) }));
  await choose.setInputFiles({ name: 'call.docx', mimeType: 'application/zip', buffer });
  await page.getByRole('tablist').waitFor();
  assert.deepEqual(await markedWhen(page, 'quantities', (words) => words.length > 0), ['$12.5 million']);
});

test('original and interpretation stand side by side until the reader says otherwise', async () => {
  const page = await chrome.open();
  await openSample(page);
  const pairs = page.locator('.pair');
  const columns = () => pairs.first().evaluate((pair) => getComputedStyle(pair).display);
  assert.ok((await pairs.count()) >= 3);
  assert.equal(await columns(), 'grid');
  await page.getByRole('button', { name: /^Pairs/ }).click();
  assert.equal(await columns(), 'block');
});
