// The cases: tests/cases/<format>/<case>/ with input.*, expected.json and notes.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../../tools/process.mjs';

const CASES = join(ROOT, 'tests/cases');

/** Every case as `{ name, input, expected }`, the last two being paths. */
export function cases() {
  return readdirSync(CASES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith('input.'))
    .map((entry) => {
      const folder = entry.parentPath ?? entry.path;
      return { name: relative(CASES, folder), input: join(folder, entry.name), expected: join(folder, 'expected.json') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** How an expected file is written: one value a line, so that a change shows as a change of lines. */
export const pretty = (json) => `${JSON.stringify(JSON.parse(json), null, 1)}\n`;

export const readExpected = ({ expected }) => (existsSync(expected) ? readFileSync(expected, 'utf8') : null);
