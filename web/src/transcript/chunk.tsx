// Some blocks of the transcript, drawn once: whatever changes around them, a chunk stays as it is.
import type { Section } from 'callscope';
import { Component, createRef } from 'preact';
import type { Block } from '../reading/blocks';
import type { Reading } from '../reading/reading';
import { SECTIONS } from '../wording/names';
import { BlockView } from './turn-view';

export const BLOCKS_A_CHUNK = 40;

interface Props {
  reading: Reading;
  at: number;
  starts: ReadonlyMap<string, Section>;
  onMount(element: Element): void;
}

export class Chunk extends Component<Props> {
  private readonly root = createRef<HTMLDivElement>();

  override shouldComponentUpdate(next: Props): boolean {
    return next.reading !== this.props.reading;
  }

  override componentDidMount(): void {
    if (this.root.current) this.props.onMount(this.root.current);
  }

  override componentDidUpdate(): void {
    this.componentDidMount();
  }

  override render({ reading, at }: Props) {
    const blocks = reading.blocks.slice(at * BLOCKS_A_CHUNK, (at + 1) * BLOCKS_A_CHUNK);
    return (
      <div class="chunk" ref={this.root}>
        {pairs(blocks).map(([original, rendition]) =>
          rendition ? (
            <div class="pair" key={original.index}>
              {this.block(original)}
              {this.block(rendition)}
            </div>
          ) : (
            this.block(original)
          ),
        )}
      </div>
    );
  }

  private block(block: Block) {
    const { reading, starts } = this.props;
    const section = block.turn && starts.get(block.turn.id);
    return (
      <div class="block" key={block.index} data-from={(block.label ?? block.span)[0]} data-to={block.span[1]}>
        {section && <h2 class="section-title">{SECTIONS[section.kind]}</h2>}
        <BlockView reading={reading} block={block} mainLanguage={reading.analysis.call.languages[0] ?? 'en'} />
      </div>
    );
  }
}

// A turn and the one right after it that interprets it stand side by side where the reader wants it.
function pairs(blocks: readonly Block[]): [Block, Block?][] {
  const grouped: [Block, Block?][] = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    const renders = block.turn?.renders ?? null;
    if (last && !last[1] && renders !== null && last[0].turn?.id === renders) last[1] = block;
    else grouped.push([block]);
  }
  return grouped;
}

/** The section that begins with a turn, by the turn's id. */
export function sectionStarts(sections: readonly Section[]): Map<string, Section> {
  const starts = new Map<string, Section>();
  for (const section of sections) {
    const first = section.turns[0];
    if (first !== undefined) starts.set(first, section);
  }
  return starts;
}
