// The command as a person and a script meet it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { ROOT } from '../../tools/process.mjs';
import { callscope, COMMAND } from '../support/command.mjs';

const SAMPLE = join(ROOT, 'tests/cases/earningscall_blocks/two_legs/input.txt');
const COMMANDS = ['analyze', 'compare', 'batch', 'clean', 'explain', 'glossary', 'formats', 'schema', 'bench', 'completion', 'manual'];
const folder = mkdtempSync(join(tmpdir(), 'callscope-command-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}
const ok = (...arguments_) => {
  const { status, stdout, stderr } = callscope(arguments_);
  assert.equal(status, 0, stderr);
  return stdout;
};

describe('help', () => {
  test('names every command, each of which has a help of its own', () => {
    const help = ok('--help');
    for (const name of COMMANDS) {
      assert.match(help, new RegExp(`^  ${name} `, 'm'));
      assert.match(ok(name, '--help'), /--help/);
    }
    assert.match(help, /Exit codes/);
  });

  test('the manual has every command and every option, and reads as a manual', () => {
    const page = ok('manual');
    for (const name of COMMANDS) assert.ok(page.includes(`.SS callscope ${name}`), name);
    for (const option of ['\\-\\-resume', '\\-\\-fail\\-on', '\\-\\-min\\-confidence']) assert.ok(page.includes(option), option);
    assert.ok(page.split('\n').every((line) => !/^\.(?!TH|SH|SS|TP|PP|B|I|nf|fi|ad)/.test(line)));
  });

  test('bash completes commands and options', () => {
    write('completion', ok('completion', 'bash'));
    const complete = (...words) =>
      spawnSync('bash', ['-c', `. ${join(folder, 'completion')}; COMP_WORDS=(callscope ${words.join(' ')}); COMP_CWORD=${words.length}; _callscope; echo "\${COMPREPLY[@]}"`], { encoding: 'utf8' }).stdout.trim();
    assert.equal(complete('ana'), 'analyze');
    assert.equal(complete('batch', '--res'), '--resume');
    assert.equal(complete('glossary', 'ch'), 'check');
    assert.equal(complete('glossary', 'check', '--f'), '--format');
    assert.equal(complete('analyze', 'call.txt', '--format', "''"), 'text json markdown csv');
    assert.equal(complete('analyze', '--format', 'json', '--offsets', 'utf1'), 'utf16');
    assert.equal(complete('schema', 'comp'), 'comparison');
    for (const words of [['analyze', "''"], ['batch', '--output', "''"], ['explain', 'f1', "''"]])
      assert.equal(complete(...words), '', 'files are for the shell to complete');
    for (const shell of ['zsh', 'fish']) assert.match(ok('completion', shell), /resume/);
    assert.match(ok('completion', 'fish'), /-l format -x -a 'text json markdown csv'/);
  });

  for (const arguments_ of [[], ['analyse'], ['analyze'], ['analyze', SAMPLE, '--format', 'xml'], ['analyze', SAMPLE, '--only', 'fact'],
    ['analyze', SAMPLE, '--min-confidence', '2'], ['analyze', SAMPLE, '--min-confidence', 'nan'], ['analyze', SAMPLE, '--fail-on', 'typo'],
    ['explain', '', SAMPLE], ['explain', 'f1']])
    test(`callscope ${arguments_.join(' ').replace(SAMPLE, 'FILE')} is refused with 2`, () => {
      const { status, stdout, stderr } = callscope(arguments_);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^callscope: error: /);
    });
});

describe('what goes wrong', () => {
  test('is told in one line, whatever the names in it', () => {
    for (const name of ['of two\nlines.txt', 'red\x1b[31m.txt', 'red\u009b31m.txt']) {
      const { status, stderr } = callscope(['analyze', join(folder, name)]);
      assert.equal(status, 66);
      assert.match(stderr, /^callscope: error: [^\x00-\x1f\x80-\x9f]*: No such file or directory\n$/);
    }
    assert.match(callscope(['analyse', SAMPLE]).stderr, /there is no command analyse/);
    for (const command of [['analyze'], ['clean'], ['explain', 'f1']])
      assert.match(callscope([...command, '-'], ' ').stderr, /error: standard input: The input holds no text/);
  });

  test('of a glossary is told once, with its name', () => {
    const bad = write('coats.tsv', 'Veltrin\tproduct\tx\nNorth\tcoat\ty');
    for (const command of [['analyze', SAMPLE], ['batch', SAMPLE, SAMPLE], ['compare', SAMPLE, SAMPLE]]) {
      const { status, stdout, stderr } = callscope([...command, '--glossary', bad]);
      assert.equal(status, 65);
      assert.equal(stdout, '');
      assert.match(stderr, /^callscope: error: \S*coats\.tsv: Line 2 of the glossary has the kind "coat".*\n$/);
    }
  });

  for (const arguments_ of [['--help'], ['--version'], ['analyze', '--help'], ['analyze', SAMPLE], ['batch', SAMPLE], ['bench', SAMPLE, '--seconds', '0.01'], ['manual']])
    test(`callscope ${arguments_.join(' ').replace(SAMPLE, 'FILE')} says so where the disk is full`, { skip: process.platform !== 'linux' }, () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(COMMAND, arguments_, { stdio: ['ignore', full, 'pipe'], encoding: 'utf8' });
      closeSync(full);
      assert.equal(status, 74);
      assert.match(stderr, /^callscope: error: .*cannot .*write|be written/);
    });
});

