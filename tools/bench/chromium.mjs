// The module in Chromium, in the thread of a page: its first call and its median once warm, in milliseconds. The answer is
// compared before the clock counts.
import { launch } from '../../tests/support/browser.mjs';
import { Failure, ROOT } from '../process.mjs';
import { serve } from '../serve.mjs';

// Runs in the page.
async function measure([bytes, rounds]) {
  const { createAnalyzer } = await import('/dist/index.js');
  const analyzer = await createAnalyzer();
  const input = Uint8Array.from(bytes);
  const timed = async () => {
    const start = performance.now();
    const answer = await analyzer.analyzeJson(input);
    return { answer, milliseconds: performance.now() - start };
  };
  const first = await timed();
  const times = [];
  for (let i = 0; i < rounds; i++) times.push((await timed()).milliseconds);
  return { answer: first.answer, first: first.milliseconds, warm: times.slice(10).sort((a, b) => a - b)[(rounds - 10) >> 1] };
}

export async function benchChromium(bytes, expected, rounds) {
  const server = await serve(ROOT);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}tests/browser/equal.html`);
    const { answer, ...times } = await page.evaluate(measure, [[...bytes], rounds]);
    if (answer !== expected) throw new Failure('the module in Chromium and the command do not give the same analysis');
    return times;
  } finally {
    await browser.close();
    server.close();
  }
}
