// Serves a folder on this machine only, as any static host would, with the content security policy
// that the page is made for: nothing from elsewhere, nothing to elsewhere.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

async function answer(folder, request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  // A file that was compressed when it was built goes out so, to whoever reads that.
  const packed = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') ? await readFile(`${file}.br`).catch(() => null) : null;
  const body = packed ?? (await readFile(file));
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    ...(packed ? { 'content-encoding': 'br', vary: 'accept-encoding' } : {}),
  });
  response.end(body);
}

/** Resolves to `{ url, close }`. Takes the port, or any free one if it is taken; `asked` hears of every path. */
export function serve(folder, port = 0, asked = () => {}) {
  const server = createServer((request, response) => {
    asked(request.url);
    answer(folder, request, response).catch(() => response.writeHead(404).end());
  });
  return new Promise((resolve) => {
    server.once('error', () => server.listen(0, '127.0.0.1'));
    server.on('listening', () =>
      resolve({ url: `http://127.0.0.1:${server.address().port}/`, close: () => (server.close(), server.closeAllConnections()) }),
    );
    server.listen(port, '127.0.0.1');
  });
}
