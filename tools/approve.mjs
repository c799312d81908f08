// Writes expected.json of the cases named, or of all: node tools/approve.mjs [case…]
// Read the difference as you would read code. No test run ever does this by itself.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cases, pretty } from '../tests/support/cases.mjs';
import { analyzeByCommand } from '../tests/support/command.mjs';
import { Failure, main } from './process.mjs';

await main(() => {
  const wanted = process.argv.slice(2);
  const chosen = cases().filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  if (chosen.length === 0) throw new Failure(`there is no case ${wanted.join(' or ')}`);
  for (const { name, input, expected } of chosen) {
    const output = pretty(analyzeByCommand(input));
    if (existsSync(expected) && readFileSync(expected, 'utf8') === output) continue;
    writeFileSync(expected, output);
    console.log(`approved ${name}`);
  }
});
