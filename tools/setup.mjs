// Brings what the build needs: npm packages (their install scripts are never run) and packages of
// Debian or Ubuntu, which it installs where it may and otherwise names with the command. It uses
// nothing but Node, and takes no time where all is there.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { FIREFOX, WEBKIT_DRIVER } from '../tests/support/engine-paths.mjs';
import { linksFuzzers } from '../tests/support/fuzzer-runtime.mjs';
import { answers, Failure, main, ROOT, run } from './process.mjs';

const OLDEST_NODE = [20, 19];

const onPath = (...names) =>
  names.find((name) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name))));
const header = (name) => ['/usr/include', '/usr/local/include'].some((folder) => existsSync(join(folder, name)));

const RELEASE = '/etc/os-release';
const isBookworm = existsSync(RELEASE) && readFileSync(RELEASE, 'utf8').includes('VERSION_CODENAME=bookworm');

const SYSTEM = [
  { package: 'g++', has: () => onPath('c++', 'g++', 'clang++') },
  { package: 'cmake', has: () => onPath('cmake') },
  { package: 'ninja-build', has: () => onPath('ninja', 'make') },
  { package: 'emscripten', has: () => onPath('emcc') },
  { package: 'node-acorn', has: () => existsSync('/usr/share/nodejs/acorn') },
  { package: 'nlohmann-json3-dev', has: () => header('nlohmann/json.hpp') },
  { package: 'libcli11-dev', has: () => header('CLI/CLI.hpp') },
  { package: 'catch2', has: () => header('catch2/catch.hpp') },
  { package: 'chromium', has: () => onPath('chromium', 'chromium-browser', 'google-chrome') },
];

// What only the slow tests need.
const SYSTEM_SLOW = [
  { package: 'python3-distributed', has: () => onPath('dask-scheduler') },
  { package: 'clang', has: () => onPath('clang++') },
  // Elsewhere the package is named for another release; the fuzzers are passed over without it.
  ...(isBookworm ? [{ package: 'libclang-rt-14-dev', has: linksFuzzers }] : []),
  { package: 'firefox-esr', has: () => existsSync(FIREFOX) },
  { package: 'webkit2gtk-driver', has: () => existsSync(WEBKIT_DRIVER) },
  { package: 'xvfb', has: () => process.env.DISPLAY || onPath('Xvfb') },
];

export async function setup({ slow = false, bench = false } = {}) {
  checkNode();
  installSystemPackages(slow ? [...SYSTEM, ...SYSTEM_SLOW] : SYSTEM);
  installNpmPackages('.');
  if (slow) installNpmPackages('tests/package/tools');
  if (bench) installNpmPackages('tools/bench/others');
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1]))
    throw new Failure(`Node ${OLDEST_NODE.join('.')} or later is needed to build; this is ${process.versions.node}`);
}

function installSystemPackages(wanted) {
  const missing = wanted.filter(({ has }) => !has()).map((tool) => tool.package);
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', ...missing];
  const root = process.getuid?.() === 0;
  if (!onPath('apt-get') || !(root || answers('sudo', ['-n', 'true'])))
    throw new Failure(`these are missing: ${missing.join(', ')}. Install them with:\n  sudo ${install.join(' ')}`);
  const prefix = root ? ['env'] : ['sudo', '-n', 'env'];
  const apt = (arguments_) => run(prefix[0], [...prefix.slice(1), 'DEBIAN_FRONTEND=noninteractive', ...arguments_]);
  console.log(`Installing ${missing.join(', ')}`);
  apt(['apt-get', 'update']);
  apt(install);
  const still = wanted.filter(({ has }) => !has()).map((tool) => tool.package);
  if (still.length > 0) throw new Failure(`installed, but not of a version that fits: ${still.join(', ')}`);
}

function installNpmPackages(folder) {
  const read = (path) => JSON.parse(readFileSync(join(ROOT, folder, path), 'utf8'));
  const { packages } = read('package-lock.json');
  const stands = (path) => existsSync(join(ROOT, folder, path, 'package.json')) && read(`${path}/package.json`).version === packages[path].version;
  const wanted = Object.keys(packages).filter((path) => path !== '' && !packages[path].optional && !packages[path].link);
  if (wanted.every(stands)) return;
  console.log(`Installing the npm packages${folder === '.' ? '' : ` of ${folder}`}`);
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: join(ROOT, folder) });
}

if (process.argv[1] === import.meta.filename) await main(setup);
