// Input that no one would call a transcript, at any size: the slow test holds the command to an answer
// within bounded memory, and `node tools/pathological.mjs` prints how long each takes and what comes of it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { COMMAND } from './command.mjs';

const repeated = (part) => (bytes) => Buffer.alloc(bytes, part);
/** Line `i` by `line(i)`, until the size is reached. */
const lines = (line) => (bytes) => {
  const parts = [];
  for (let size = 0, i = 0; size < bytes; i++) {
    parts.push(line(i));
    size += parts[i].length + 1;
  }
  return Buffer.from(parts.join('\n'));
};
// Names as many as wanted: "Aba Cede", "Abe Cedi", …
const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'];
const name = (i) => {
  const digits = String(i).padStart(6, '0').split('').map((digit) => syllables[digit]);
  return `A${digits.slice(0, 3).join('')} C${digits.slice(3).join('')}`;
};

export const PATHOLOGICAL = [
  { name: 'one line of words', make: repeated('Revenue was up 10% this quarter and ') },
  { name: '`uh `', make: repeated('uh ') },
  { name: 'digits', make: repeated('7') },
  { name: 'opening brackets', make: repeated('(') },
  { name: 'opening square brackets', make: repeated('[') },
  { name: 'opening braces', make: repeated('{') },
  { name: 'quotation marks', make: repeated('"') },
  { name: 'a single name', make: repeated('Ada Berg ') },
  { name: 'a single label', make: repeated('Ada Berg:\n') },
  { name: 'sentences without end', make: repeated('we saw growth ') },
  { name: 'short turns', make: lines((i) => `${i % 2 ? 'Operator' : 'Ada Berg'}: Line ${i}.`) },
  { name: 'participants', make: lines((i) => `${name(i)}: Revenue rose ${i % 97}% in our ${name(i * 7)} unit.`) },
  { name: 'figures', make: lines((i) => `Operator: It was $${i}.${i % 10} million, up ${i % 100}% from $${i - 1} million in Q${1 + (i % 4)} ${2000 + (i % 30)}.`) },
  { name: 'combining marks', make: repeated('e\u0301\u0302\u0303\u0304') },
  { name: 'bidirectional controls', make: repeated('\u202E\u2066a\u2069\u202C ') },
  { name: 'lone surrogates in UTF-16', make: repeated(Buffer.from([0x41, 0x00, 0x00, 0xd8, 0x20, 0x00])) },
  { name: 'overlong UTF-8', make: repeated(Buffer.from([0xc0, 0xaf, 0x61, 0x20])) },
  { name: 'letters and NUL', make: repeated('a lot of words \0and ') },
  { name: 'only NUL', make: repeated('\0') },
  { name: 'HTML and script as names', make: lines((i) => `<script>alert(${i})</script>: <img src=x onerror=alert(1)> rose ${i}%.`) },
  { name: 'formulas as names', make: lines((i) => `=HYPERLINK("x",${i}): @SUM(A1:A9) rose ${i % 90}%.`) },
  { name: 'names of prototypes', make: lines((i) => `${['__proto__', 'constructor', 'toString'][i % 3]}: hasOwnProperty rose ${i % 90}%.`) },
  { name: 'tags within tags', make: repeated('<div><p>') },
  { name: 'JSON within JSON', make: repeated('[{"a":') },
  { name: 'Chinese without a stop', make: repeated('我们的收入增长了百分之二十') },
  { name: 'noise of letters', make: lines((i) => String.fromCharCode(...Array.from({ length: 60 }, (_, k) => 33 + (((i * 31 + k) * 2654435761) >>> 0) % 94))) },
];

const peakOf = (pid) => {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) * 1024;
  } catch {
    return 0;  // it has ended
  }
};

/** Analyses bytes by the command: `{ outcome, seconds, peak, written }`, the peak and what it wrote in bytes. */
export async function tryCommand(bytes, limit = ['--max-bytes', String(2 ** 30), '--max-items', String(2 ** 30)]) {
  const started = performance.now();
  const child = spawn(COMMAND, ['analyze', '-', '--format', 'json', ...limit], { stdio: ['pipe', 'pipe', 'pipe'] });
  let written = 0, errors = '', peak = 0;
  child.stdout.on('data', (part) => (written += part.length));
  child.stderr.on('data', (part) => (errors += part));
  child.stdin.on('error', () => {});
  const watch = setInterval(() => (peak = Math.max(peak, peakOf(child.pid))), 20);
  child.stdin.end(bytes);
  const [status, signal] = await once(child, 'close');
  clearInterval(watch);
  const refusal = errors.match(/standard input: (The (?:input|text) .*)$/m)?.[1];
  const outcome = signal ?? (status === 0 ? 'analysed' : status === 65 && refusal ? `refused: ${refusal}` : `exit ${status}`);
  return { outcome, seconds: (performance.now() - started) / 1000, peak, written };
}
