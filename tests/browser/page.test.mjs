// The page in Chromium, flow by flow. One file, so that all share one browser and one server.
import { after } from 'node:test';
import { closeBrowser } from './open-page.mjs';

await import('./page/intake.mjs');
await import('./page/reading.mjs');
await import('./page/views.mjs');
await import('./page/warnings.mjs');
await import('./page/terms.mjs');
await import('./page/calls.mjs');
await import('./page/exports.mjs');
await import('./page/history.mjs');
await import('./page/keyboard.mjs');
await import('./page/tasks.mjs');
await import('./page/access.mjs');
await import('./page/privacy.mjs');
await import('./page/single-file.mjs');
await import('./page/equal.mjs');

after(closeBrowser);
