// Writes wasm/src/types.ts, the module's types, from the schema of the output. With --check it only
// tells whether the file is as it would be written.
import { readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const SCHEMA = new URL('../core/schema/callscope.schema.json', import.meta.url);
const TYPES = new URL('../wasm/src/types.ts', import.meta.url);
const BANNER = '// Generated from core/schema/callscope.schema.json by tools/types.mjs; do not edit.';

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

export async function generateTypes() {
  const { $schema, ...schema } = toOldDraft(JSON.parse(await readFile(SCHEMA, 'utf8')));
  const types = await compile(schema, 'Analysis', {
    bannerComment: BANNER,
    unreachableDefinitions: true,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  return types.replace(/( \*\n)? \* This interface was referenced by .*\n.*via the `definition` .*\n/g, '');
}

export async function typesAreFresh() {
  return (await readFile(TYPES, 'utf8').catch(() => '')) === (await generateTypes());
}

export async function writeTypes() {
  if (!(await typesAreFresh())) await writeFile(TYPES, await generateTypes());
}

if (process.argv[1] === import.meta.filename) {
  if (!process.argv.includes('--check')) await writeTypes();
  else if (!(await typesAreFresh())) {
    console.error('wasm/src/types.ts is not what the schema says; run: node tools/types.mjs');
    process.exit(1);
  }
}
