// Firefox by WebDriver BiDi, as far as the page's tests need it: open an address, run a function in
// the page, press keys.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { FIREFOX } from './engine-paths.mjs';
import { keyActions } from './keys.mjs';

/** Resolves to `{ goto(url), run(function, ...arguments), press(...keys), close() }`; `run` awaits what the function gives. */
export async function startFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'callscope-firefox-'));
  const browser = spawn(FIREFOX, ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile], { stdio: ['ignore', 'ignore', 'pipe'] });
  const send = await connect(await address(browser));
  await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const { context } = contexts[0];
  await send('browsingContext.setViewport', { context, viewport: { width: 1280, height: 800 } });
  return {
    goto: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async run(work, ...given) {
      const functionDeclaration = `async () => JSON.stringify((await (${work})(...${JSON.stringify(given)})) ?? null)`;
      const answer = await send('script.callFunction', { functionDeclaration, awaitPromise: true, target: { context }, userActivation: true });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    press: (...keys) => send('input.performActions', { context, actions: keyActions(keys) }),
    async close() {
      browser.kill();
      await new Promise((resolve) => browser.once('exit', resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

function address(browser) {
  return new Promise((resolve, reject) => {
    let told = '';
    browser.stderr.on('data', (chunk) => {
      told += chunk;
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(told);
      if (found) resolve(found[1]);
    });
    browser.once('exit', () => reject(new Error(`Firefox ended: ${told.slice(-500)}`)));
  });
}

async function connect(url) {
  const socket = new WebSocket(`${url}/session`);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', () => reject(new Error(`${url} cannot be reached`)));
  });
  const waiting = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const answer = JSON.parse(data);
    const job = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === 'error') job?.reject(new Error(`${answer.error}: ${answer.message}`));
    else job?.resolve(answer.result);
  });
  socket.on('close', () => {
    for (const job of waiting.values()) job.reject(new Error('Firefox has ended'));
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set((last += 1), { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
