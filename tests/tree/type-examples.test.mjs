// The examples that the module's types show: one for each type of the schemas, and each of its type.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ROOT } from '../../tools/process.mjs';

const read = (path) => readFileSync(join(ROOT, path), 'utf8');
const EXAMPLES = JSON.parse(read('core/schema/examples.json'));

for (const [document, path, types] of [
  ['Analysis', 'core/schema/callscope.schema.json', 'wasm/src/types.ts'],
  ['Comparison', 'core/schema/comparison.schema.json', 'wasm/src/comparison-types.ts'],
])
  describe(`the types of ${document}`, () => {
    const schema = JSON.parse(read(path));
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(schema, 'document');

    test('have an example each', () => {
      assert.deepEqual(Object.keys(EXAMPLES[document]), Object.keys(schema.$defs));
      assert.equal(read(types).match(/^ \* @example$/gm).length, Object.keys(schema.$defs).length);
    });

    for (const [type, example] of Object.entries(EXAMPLES[document]))
      test(`${type} is as its example shows`, () => {
        const valid = ajv.compile({ $ref: `document#/$defs/${type}` });
        assert.ok(valid(example), JSON.stringify(valid.errors));
      });
  });
