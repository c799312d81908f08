// A glossary as a file: taken away for the next call, brought back from the last.
import { useState } from 'preact/hooks';
import { checkGlossary } from '../app/engine';
import { download } from '../export/download';
import { asTsv, fromTsv, merged, type Entry } from './glossary';

const TOLD = 3;  // problems

interface Props {
  glossary: readonly Entry[];
  onGlossary(glossary: readonly Entry[]): void;
}

export function GlossaryFile({ glossary, onGlossary }: Props) {
  const [told, setTold] = useState('');
  const bring = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text();
    input.value = '';
    const { problems } = await checkGlossary(text);
    const entries = fromTsv(withoutLines(text, new Set(problems.filter(({ fatal }) => fatal).map(({ line }) => line))));
    const told = problems.slice(0, TOLD).map(({ message }) => ` ${message}`).join('');
    setTold(`${entries.length === 1 ? '1 name' : `${entries.length} names`} brought in.${told}${problems.length > TOLD ? ' …' : ''}`);
    if (entries.length > 0) onGlossary(merged(glossary, entries));
  };
  const take = () => download('glossary.tsv', 'text/tab-separated-values;charset=utf-8', `${asTsv(glossary) ?? ''}\n`);
  return (
    <p class="glossary-file">
      <label class="button">
        Import glossary…
        <input type="file" class="visually-hidden" accept=".tsv,.txt" onChange={bring} />
      </label>
      <button type="button" disabled={glossary.length === 0} onClick={take}>
        Export glossary
      </button>
      <span role="status">{told}</span>
    </p>
  );
}

const withoutLines = (text: string, lines: ReadonlySet<number>) => text.split(/\r?\n/).filter((_, i) => !lines.has(i + 1)).join('\n');
