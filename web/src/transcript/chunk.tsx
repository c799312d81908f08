// Some blocks of the transcript, drawn once: whatever changes around them, a chunk stays as it is.
import type { Section, Span } from 'callscope';
import { Component, createRef, Fragment } from 'preact';
import type { Block } from '../reading/blocks';
import { alignLegs } from '../reading/legs';
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
        {pairs(blocks).map(([original, rendition]) => (rendition ? this.pair(original, rendition) : this.block(original)))}
      </div>
    );
  }

  private pair(original: Block, rendition: Block) {
    const { text, analysis } = this.props.reading;
    const rows = alignLegs(text, original.span, rendition.span, analysis.quantities);
    return (
      <Fragment key={original.index}>
        {this.title(original)}
        <div class="pair" style={{ '--rows': String(rows.length + 1) }}>
          {this.words(original, rows.map((row) => row.original))}
          {this.words(rendition, rows.map((row) => row.rendition))}
        </div>
      </Fragment>
    );
  }

  private block(block: Block) {
    return (
      <Fragment key={block.index}>
        {this.title(block)}
        {this.words(block)}
      </Fragment>
    );
  }

  private title(block: Block) {
    const section = block.turn && this.props.starts.get(block.turn.id);
    return section && <h2 class="section-title">{SECTIONS[section.kind]}</h2>;
  }

  private words(block: Block, rows?: readonly (Span | null)[]) {
    const { reading } = this.props;
    return (
      <div class="block" data-from={(block.label ?? block.span)[0]} data-to={block.span[1]}>
        <BlockView reading={reading} block={block} mainLanguage={reading.analysis.call.languages[0] ?? 'en'} rows={rows} />
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
