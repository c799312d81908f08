// npm run test:engines: the page's main flows in Firefox and WebKitGTK, which are installed as npm run test:all does it.
// The page is taken as it stands in web/dist.
import { main, run } from './process.mjs';
import { setup } from './setup.mjs';

await main(async () => {
  await setup({ slow: true });
  run(process.execPath, ['--test', 'tests/browser/engines.slow.mjs']);
});
