// npm run build: the command at build/callscope, the module in dist/, the page in web/dist/,
// and the page as one file at web/dist/callscope.html.
// `node tools/build.mjs native wasm module page` builds only what is named.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { buildModule } from './build-module.mjs';
import { answers, main, ROOT, run } from './process.mjs';
import { setup } from './setup.mjs';

function configure(folder, arguments_, wrapper = []) {
  const fresh = !existsSync(`${ROOT}/${folder}/CMakeCache.txt`);
  const generator = fresh && answers('ninja') ? ['-G', 'Ninja'] : [];
  const cache = fresh && answers('ccache') ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];
  const command = [...wrapper, 'cmake', '-S', '.', '-B', folder, ...generator, ...cache, ...arguments_];
  run(command[0], command.slice(1), { quiet: true });
}

const compile = (folder) => run('cmake', ['--build', folder, '--parallel', String(availableParallelism())]);

const STEPS = {
  native() {
    configure('build', []);
    compile('build');
  },
  wasm() {
    configure('build/wasm', ['-DCMAKE_BUILD_TYPE=Release'], ['emcmake']);
    compile('build/wasm');
  },
  module: buildModule,
  page() {
    run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'web']);
    const vite = ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'];
    run(process.execPath, vite);
    run(process.execPath, [...vite, '--mode', 'single']);
  },
};

export async function build(steps = Object.keys(STEPS)) {
  for (const step of steps) await STEPS[step]();
}

if (process.argv[1] === import.meta.filename)
  await main(async () => {
    await setup();
    await build(process.argv.length > 2 ? process.argv.slice(2) : undefined);
  });
