// The transcript by turns. The words are set once a reading; marks are ranges laid over them, so
// nothing here is drawn again when a mark moves.
import type { Span } from 'callscope';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { itemsOf, LAYERS, type Layer } from '../reading/layers';
import type { Reading } from '../reading/reading';
import { sectionStarts } from '../reading/section-starts';
import { ChunkView } from './chunk-view';
import { Highlighter } from './highlighter';
import { bringIntoView } from './scrolling';
import { TextIndex } from './text-index';

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
  sideBySide: boolean;
  onPick(offset: number): void;
}

const NOTHING: readonly Span[] = [];

export function TranscriptView({ reading, layers, mark, found, foundHere, sideBySide, onPick }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const index = useMemo(() => new TextIndex(), [reading]);
  const highlighter = useRef<Highlighter | null>(null);
  const shown = useChunksShown(reading, [mark?.spans[0], foundHere]);
  const starts = useMemo(() => sectionStarts(reading.analysis.sections), [reading]);

  useLayoutEffect(() => {
    const made = new Highlighter(index, root.current?.parentElement ?? null);
    highlighter.current = made;
    for (const block of root.current?.querySelectorAll('.block') ?? []) made.watch(block);
    return () => made.dispose();
  }, [index]);

  for (const layer of LAYERS) {
    const on = layers.has(layer);
    useLayoutEffect(() => {
      const items = on ? itemsOf(reading, layer) : [];
      highlighter.current?.set(layer, items.filter((item) => !item.slight).map((item) => item.span));
      if (layer === 'warnings') highlighter.current?.set('notes', items.filter((item) => item.slight).map((item) => item.span));
    }, [reading, on]);
  }

  useLayoutEffect(() => {
    highlighter.current?.set('marked', mark?.spans ?? NOTHING);
    highlighter.current?.set('related', mark?.related ?? NOTHING);
    if (mark?.spans[0]) bringIntoView(index, mark.spans[0]);
  }, [reading, mark]);

  useLayoutEffect(() => {
    highlighter.current?.set('found', found);
  }, [reading, found]);

  useLayoutEffect(() => {
    highlighter.current?.set('found-here', foundHere ? [foundHere] : NOTHING);
    if (foundHere) bringIntoView(index, foundHere);
  }, [reading, foundHere]);

  const pick = (event: MouseEvent) => {
    if (!window.getSelection()?.isCollapsed) return;  // the reader is selecting words
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const offset = caret && index.offsetOf(caret.offsetNode, caret.offset);
    if (typeof offset === 'number') onPick(offset);
  };

  const mounted = useMemo(
    () => (element: Element) => {
      index.add(element);
      for (const block of element.querySelectorAll('.block')) highlighter.current?.watch(block);
    },
    [index],
  );

  return (
    <div class={sideBySide ? 'transcript-words side-by-side' : 'transcript-words'} ref={root} onClick={pick}>
      {reading.chunks.slice(0, shown).map((chunk, at) => (
        <ChunkView key={at} reading={reading} chunk={chunk} starts={starts} onMount={mounted} />
      ))}
    </div>
  );
}

// The beginning is set at once, the rest chunk by chunk, so that a long call does not hold the page;
// what the reader goes to is set at once, too. A call that is corrected stays set as far as it was.
function useChunksShown({ chunks }: Reading, wanted: readonly (Span | null | undefined)[]): number {
  const [grown, setGrown] = useState(1);
  const needed = wanted.map((span) => (span ? 1 + chunks.filter((chunk) => chunk.end <= span[0]).length : 0));
  const shown = Math.min(chunks.length, Math.max(grown, ...needed));
  useEffect(() => {
    if (shown >= chunks.length) return;
    const timer = setTimeout(() => setGrown(shown + 1));
    return () => clearTimeout(timer);
  }, [chunks, shown]);
  return shown;
}
