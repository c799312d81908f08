// WebKitGTK by its WebDriver, as far as the page's tests need it: open an address, run a function in
// the page, press keys. It has no headless mode: without a display one is made with Xvfb.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { WEBKIT_DRIVER } from './engine-paths.mjs';
import { keyActions } from './keys.mjs';

const MINI_BROWSERS = ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser', '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser', '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser'];

/** Resolves to `{ goto(url), run(function, ...arguments), press(...keys), close() }`; `run` awaits what the function gives. */
export async function startWebKit() {
  const port = await freePort();
  const screen = await display();
  const environment = { ...process.env, DISPLAY: screen.name, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_FORCE_SANDBOX: '0' };
  const driver = spawn(WEBKIT_DRIVER, [`--port=${port}`], { stdio: 'ignore', env: environment });
  const send = sender(`http://127.0.0.1:${port}`);
  const binary = MINI_BROWSERS.find((path) => existsSync(path));
  const options = { 'webkitgtk:browserOptions': { ...(binary ? { binary } : {}), args: ['--automation'] } };
  const { sessionId } = await send('POST', '/session', { capabilities: { alwaysMatch: options } });
  const session = `/session/${sessionId}`;
  await send('POST', `${session}/timeouts`, { script: 60_000 });
  return {
    goto: (url) => send('POST', `${session}/url`, { url }),
    async run(work, ...given) {
      const script = `const done = arguments[0]; (async () => (${work})(...${JSON.stringify(given)}))().then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
      const { value, error } = await send('POST', `${session}/execute/async`, { script, args: [] });
      if (error) throw new Error(error);
      return value;
    },
    press: (...keys) => send('POST', `${session}/actions`, { actions: keyActions(keys) }),
    async close() {
      await send('DELETE', session).catch(() => {});
      driver.kill();
      screen.close();
    },
  };
}

function display() {
  if (process.env.DISPLAY) return { name: process.env.DISPLAY, close() {} };
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.stdout.once('data', (number) => resolve({ name: `:${String(number).trim()}`, close: () => server.kill() }));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// The driver takes a moment until it listens.
function sender(base) {
  return async (method, path, body) => {
    for (let tries = 50; ; tries -= 1) {
      try {
        const response = await fetch(base + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
        const { value } = await response.json();
        if (!response.ok) throw Object.assign(new Error(`${value.error}: ${value.message}`), { final: true });
        return value;
      } catch (error) {
        if (error.final || tries === 0) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
}
