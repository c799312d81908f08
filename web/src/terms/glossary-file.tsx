// A glossary as a file: taken away for the next call, brought back from the last.
import { useState } from 'preact/hooks';
import { download } from '../export/download';
import { asTsv, fromTsv, merged, type Entry } from './glossary';

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
    const { entries, refused } = fromTsv(await file.text());
    input.value = '';
    const lines = refused.length === 0 ? '' : ` Left out: line ${refused.slice(0, 5).join(', ')}${refused.length > 5 ? '…' : ''}, which is not “name, kind, spellings” parted by tabs.`;
    setTold(`${entries.length === 1 ? '1 name' : `${entries.length} names`} brought in.${lines}`);
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
