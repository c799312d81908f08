// Every example of the documents is run, and prints what the document says it prints.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, test } from 'node:test';
import { documents, examples, makeFolder } from '../../tools/examples.mjs';
import { ROOT } from '../../tools/process.mjs';

const { folder, remove } = makeFolder();
after(remove);

for (const document of documents())
  describe(document, () => {
    for (const { text, really } of examples(document, folder))
      test(text.split('\n')[1], () => assert.equal(text, really, 'node tools/examples.mjs writes what it really is'));

    test('no example escapes', () => {
      const fences = readFileSync(join(ROOT, document), 'utf8').match(/^```(console|js|cpp \S+)$/gm) ?? [];
      assert.equal(examples(document, folder).length, fences.length);
    });

    test('links lead somewhere', () => {
      const links = [...readFileSync(join(ROOT, document), 'utf8').matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link);
      for (const link of links) assert.ok(existsSync(join(ROOT, dirname(document), link)), link);
    });
  });
