// The reader's own corrections: a name and the spellings that stand for it. They go to the analyser
// as a glossary, so that every layer takes them up.
import type { Term } from 'callscope';

export interface Entry {
  readonly canonical: string;
  readonly kind: Term['kind'];
  readonly variants: readonly string[];
}

/** With a spelling added to a name's; a spelling stands for one name only. */
export function withSpelling(glossary: readonly Entry[], canonical: string, variant: string, kind: Term['kind']): Entry[] {
  const others = withoutSpelling(glossary, variant);
  const entry = others.find((known) => known.canonical === canonical);
  if (!entry) return [...others, { canonical, kind, variants: [variant] }];
  return others.map((known) => (known === entry ? { ...entry, variants: [...entry.variants, variant] } : known));
}

export function withoutSpelling(glossary: readonly Entry[], variant: string): Entry[] {
  return glossary
    .map((entry) => ({ ...entry, variants: entry.variants.filter((known) => known !== variant) }))
    .filter((entry) => entry.variants.length > 0);
}

/** The glossary in the module's tab-parted form; null where there is nothing to say. */
export function asTsv(glossary: readonly Entry[]): string | null {
  if (glossary.length === 0) return null;
  const cell = (text: string) => text.replace(/[\t\r\n|]+/g, ' ').trim();
  const lines = glossary.map((entry) => [cell(entry.canonical), entry.kind, entry.variants.map(cell).join('|')].join('\t'));
  return ['#: canonical\tkind\tvariants', ...lines].join('\n');
}

const KINDS = new Set<string>(['company', 'product', 'metric', 'person', 'segment', 'other']);

/** Reads the same form back, a line an entry: canonical, kind, other spellings parted by bars. Lines that are none are left out. */
export function fromTsv(text: string): Entry[] {
  return text.split(/\r?\n/).flatMap((line): Entry[] => {
    if (line.startsWith('#')) return [];
    const [canonical = '', kind = '', spellings = ''] = line.split('\t').map((cell) => cell.trim());
    const variants = spellings.split('|').map((spelling) => spelling.trim()).filter(Boolean);
    return canonical === '' || !KINDS.has(kind) || variants.length === 0 ? [] : [{ canonical, kind: kind as Entry['kind'], variants }];
  });
}

/** One glossary with the spellings of another; the other's word holds where they disagree. */
export function merged(glossary: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  return other.reduce<readonly Entry[]>(
    (all, { canonical, kind, variants }) => variants.reduce<readonly Entry[]>((known, variant) => withSpelling(known, canonical, variant, kind), all),
    glossary,
  );
}
