// The C++ library as others build against it: installed and found, and as a folder of their sources.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';
import { callscope } from '../support/command.mjs';

const EXAMPLE = join(ROOT, 'examples/cpp');
const SAMPLE = join(ROOT, 'tests/cases/earningscall_blocks/two_legs/input.txt');
const HEADERS = join(ROOT, 'core/include/callscope');
const cache = spawnSync('ccache', ['--version']).status === 0 ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [];

describe('the C++ library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callscope-install-'));
  const prefix = join(folder, 'prefix');
  const run = (program, ...arguments_) => {
    const { status, stdout, stderr } = spawnSync(program, arguments_, { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 0, `${program} ${arguments_.join(' ')}\n${stdout}${stderr}`);
    return stdout;
  };
  const buildExample = (name, ...options) => {
    run('cmake', '-S', EXAMPLE, '-B', name, ...cache, ...options);
    run('cmake', '--build', name, '--parallel', '2');
    return run(join(folder, name, 'guidance_lister'), SAMPLE);
  };
  const promises = () => JSON.parse(callscope(['analyze', SAMPLE, '--format', 'json', '--only', 'guidance']).stdout).guidance.length;

  before(() => run('cmake', '--install', join(ROOT, 'build'), '--prefix', prefix));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('is found where it is installed', () => {
    const lines = buildExample('found', `-DCMAKE_PREFIX_PATH=${prefix}`).trim().split('\n');
    assert.ok(promises() > 0);
    assert.ok(lines.length >= promises());
    assert.match(lines[0], /^(commit|confident|expect|plan|believe|may)\t/);
  });

  test('refuses to be found as another version', () => {
    const script = join(folder, 'CMakeLists.txt');
    writeFileSync(script, 'cmake_minimum_required(VERSION 3.25)\nproject(none CXX)\nfind_package(callscope 9 REQUIRED)\n');
    const { status, stderr } = spawnSync('cmake', ['-S', folder, '-B', join(folder, 'none'), `-DCMAKE_PREFIX_PATH=${prefix}`], { encoding: 'utf8' });
    assert.notEqual(status, 0);
    assert.match(stderr, /requested version "9"/);
  });

  test('is built as a folder of other sources: shared, and without exceptions', () => {
    const options = [`-DCALLSCOPE_SOURCE=${ROOT}`, '-DBUILD_SHARED_LIBS=ON', '-DCMAKE_CXX_FLAGS=-fno-exceptions', '-DCMAKE_BUILD_TYPE=MinSizeRel'];
    assert.equal(buildExample('within', ...options), run(join(folder, 'found/guidance_lister'), SAMPLE));
    assert.ok(readdirSync(join(folder, 'within/callscope/core')).some((name) => /^libcallscope\.(so|dylib)/.test(name)));
  });

  test('leaves a project of another standard, with targets and options of its own, as it is', () => {
    mkdirSync(join(folder, 'theirs'));
    writeFileSync(join(folder, 'theirs/CMakeLists.txt'), `cmake_minimum_required(VERSION 3.25)
project(theirs CXX)
set(CMAKE_CXX_STANDARD 20)
option(BUILD_TESTING "theirs" ON)
add_library(nlohmann_json INTERFACE)
add_library(CLI11 INTERFACE)
add_subdirectory(${ROOT} callscope)
get_property(tests DIRECTORY ${ROOT} PROPERTY TESTS)
if(TARGET callscope OR tests OR NOT CMAKE_CXX_STANDARD EQUAL 20)
  message(FATAL_ERROR "callscope does more than it was asked for")
endif()
`);
    run('cmake', '-S', 'theirs', '-B', 'theirs/build', ...cache);
    for (const part of ['', 'core/'])
      assert.doesNotMatch(readFileSync(join(folder, `theirs/build/callscope/${part}cmake_install.cmake`), 'utf8'), /file\(INSTALL/);
  });

  for (const header of readdirSync(HEADERS))
    test(`callscope/${header} stands by itself`, () => {
      const source = join(folder, 'header.cpp');
      writeFileSync(source, `#include "callscope/${header}"\n#include "callscope/${header}"\nint main() {}\n`);
      for (const standard of ['-std=c++17', '-std=c++20'])
        run('c++', standard, '-fsyntax-only', '-fno-exceptions', '-Wall', '-Wextra', '-Wpedantic', '-Wconversion', '-Wsign-conversion', '-Wshadow', '-Werror', `-I${join(prefix, 'include')}`, source);
    });

  test('the command comes with its manual and the completion of each shell', () => {
    assert.match(run(join(prefix, 'bin/callscope'), '--version'), /^\d+\.\d+\.\d+/);
    assert.match(readFileSync(join(prefix, 'share/man/man1/callscope.1'), 'utf8'), /^\.TH CALLSCOPE 1/);
    for (const path of ['bash-completion/completions/callscope', 'zsh/site-functions/_callscope', 'fish/vendor_completions.d/callscope.fish'])
      assert.match(readFileSync(join(prefix, 'share', path), 'utf8'), /callscope/, path);
  });
});
