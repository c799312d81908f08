// One turn of the transcript, or what stands between two turns.
import type { ComponentChildren, VNode } from 'preact';
import type { Span, Turn } from 'callscope';
import type { Block } from '../reading/blocks';
import { runsOf } from '../reading/markup';
import type { Reading } from '../reading/reading';
import { languageName, standing, TURN_KINDS } from '../wording/names';

function Words({ reading, span, row }: { reading: Reading; span: Span; row?: number }) {
  const { text, markup } = reading;
  const style = row === undefined ? undefined : { gridRow: row };
  const runs = markup ? runsOf(text, span, markup) : [];
  if (runs.length > 1)
    return (
      <p class="words" style={style}>
        {runs.map((run) => (typeof run === 'string' ? run : <span data-at={run[0]}>{text.slice(...run)}</span>))}
      </p>
    );
  return (
    <p class="words" data-at={span[0]} style={style}>
      {text.slice(...span)}
    </p>
  );
}

interface BlockProps {
  reading: Reading;
  block: Block;
  mainLanguage: string;
  /** For a turn beside its interpretation: its words by the rows of both; null is a row it has nothing for. */
  rows?: readonly (Span | null)[] | undefined;
}

const FIRST_ROW = 2;  // under the names

export function BlockView({ reading, block, mainLanguage, rows }: BlockProps) {
  const words = rows
    ? rows.map((span, i) => span && <Words key={span[0]} reading={reading} span={span} row={i + FIRST_ROW} />)
    : block.pieces.map((piece) => <Words key={piece[0]} reading={reading} span={piece} />);
  if (!block.turn) return <div class="furniture">{words}</div>;
  if (block.part === 'middle' || block.part === 'last')
    return (
      <div class={`turn role-${block.turn.role} part-${block.part}`} lang={languageOf(block.turn)}>
        {words}
      </div>
    );
  return (
    <TurnFrame reading={reading} block={block} turn={block.turn} mainLanguage={mainLanguage}>
      {words}
    </TurnFrame>
  );
}

interface FrameProps {
  reading: Reading;
  block: Block;
  turn: Turn;
  mainLanguage: string;
  children: ComponentChildren;
}

function TurnFrame({ reading, block, turn, mainLanguage, children }: FrameProps): VNode {
  const speaker = reading.participant(turn.speaker);
  const name = speaker?.name ?? (turn.role === 'unknown' ? 'Speaker not known' : TURN_ROLE_ONLY[turn.role]);
  const rendered = reading.turn(turn.renders);
  const renderedSpeaker = rendered && reading.participant(rendered.speaker)?.name;
  const foreign = turn.language !== mainLanguage && turn.language !== '';
  return (
    <article class={`turn role-${turn.role} part-${block.part}`} id={`turn-${turn.id}`} aria-labelledby={`who-${turn.id}`}>
      <header class="turn-head">
        <h3 id={`who-${turn.id}`} class={speaker ? 'who' : 'who unsure'}>
          {name}
        </h3>
        {speaker && standing(speaker) !== '' && <span class="standing">{standing(speaker)}</span>}
        {speaker && turn.confidence < 0.6 && (
          <span class="tag doubt" title={`Confidence ${Math.round(turn.confidence * 100)}%`}>
            likely
          </span>
        )}
        {KINDS_TOLD.has(turn.kind) && <span class="tag">{TURN_KINDS[turn.kind]}</span>}
        {foreign && <span class="tag">{languageName(turn.language)}</span>}
        {turn.machineTranslated && <span class="tag">Machine translation</span>}
        {rendered && (
          <a class="renders" href={`#turn-${rendered.id}`}>
            of {renderedSpeaker ?? 'an earlier turn'}
          </a>
        )}
        {block.time && <span class="time">{block.time}</span>}
        {block.label && showsLabel(turn, speaker) && (
          <span class="printed">
            printed as <q data-at={block.label[0]}>{reading.text.slice(...block.label)}</q>
          </span>
        )}
      </header>
      <div class="turn-words" lang={languageOf(turn)}>
        {children}
      </div>
    </article>
  );
}

const languageOf = (turn: Turn) => (turn.language === 'mul' ? undefined : turn.language);

const TURN_ROLE_ONLY: Record<Exclude<Turn['role'], 'unknown'>, string> = {
  operator: 'Operator',
  ir: 'Investor relations',
  executive: 'An executive',
  analyst: 'An analyst',
  interpreter: 'Interpreter',
  media: 'A reporter',
};

// Other kinds are plain from the section and the speaker.
const KINDS_TOLD = new Set<Turn['kind']>(['question', 'answer', 'interpretation', 'safe_harbor', 'disclaimer']);

function showsLabel(turn: Turn, speaker: { name: string; aliases: string[] } | undefined): boolean {
  if (!turn.label) return false;
  const printed = turn.label.toLowerCase();
  if (!speaker) return true;
  return !printed.includes(speaker.name.toLowerCase());
}
