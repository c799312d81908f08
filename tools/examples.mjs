// The examples of the documents: finds them, runs them, and with `node tools/examples.mjs` writes what
// they really print. The tests compare and write nothing.
//
//   ```console   lines after "$ " are run; what follows them is their output
//   ```js        is run by Node; a ```text block right after it is its output
//   ```cpp file  stands word for word in that file, which the tests build
//
// A line "…" in an output stands for any number of lines.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main, ROOT } from './process.mjs';

const BLOCK = /^```(console|js|cpp \S+)\n([\s\S]*?)^```\n(?:\n?```text\n([\s\S]*?)^```\n)?/gm;

export const documents = () => ['README.md', ...readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];

/** A folder with the examples' calls, in which `callscope` is the command and the module. */
export function makeFolder() {
  const folder = mkdtempSync(join(ROOT, 'build/examples-'));
  cpSync(join(ROOT, 'docs/examples'), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const environment = () => ({ ...process.env, PATH: `${join(ROOT, 'build')}:${process.env.PATH}`, COLUMNS: '100', NO_COLOR: '1', LC_ALL: 'C.UTF-8' });

function run(program, arguments_, folder) {
  const { stdout, stderr } = spawnSync(program, arguments_, { cwd: folder, encoding: 'utf8', env: environment(), maxBuffer: 1 << 26 });
  const printed = (stdout + stderr).replaceAll('\r\n', '\n');
  return printed === '' || printed.endsWith('\n') ? printed : `${printed}\n`;
}

function runScript(code, folder) {
  const file = join(folder, 'example.mjs');
  writeFileSync(file, code);
  return run(process.execPath, ['--no-warnings', file], folder);
}

/** A console's block as commands with what stands under each. */
const commands = (block) =>
  block.split(/^\$ /m).slice(1).map((part) => {
    const end = part.indexOf('\n');
    return { command: part.slice(0, end), printed: part.slice(end + 1) };
  });

/** Where the document leaves lines out, so does what is written: the lines before "…" stay as many, and those after it. */
function shorten(real, written) {
  const lines = real.split('\n');
  const old = written.split('\n');
  const gap = old.indexOf('…');
  if (gap < 0 || old.length > lines.length) return real;
  const after = old.length - gap - 1;
  return [...lines.slice(0, gap), '…', ...(after > 0 ? lines.slice(-after) : [])].join('\n');
}

/** `[{ text, really }]`: each example of a document as it stands, and as it should. */
export function examples(document, folder) {
  const found = [];
  const home = document === 'README.md' ? ROOT : folder;  // where a reader of it stands
  for (const [text, kind, code, output] of readFileSync(join(ROOT, document), 'utf8').matchAll(BLOCK)) {
    let really = text;
    if (kind === 'console')
      really = `\`\`\`console\n${commands(code).map(({ command, printed }) => `$ ${command}\n${shorten(run('bash', ['-c', command], home), printed)}`).join('')}\`\`\`\n`;
    else if (kind === 'js') {
      const printed = runScript(code, folder);
      const before = output === undefined ? `${text}\n` : text.slice(0, text.lastIndexOf('```text'));
      const shown = output === undefined ? printed : shorten(printed, output);
      if (shown) really = `${before}\`\`\`text\n${shown}\`\`\`\n`;
    } else if (!readFileSync(join(ROOT, kind.slice(4)), 'utf8').includes(code)) really = `what stands in ${kind.slice(4)}`;
    found.push({ text, really });
  }
  return found;
}

if (process.argv[1] === import.meta.filename)
  await main(() => {
    const { folder, remove } = makeFolder();
    try {
      for (const document of documents()) {
        const path = join(ROOT, document);
        let text = readFileSync(path, 'utf8');
        for (const example of examples(document, folder)) text = text.replace(example.text, () => example.really);
        if (text !== readFileSync(path, 'utf8')) console.log(`wrote ${document}`);
        writeFileSync(path, text);
      }
    } finally {
      remove();
    }
  });
