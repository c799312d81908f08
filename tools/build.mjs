// npm run build: the command at build/callscope, the module in dist/, the page in web/dist/,
// and the page as one file at web/dist/callscope.html.
// `node tools/build.mjs native wasm module page` builds only what is named.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter } from 'node:path';
import { buildModule } from './build-module.mjs';
import { answers, main, ROOT, run } from './process.mjs';
import { setup } from './setup.mjs';

// npm puts the packages' own programs first in the path; Debian's Emscripten would take Binaryen's from there, of a
// release that names imports otherwise than its glue does.
const EMSCRIPTEN = {
  env: {
    ...process.env,
    PATH: (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules')).join(delimiter),
  },
};

function configure(folder, arguments_, wrapper = [], options = {}) {
  const fresh = !existsSync(`${ROOT}/${folder}/CMakeCache.txt`);
  const generator = fresh && answers('ninja') ? ['-G', 'Ninja'] : [];
  const cache = fresh && answers('ccache') ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];
  const command = [...wrapper, 'cmake', '-S', '.', '-B', folder, ...generator, ...cache, ...arguments_];
  run(command[0], command.slice(1), { quiet: true, ...options });
}

const compile = (folder, options) => run('cmake', ['--build', folder, '--parallel', String(availableParallelism())], options);

/** Builds the WebAssembly and its glue in a folder of the tree, with `env` added to the environment. */
export function buildWebAssembly(folder = 'build/wasm', env = {}) {
  const options = { env: { ...EMSCRIPTEN.env, ...env } };
  configure(folder, ['-DCMAKE_BUILD_TYPE=Release'], ['emcmake'], options);
  compile(folder, options);
}

const STEPS = {
  native() {
    configure('build', []);
    compile('build');
  },
  wasm: () => buildWebAssembly(),
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
