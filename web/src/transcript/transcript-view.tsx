// The transcript by turns. The words are set once a reading; marks are ranges laid over them, so
// nothing here is drawn again when a mark moves.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Section, Span } from 'callscope';
import { itemsOf, LAYERS, type Layer } from '../reading/layers';
import type { Reading } from '../reading/reading';
import { SECTIONS } from '../wording/names';
import { clearAll, paint } from './highlights';
import { bringIntoView } from './scrolling';
import { TextIndex } from './text-index';
import { BlockView } from './turn-view';

export interface Mark {
  readonly key: string;
  readonly spans: readonly Span[];    // the first is brought into view
  readonly related: readonly Span[];  // marked as what contradicts or explains
}

interface Props {
  reading: Reading;
  layers: ReadonlySet<Layer>;
  mark: Mark | null;
  found: readonly Span[];
  foundHere: Span | null;
  onPick(offset: number): void;
}

export function TranscriptView({ reading, layers, mark, found, foundHere, onPick }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const index = useRef<TextIndex | null>(null);

  useLayoutEffect(() => {
    index.current = root.current && new TextIndex(root.current);
    return clearAll;
  }, [reading]);

  for (const layer of LAYERS) {
    const shown = layers.has(layer);
    useLayoutEffect(() => {
      if (index.current) paint(index.current, layer, shown ? itemsOf(reading, layer).map((item) => item.span) : []);
    }, [reading, shown]);
  }

  useLayoutEffect(() => {
    if (!index.current) return;
    paint(index.current, 'marked', mark?.spans ?? []);
    paint(index.current, 'related', mark?.related ?? []);
    if (mark?.spans[0]) bringIntoView(index.current, mark.spans[0]);
  }, [reading, mark]);

  useLayoutEffect(() => {
    if (index.current) paint(index.current, 'found', found);
  }, [reading, found]);

  useLayoutEffect(() => {
    if (!index.current) return;
    paint(index.current, 'found-here', foundHere ? [foundHere] : []);
    if (foundHere) bringIntoView(index.current, foundHere);
  }, [reading, foundHere]);

  const words = useMemo(() => <TranscriptWords reading={reading} />, [reading]);

  const pick = (event: MouseEvent) => {
    if (!window.getSelection()?.isCollapsed) return;  // the reader is selecting words
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const offset = caret && index.current?.offsetOf(caret.offsetNode, caret.offset);
    if (typeof offset === 'number') onPick(offset);
  };

  return (
    <div class="transcript-words" ref={root} onClick={pick}>
      {words}
    </div>
  );
}

function TranscriptWords({ reading }: { reading: Reading }) {
  const { analysis } = reading;
  const mainLanguage = analysis.call.languages[0] ?? 'en';
  const starts = sectionStarts(analysis.sections);
  return (
    <>
      {reading.blocks.map((block) => {
        const section = block.turn && starts.get(block.turn.id);
        return (
          <div class="block" key={block.index}>
            {section && (
              <h2 class="section-title" id={`section-${section.kind}`}>
                {SECTIONS[section.kind]}
              </h2>
            )}
            <BlockView reading={reading} block={block} mainLanguage={mainLanguage} />
          </div>
        );
      })}
    </>
  );
}

function sectionStarts(sections: readonly Section[]): Map<string, Section> {
  const starts = new Map<string, Section>();
  for (const section of sections) {
    const first = section.turns[0];
    if (first !== undefined) starts.set(first, section);
  }
  return starts;
}
