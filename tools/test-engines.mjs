// npm run test:engines: the page's main flows in Firefox and WebKitGTK, as far as they are installed
// (Debian: firefox-esr, webkit2gtk-driver). The page is taken as it stands in web/dist.
import { main, run } from './process.mjs';

await main(() => run(process.execPath, ['--experimental-websocket', '--no-warnings', '--test', 'tests/browser/engines.slow.mjs']));
