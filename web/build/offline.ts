// Vite plugin: writes offline.js, the service worker that keeps the page's files. The list of files
// and a digest of them are known only when all are built.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

export function offline(): Plugin {
  return {
    name: 'callscope-offline',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const digest = createHash('sha256');
        for (const file of Object.values(bundle)) digest.update(file.type === 'asset' ? file.source : file.code);
        const files = ['./', './icon.svg', ...Object.keys(bundle).filter((name) => name !== 'index.html').map((name) => `./${name}`)];
        const source = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8')
          .replace("'VERSION'", JSON.stringify(digest.digest('hex').slice(0, 16)))
          .replace("['FILES']", JSON.stringify(files));
        this.emitFile({ type: 'asset', fileName: 'offline.js', source });
      },
    },
  };
}