describe('analyze', () => {
  const json = (...options) => JSON.parse(ok('analyze', SAMPLE, '--format', 'json', ...options));

  test('--only keeps the fields named, in their order, and ids as they are', () => {
    const whole = json();
    const part = json('--only', 'warnings,facts');
    assert.deepEqual(Object.keys(part), ['schema', 'version', 'source', 'facts', 'warnings']);
    assert.deepEqual(part.facts, whole.facts);
    const rows = ok('analyze', SAMPLE, '--format', 'csv', '--only', 'guidance').trimEnd().split('\r\n');
    assert.equal(rows.length, 1 + whole.guidance.length);
    assert.ok(rows.slice(1).every((row) => row.startsWith('guidance,g')));
    assert.doesNotMatch(ok('analyze', SAMPLE, '--only', 'facts'), /HEADLINES|WHO/);
    assert.doesNotMatch(ok('analyze', SAMPLE, '--format', 'markdown', '--only', 'facts'), /## Headlines/);
  });

  test('--min-confidence leaves out what is less sure', () => {
    const { facts, warnings } = json();
    const sure = json('--min-confidence', '0.85');
    assert.deepEqual(sure.facts, facts.filter(({ confidence }) => confidence >= 0.85));
    assert.deepEqual(sure.warnings, warnings.filter(({ confidence }) => confidence >= 0.85));
    assert.ok(sure.facts.length > 0 && sure.facts.length < facts.length);
  });

  test('--fail-on exits with 1, and prints all the same', () => {
    const { warnings } = json();
    const { status, stdout } = callscope(['analyze', SAMPLE, '--format', 'json', '--fail-on', `code_switch,${warnings[0].kind}`]);
    assert.equal(status, 1);
    assert.equal(JSON.parse(stdout).warnings.length, warnings.length);
    assert.equal(callscope(['analyze', SAMPLE, '--fail-on', 'any']).status, 1);
    assert.equal(callscope(['analyze', write('good.txt', 'Revenue was $5 million.'), '--fail-on', 'any']).status, 0);
  });

  test('--offsets counts what it says', () => {
    const text = readFileSync(SAMPLE, 'utf8');
    const [{ span }] = json('--offsets', 'utf16').quantities;
    const [{ span: bytes }] = json().quantities;
    assert.equal(text.slice(...span), readFileSync(SAMPLE).subarray(...bytes).toString());
  });

  test('--glossary corrects, and --no-builtin-glossary forgets', () => {
    const call = write('call.txt', 'Maya Lind: Veltrin grew. We like Veltrin. Fell Trin grew by 5%.\nOmar Reed: Adjusted EBITDA was $5 million and adjusted beta rose.');
    const glossary = write('ours.tsv', 'Veltrin\tproduct\tFell Trin');
    const suggestions = (...options) =>
      JSON.parse(ok('analyze', call, '--format', 'json', ...options)).warnings.map(({ suggestion }) => suggestion);
    assert.ok(!suggestions('--no-builtin-glossary').includes('Veltrin'));
    assert.ok(suggestions('--no-builtin-glossary', '--glossary', glossary).includes('Veltrin'));
    assert.ok(suggestions().includes('adjusted EBITDA'));
    assert.ok(!suggestions('--no-builtin-glossary').includes('adjusted EBITDA'));
  });

  test('CSV is as RFC 4180 has it', () => {
    const csv = ok('analyze', SAMPLE, '--format', 'csv');
    assert.ok(csv.endsWith('\r\n'));
    const records = csv.match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n/g);
    assert.equal(records.join(''), csv);
    const cells = (record) => record.trimEnd().match(/("(?:[^"]|"")*"|[^",]*)(,|$)/g).length;
    assert.equal(new Set(records.map((record) => record.replace(/"(?:[^"]|"")*"/g, 'x').split(',').length)).size, 1);
    assert.ok(cells(records[0]) > 10);
  });
});

