// What is shipped of others is named: NOTICE is as the table says, and the table knows every package that
// the page and the module import, and every target that the command and the library link.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { bill, notice, SHIPPED } from '../../tools/notice.mjs';
import { ROOT } from '../../tools/process.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const named = new Set(SHIPPED.map((part) => part.package));

const sources = (folder, name = /\.tsx?$/) => readdirSync(join(ROOT, folder), { recursive: true }).filter((path) => name.test(path)).map((path) => `${folder}/${path}`);

/** Packages imported by a source, types only left out. */
const imports = (path) =>
  [...read(path).matchAll(/^(?!import type)[^\n]*?(?:from|import\() ?'([a-z@][^':]*)'/gm)].map(([, name]) => name.split('/')[0]).filter((name) => name !== 'callscope');

describe('what is shipped of others', () => {
  test('stands in NOTICE as it is pinned', () => assert.equal(read('NOTICE'), notice(), 'run: node tools/notice.mjs'));

  test('holds every package that the page and the module import', () => {
    const missing = [...sources('web/src'), ...sources('wasm/src')].flatMap((path) => imports(path).filter((name) => !named.has(name)).map((name) => `${path}: ${name}`));
    assert.deepEqual(missing, []);
  });

  test('holds every library whose headers the command, the library and the module include', () => {
    const ours = ['core/include', 'core/src', 'tools/callscope', 'wasm'].flatMap((folder) => sources(folder, /\.(cpp|h)$/));
    const known = new Set(['sys', ...SHIPPED.map(({ headers }) => headers)]);
    const included = ours.flatMap((path) => [...read(path).matchAll(/^#include <(\w+)\//gm)].map(([, headers]) => headers));
    assert.ok(included.length > 3);
    assert.deepEqual(included.filter((headers) => !known.has(headers)), []);
  });

  test('holds what its own packages need', () => {
    const needed = [...named].filter((name) => name && name !== 're2').flatMap((name) => Object.keys(JSON.parse(read(`node_modules/${name}/package.json`)).dependencies ?? {}));
    assert.deepEqual(needed.filter((name) => !named.has(name)), []);
  });

  test('is under the licence that its package states', () => {
    for (const part of SHIPPED.filter((part) => part.package && part.package !== 're2'))
      assert.equal(JSON.parse(read(`node_modules/${part.package}/package.json`)).license, part.licence);
  });

  test('has a bill of materials with release and hash', () => {
    const { components } = bill();
    assert.equal(components.length, SHIPPED.length);
    for (const { purl, hashes } of components.filter((part) => part.version)) {
      assert.match(purl, /^pkg:npm\/[a-z0-9-]+@\d+\.\d+\.\d+$/);
      assert.match(hashes[0].content, /^[0-9a-f]{128}$/);
    }
  });
});

describe('the lock file', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const pinned = Object.entries(packages).filter(([path]) => path !== '');

  test('pins every package by hash', () => assert.deepEqual(pinned.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path), []));

  test('is what package.json asks for, each by its exact release', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    for (const [name, version] of Object.entries(devDependencies)) assert.equal(packages[`node_modules/${name}`].version, version);
  });
});
