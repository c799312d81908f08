// Vite plugin: the whole page as one HTML file that opens from disk. Workers, WebAssembly, styles and
// every lazy part stand inside; the policy names the one script and the one style by their digests.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rollup } from 'vite';

const MODULE_WORKER = "new Worker(new URL('./worker-thread.js', import.meta.url), { type: 'module', name: 'callscope' })";

export function singleFile(name: string): Plugin {
  return {
    name: 'callscope-single-file',
    enforce: 'pre',
    // A worker from disk must come from a blob, which Vite makes of an import that says so.
    transform(code, id) {
      if (id.endsWith('/dist/worker.js')) {
        if (!code.includes(MODULE_WORKER)) this.error('the module makes its worker in another way than is known here');
        return `import InlineWorker from './worker-thread.js?worker&inline';\n${code.replace(MODULE_WORKER, "new InlineWorker({ name: 'callscope' })")}`;
      }
      return code.includes("?worker'") ? code.replaceAll("?worker'", "?worker&inline'") : null;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const files = Object.values(bundle);
        const scripts = files.filter((file): file is Rollup.OutputChunk => file.type === 'chunk');
        const styles = files.filter((file): file is Rollup.OutputAsset => file.type === 'asset' && file.fileName.endsWith('.css'));
        if (scripts.length !== 1) this.error(`one script was expected, not ${scripts.map((file) => file.fileName).join(', ')}`);
        const html = page(scripts[0]!.code, styles.map((file) => String(file.source)).join('\n'));
        for (const file of files) delete bundle[file.fileName];
        this.emitFile({ type: 'asset', fileName: name, source: html });
      },
    },
  };
}

function page(code: string, style: string): string {
  // "</script" within the script's strings would end it.
  const script = code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const source = readFileSync(new URL('../index.html', import.meta.url), 'utf8');
  const icon = readFileSync(new URL('../public/icon.svg', import.meta.url));
  const policy = [
    "default-src 'none'",
    `script-src ${digest(script)} 'wasm-unsafe-eval'`,
    `style-src ${digest(style)}`,
    'worker-src blob:',
    'connect-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return source
    .replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, (_, start) => start + policy)
    .replace('./icon.svg', `data:image/svg+xml;base64,${icon.toString('base64')}`)
    .replace(/\s*<script type="module".*?<\/script>/s, '')
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace('</body>', () => `<script type="module">${script}</script>\n  </body>`);
}

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
