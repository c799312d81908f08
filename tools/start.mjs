// npm start: sets up, builds everything, analyses the built-in sample, serves the page.
import { join } from 'node:path';
import { build } from './build.mjs';
import { main, ROOT, run } from './process.mjs';
import { serve } from './serve.mjs';
import { setup } from './setup.mjs';

const SAMPLE = 'tests/cases/earningscall_blocks/two_legs/input.txt';
const PORT = Number(process.env.PORT ?? 4173);

await main(async () => {
  await setup();
  await build();
  run('build/callscope', ['analyze', SAMPLE]);
  const { url } = await serve(join(ROOT, 'web/dist'), PORT);
  console.log(`\nThe page: ${url} (Ctrl-C ends it)`);
});
