import { chromium } from 'playwright-core';
import http from 'node:http'; import fs from 'node:fs'; import path from 'node:path';
const root = path.resolve(import.meta.dirname, '../dist');
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css', wasm: 'application/wasm', svg: 'image/svg+xml' };
const server = http.createServer((q, r) => { const p = path.join(root, q.url === '/' ? 'index.html' : q.url.split('?')[0]); if (!fs.existsSync(p)) { r.writeHead(404).end(); return; } r.writeHead(200, { 'content-type': types[p.split('.').pop()] ?? '' }); fs.createReadStream(p).pipe(r); }).listen(0);
const url = `http://127.0.0.1:${server.address().port}/`;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
const out = process.argv[2] ?? '/tmp/shots'; fs.mkdirSync(out, { recursive: true });
const only = process.argv[3];
for (const [name, w, h, scheme] of [['wide', 1440, 900, 'light'], ['wide-dark', 1440, 900, 'dark'], ['narrow', 360, 740, 'light'], ['mid', 1024, 720, 'light']]) {
  if (only && !only.split(',').includes(name)) continue;
  const page = await b.newPage({ viewport: { width: w, height: h }, colorScheme: scheme });
  page.on('console', m => console.log(name, m.type(), m.text())); page.on('pageerror', e => console.log(name, 'ERR', e));
  await page.goto(url); await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${out}/${name}-start.png` });
  await page.getByRole('button', { name: 'Show the sample' }).click();
  await page.getByRole('tablist').waitFor();
  for (const tab of ['Overview', 'Facts', 'Guidance', 'Questions', 'Warnings', 'Terms']) {
    await page.getByRole('tab', { name: tab }).click();
    await page.waitForTimeout(80);
    if (tab === 'Facts' && w > 900) { await page.getByRole('row').nth(5).getByRole('button').click(); await page.waitForTimeout(150); }
    if (tab === 'Warnings' && w > 900) { await page.locator('.place').nth(4).click(); await page.waitForTimeout(150); }
    await page.screenshot({ path: `${out}/${name}-${tab.toLowerCase()}.png` });
  }
  if (w <= 900) { await page.getByRole('button', { name: 'Transcript', exact: true }).click(); await page.waitForTimeout(100); await page.screenshot({ path: `${out}/${name}-transcript.png` }); }
  console.log(name, await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
  await page.close();
}
await b.close(); server.close();
