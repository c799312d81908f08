// A fresh Chromium without a network of its own, and this project's files to show it.
import { chromium } from 'playwright-core';
import { existsSync } from 'node:fs';
import { ROOT } from '../../tools/process.mjs';
import { serve } from '../../tools/serve.mjs';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({ executablePath: PATHS.find((path) => existsSync(path)), args: FLAGS });

/** A page of the project on a server and in a browser of its own; `complaints` gathers what it says is wrong. */
export async function openAlone(path) {
  const server = await serve(ROOT);
  const browser = await launch();
  const close = async () => {
    await browser.close();
    server.close();
  };
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.url + path);
    return { page, complaints, close };
  } catch (error) {
    await close();
    throw error;
  }
}
