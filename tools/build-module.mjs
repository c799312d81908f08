// Builds the npm module in dist/ from wasm/src and what Emscripten left in build/wasm.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bill } from './notice.mjs';
import { optimiseWasm } from './optimise-wasm.mjs';
import { Failure, ROOT, run } from './process.mjs';

// Whose declarations a user's compiler reads; of these only the element's asks for the DOM's.
const PUBLIC = /^(index|worker|inline|element|element-pieces|exports|api|errors|types|comparison-types|version)\.d\.ts$/;

const built = (name) => join(ROOT, 'build/wasm/wasm', name);
const dist = (name) => join(ROOT, 'dist', name);

export async function buildModule() {
  checkVersions();
  const { writeTypes } = await import('./types.mjs');
  await writeTypes();
  await optimise();
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  mkdirSync(join(ROOT, 'dist'));
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.']);
  for (const name of readdirSync(dist(''))) if (name.endsWith('.d.ts') && !PUBLIC.test(name)) rmSync(dist(name));
  await writeGlue();
  copyFileSync(built('callscope.optimised.wasm'), dist('callscope.wasm'));
  copyFileSync(join(ROOT, 'core/schema/callscope.schema.json'), dist('schema.json'));
  copyFileSync(join(ROOT, 'core/schema/comparison.schema.json'), dist('comparison-schema.json'));
  writeFileSync(dist('sbom.cdx.json'), `${JSON.stringify(bill(), null, 1)}\n`);
  await writeInline();
}

// The version is CMake's; the two files that must repeat it are held to it.
function checkVersions() {
  const stated = (path, pattern) => readFileSync(join(ROOT, path), 'utf8').match(pattern)?.[1];
  const version = stated('CMakeLists.txt', /project\(callscope VERSION (\S+)/);
  for (const [path, pattern] of [
    ['package.json', /"version": "(.*?)"/],
    ['wasm/src/version.ts', /VERSION = '(.*?)'/],
  ])
    if (stated(path, pattern) !== version) throw new Failure(`${path} does not say the version of CMakeLists.txt, ${version}`);
}

async function optimise() {
  const [from, to] = [built('callscope.wasm'), built('callscope.optimised.wasm')];
  if (existsSync(to) && statSync(to).mtimeMs > statSync(from).mtimeMs) return;
  writeFileSync(to, await optimiseWasm(readFileSync(from)));
}

async function writeGlue() {
  const { minifySync } = await import('vite');
  const { code, errors } = minifySync('glue.js', readFileSync(built('callscope.mjs'), 'utf8'), { module: true });
  if (errors.length > 0) throw new Failure(`the glue cannot be minified: ${errors[0].message}`);
  writeFileSync(dist('glue.js'), code);
}

// One file that needs no other: its imports are bundled and the WebAssembly stands in it as text.
async function writeInline() {
  const { build } = await import('vite');
  writeFileSync(dist('inline-wasm.js'), `export const base64 = '${readFileSync(dist('callscope.wasm'), 'base64')}';\n`);
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      lib: { entry: dist('inline.js'), formats: ['es'], fileName: () => 'inline.js' },
      outDir: join(ROOT, 'build/inline'),
      target: 'es2022',
      minify: true,
    },
  });
  rmSync(dist('inline-wasm.js'));
  renameSync(join(ROOT, 'build/inline/inline.js'), dist('inline.js'));
}
