// Where the transcript can't be trusted, to be filtered, dismissed, accepted or corrected.
import { useMemo, useState } from 'preact/hooks';
import type { Warning } from 'callscope';
import { Empty } from '../parts/going';
import { GrowingList } from '../parts/growing';
import { Check, Select } from '../parts/select';
import type { Reading } from '../reading/reading';
import { WARNING_KINDS } from '../wording/names';
import { byWeight, warningKey } from './support';
import { WarningCard, type WarningHands } from './warning-card';

type Kind = Warning['kind'];

interface Props extends WarningHands {
  reading: Reading;
  here: string | null;
  dismissed: ReadonlySet<string>;
}

export function Warnings(props: Props) {
  const { reading, here, dismissed } = props;
  const [kind, setKind] = useState<Kind | ''>('');
  const [showDismissed, setShowDismissed] = useState(false);
  const [showNotes, setShowNotes] = useState(false);
  const all = useMemo(() => byWeight(reading.analysis.warnings), [reading]);
  if (all.length === 0) return <Empty>Nothing in the transcript contradicts itself. That is no proof that it is right.</Empty>;
  const kinds = new Map<Kind, number>();
  for (const warning of all) kinds.set(warning.kind, (kinds.get(warning.kind) ?? 0) + 1);
  const notes = all.filter((warning) => warning.severity === 'info').length;
  const isGone = (warning: Warning) => dismissed.has(warningKey(reading, warning));
  // What is marked is shown whatever is filtered.
  const shown = all.filter(
    (warning) =>
      warning.id === here || ((kind === '' ? showNotes || warning.severity !== 'info' : warning.kind === kind) && (showDismissed || !isGone(warning))),
  );
  const choices = [...kinds].map(([name, count]) => [name, `${WARNING_KINDS[name]} (${count})`] as const);
  return (
    <div class="warnings">
      <div class="filters">
        <Select title="Kind of warning" all={`All kinds (${all.length})`} value={kind} choices={choices} onChoose={(value) => setKind(value as Kind | '')} />
        {notes > 0 && kind === '' && (
          <Check on={showNotes} onChange={setShowNotes}>
            slight ones ({notes})
          </Check>
        )}
        {dismissed.size > 0 && (
          <Check on={showDismissed} onChange={setShowDismissed}>
            dismissed ({dismissed.size})
          </Check>
        )}
        <span class="count" role="status">
          {shown.length} of {all.length}
        </span>
      </div>
      {shown.length === 0 && <Empty>None is left of this kind.</Empty>}
      <GrowingList
        class="cards"
        items={shown}
        current={shown.findIndex((warning) => warning.id === here)}
        draw={(warning) => <WarningCard key={warning.id} {...props} warning={warning} gone={isGone(warning)} />}
      />
    </div>
  );
}
