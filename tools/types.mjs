// Writes the module's types from the schemas of the output, each with its example of core/schema/examples.json. With
// --check it only tells whether the files are as they would be written.
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const DOCUMENTS = [
  { schema: 'core/schema/callscope.schema.json', types: 'wasm/src/types.ts', name: 'Analysis' },
  { schema: 'core/schema/comparison.schema.json', types: 'wasm/src/comparison-types.ts', name: 'Comparison' },
];
const path = (name) => new URL(`../${name}`, import.meta.url);

// The generator knows older drafts only: it is given pairs as they were once written, and
// references by the name of the type, lest it copy the type for each description beside one.
function toOldDraft(node) {
  if (Array.isArray(node)) return node.map(toOldDraft);
  if (node === null || typeof node !== 'object') return node;
  const { $ref, $defs, prefixItems, ...rest } = node;
  const old = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, toOldDraft(value)]));
  if ($ref) old.tsType = $ref.replace('#/$defs/', '');
  if (prefixItems) {
    Object.assign(old, { items: toOldDraft(prefixItems), minItems: prefixItems.length, maxItems: prefixItems.length });
    delete old.additionalItems;
  }
  if ($defs) old.definitions = toOldDraft($defs);
  return old;
}

async function generate({ schema: source, name }) {
  const { $schema, ...schema } = toOldDraft(JSON.parse(await readFile(path(source), 'utf8')));
  const examples = JSON.parse(await readFile(path('core/schema/examples.json'), 'utf8'))[name];
  for (const [type, definition] of Object.entries(schema.definitions))
    definition.description = `${definition.description}\n\n@example\n${JSON.stringify(examples[type])}`;
  const types = await compile(schema, name, {
    bannerComment: `// Generated from ${source} by tools/types.mjs; do not edit.`,
    unreachableDefinitions: true,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  return types.replace(/( \*\n)? \* This interface was referenced by .*\n.*via the `definition` .*\n/g, '');
}

async function stale() {
  const list = [];
  for (const document of DOCUMENTS) {
    const types = await generate(document);
    if ((await readFile(path(document.types), 'utf8').catch(() => '')) !== types) list.push({ ...document, text: types });
  }
  return list;
}

export async function typesAreFresh() {
  return (await stale()).length === 0;
}

export async function writeTypes() {
  for (const { types, text } of await stale()) await writeFile(path(types), text);
}

if (process.argv[1] === import.meta.filename) {
  if (!process.argv.includes('--check')) await writeTypes();
  else if (!(await typesAreFresh())) {
    console.error("the module's types are not what the schemas say; run: node tools/types.mjs");
    process.exit(1);
  }
}
