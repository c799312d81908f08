// The packed tarball installed in an empty folder, as strangers have it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../tools/process.mjs';

/** `{ folder, installed, tarball, run, write, remove }`; `run` gives what a program prints, and fails where it fails. */
export function installPacked() {
  const folder = mkdtempSync(join(tmpdir(), 'callscope-package-'));
  const run = (program, arguments_, options = {}) => {
    const { status, stdout, stderr, error } = spawnSync(program, arguments_, { cwd: folder, encoding: 'utf8', ...options });
    assert.equal(status, 0, `${program} ${arguments_.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
    return stdout;
  };
  const write = (files) => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
  };
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT }));
  const tarball = join(folder, filename);
  write({ 'package.json': '{ "private": true }' });
  run('npm', ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball]);
  return {
    folder, tarball, run, write,
    installed: join(folder, 'node_modules/callscope'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The body of a program that uses `createAnalyzer` and prints what `USED` is. */
export const USE = `
  const analyzer = await createAnalyzer();
  const text = 'Revenue was $5.2 million, up 10% year over year.';
  const { schema, quantities } = await analyzer.analyze(text);
  analyzer.dispose();
  console.log(schema, quantities.map(({ span }) => text.slice(...span)).join('; '));
`;
export const USED = 'callscope/1 $5.2 million; 10%\n';
