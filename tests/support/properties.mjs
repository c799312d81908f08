// What holds of every analysis, whatever the text: its schema, its spans, its references.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { ROOT } from '../../tools/process.mjs';

const schema = JSON.parse(readFileSync(join(ROOT, 'core/schema/callscope.schema.json'), 'utf8'));
const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, validateFormats: false }).compile(schema);

// Each list of items that others refer to, and the fields that refer to it.
const REFERENCES = {
  participants: ['speaker', 'analyst'],
  turns: ['turn', 'turns', 'renders', 'introducedBy', 'answers', 'renditions'],
  quantities: ['value', 'prior', 'quantity'],
  periods: ['period'],
  sections: ['section'],
  facts: ['facts'],
  guidance: ['guidance'],
};

const isSpan = (value) => Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);

/** Calls `visit(key, value, owner)` for every field of every object, however deep. */
function walk(node, visit) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    if (!Array.isArray(node)) visit(key, value, node);
    walk(value, visit);
  }
}

function badSpans(analysis, length) {
  const bad = [];
  const check = (key, span) => {
    if (isSpan(span) && !(0 <= span[0] && span[0] <= span[1] && span[1] <= length)) bad.push(`${key} ${span} is out of bounds`);
  };
  walk(analysis, (key, value) => {
    if (key === 'span' || /Span$|^driver$|^related$/.test(key)) check(key, value);
    if (key === 'spans') for (const span of Object.values(value ?? {})) check(key, span);
  });
  return bad;
}

function badReferences(analysis) {
  const bad = [];
  const lists = Object.entries(REFERENCES).map(([list, fields]) => [new Set(analysis[list].map(({ id }) => id)), list, fields]);
  for (const list of ['facts', 'guidance']) {
    const ids = new Set(analysis[list].map(({ id }) => id));
    for (const { id, duplicateOf } of analysis[list])
      if (duplicateOf !== null && !ids.has(duplicateOf)) bad.push(`${id}.duplicateOf ${duplicateOf} names nothing`);
  }
  const { quantities: _, ...rest } = analysis;   // a quantity's value is a number, not a reference
  walk(rest, (key, value) => {
    for (const [ids, list, fields] of lists) {
      if (!fields.includes(key)) continue;
      for (const id of Array.isArray(value) ? value : [value])
        if (typeof id === 'string' && !ids.has(id)) bad.push(`${key} ${id} names none of the ${list}`);
    }
  });
  return bad;
}

function badPlaces(analysis) {
  const bad = [];
  const turns = new Map(analysis.turns.map((turn) => [turn.id, turn]));
  let end = 0;
  for (const { id, span } of analysis.turns) {
    if (span[0] < end) bad.push(`turn ${id} overlaps the one before`);
    end = span[1];
  }
  for (const { id, span, turn } of analysis.quantities) {
    const home = turns.get(turn)?.span;
    if (home && (span[0] < home[0] || span[1] > home[1])) bad.push(`quantity ${id} ${span} lies outside its turn ${turn} ${home}`);
  }
  const ids = Object.values(analysis).filter(Array.isArray).flat().map(({ id }) => id).filter(Boolean);
  if (new Set(ids).size !== ids.length) bad.push('an id stands twice');
  return bad;
}

/** Everything that is wrong with an analysis of a text of so many units; an empty list if nothing is. */
export function faults(analysis, length) {
  if (!validate(analysis)) return validate.errors.slice(0, 10).map(({ instancePath, message }) => `${instancePath} ${message}`);
  return [...badSpans(analysis, length), ...badReferences(analysis), ...badPlaces(analysis)];
}