describe('on a terminal', () => {
  // script(1) gives the command a terminal.
  const onTerminal = (line, environment = {}) =>
    spawnSync('script', ['-qec', line, '/dev/null'], { encoding: 'utf8', env: { PATH: process.env.PATH, TERM: 'xterm', ...environment } }).stdout;
  const analyze = `${COMMAND} analyze ${SAMPLE}`;
  const COLOUR = /\x1b\[/;

  test('colours are for terminals, and not where NO_COLOR or TERM forbid them', () => {
    assert.match(onTerminal(analyze), COLOUR);
    assert.doesNotMatch(onTerminal(analyze, { NO_COLOR: '1' }), COLOUR);
    assert.doesNotMatch(onTerminal(analyze, { TERM: 'dumb' }), COLOUR);
    assert.doesNotMatch(ok('analyze', SAMPLE), COLOUR);
  });

  test('a transcript does not steer it, and goes unchanged into a file', () => {
    const file = write('steering.txt', 'Maya Lind: Revenue was \x1b[31m$5 million\x07, up 3%.\nOmar Reed: Costs \u009b2Jfell 2%.\n');
    const STEERING = /(?!\n|\r\n|\t)[\x00-\x1f\x7f-\x9f]/;
    for (const command of ['analyze', 'clean', 'explain t1', 'analyze --format csv', 'analyze --format markdown'])
      assert.doesNotMatch(onTerminal(`${COMMAND} ${command} ${file}`, { NO_COLOR: '1' }), STEERING, command);
    assert.match(ok('explain', 't1', file), STEERING);
  });

  test('lines fit the width', () => {
    const widest = (columns) => {
      const text = onTerminal(analyze, { COLUMNS: String(columns), NO_COLOR: '1' });
      return Math.max(...text.split(/\r?\n/).map((line) => [...line].length));
    };
    assert.ok(widest(60) <= 60);
    assert.ok(widest(100) > 80 && widest(100) <= 100);
  });

  test('a long batch shows how far it is on standard error, and wipes it', () => {
    const many = Array.from({ length: 600 }, () => SAMPLE).join(' ');
    const seen = onTerminal(`${COMMAND} batch ${many} --only call --output ${join(folder, 'progress.ndjson')}`);
    assert.match(seen, /\d+ of 600, \d+ a second/);
    assert.ok(seen.endsWith('\r\x1b[K'));
    assert.equal(callscope(['batch', SAMPLE]).stderr, '');
  });
});

describe('the other commands', () => {
  test('explain says which words and which rules', () => {
    const { facts } = JSON.parse(ok('analyze', SAMPLE, '--format', 'json'));
    const { id, metric, evidence } = facts[0];
    const text = ok('explain', id, SAMPLE);
    assert.ok(text.startsWith(`${id}, one of the facts\n`));
    assert.ok(text.includes(metric));
    for (const { rule } of evidence) assert.match(text, new RegExp(`^  ${rule} .*\\n    [a-z].*\\S$`, 'm'));
    assert.equal(callscope(['explain', 'f9999', SAMPLE]).status, 65);
  });

  test('explain gives the weight of what speaks for a speaker', () => {
    const { turns } = JSON.parse(ok('analyze', SAMPLE, '--format', 'json'));
    const { id } = turns.find((turn) => turn.evidence.some(({ rule }) => rule === 'handover'));
    assert.match(ok('explain', id, SAMPLE), /handed over to this person \(weight 9\)$/m);
  });

  test('explain says what every rule means', () => {
    assert.match(ok('explain', '--rules'), /^change_verb, of facts\n    [a-z].* metric and number$/m);
    assert.equal(callscope(['explain', '--rules', 'f1', SAMPLE]).status, 2);
    assert.equal(callscope(['explain']).status, 2);
  });

  test('clean gives the transcript to read, and its way back', () => {
    assert.match(ok('clean', SAMPLE), /Victor Lam/);
    const { text, map } = JSON.parse(ok('clean', SAMPLE, '--format', 'json', '--offsets', 'utf16'));
    const source = readFileSync(SAMPLE, 'utf8');
    const { clean, source: from } = map.find(({ kind }) => kind === 'words');
    assert.equal(text.slice(...clean).replace(/\s+/g, ' '), source.slice(...from).replace(/\s+/g, ' '));
    assert.notEqual(ok('clean', SAMPLE, '--legs', 'one'), ok('clean', SAMPLE));
  });

  test('glossary check names the lines that are wrong', () => {
    assert.match(ok('glossary', 'check', write('fine.tsv', 'Veltrin\tproduct\tFell Trin')), /1 entries can be read/);
    const { status, stdout } = callscope(['glossary', 'check', write('bad.tsv', 'Veltrin\tproduct\tx\nNorth\tcoat\ty')]);
    assert.equal(status, 65);
    assert.match(stdout, /bad\.tsv:2: error: .*"coat"/);
    assert.equal(JSON.parse(ok('glossary', 'check', '--format', 'json', join(folder, 'fine.tsv'))).ok, true);
  });

  test('compare puts calls in the order of their periods', () => {
    const call = (quarter, amount) =>
      write(`q${quarter}.txt`, `Northgate Stores Q${quarter} 2024 Earnings Call\n\nMaya Lind: Welcome to the Northgate Stores Q${quarter} 2024 earnings call. Revenue was $${amount} million.\n`);
    const files = [call(3, 120), call(2, 100)];
    const { calls, series } = JSON.parse(ok('compare', ...files, '--format', 'json'));
    assert.deepEqual(calls.map(({ label }) => label), ['Q2 FY2024', 'Q3 FY2024']);
    assert.ok(Array.isArray(series));
    assert.match(ok('compare', ...files), /^# /);
    assert.equal(callscope(['compare', files[0]]).status, 2);
  });

  test('schema prints schemas, formats the formats', () => {
    for (const of of ['analysis', 'comparison', 'glossary']) assert.match(JSON.parse(ok('schema', of)).$schema, /2020-12/);
    assert.ok(ok('formats').trimEnd().endsWith('plain'));
  });
});
