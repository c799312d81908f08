// Some blocks of the transcript, drawn once: whatever changes around them, a chunk stays as it is.
import type { Section, Span } from 'callscope';
import { Component, Fragment } from 'preact';
import type { Block } from '../reading/blocks';
import type { Chunk } from '../reading/chunks';
import { alignLegs } from '../reading/legs';
import type { Reading } from '../reading/reading';
import { SECTIONS } from '../wording/names';
import { BlockView } from './turn-view';

const isBeginning = ({ part }: Block) => part === 'whole' || part === 'first';

interface Props {
  reading: Reading;
  chunk: Chunk;
  starts: ReadonlyMap<string, Section>;
  onMount(element: Element): void;
}

export class ChunkView extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return next.reading !== this.props.reading;
  }

  // A reference is given before any effect of what is around, which may then count on the words.
  override render({ chunk, onMount }: Props) {
    return (
      <div class="chunk" style={{ '--letters': String(chunk.letters) }} ref={(element) => void (element && onMount(element))}>
        {chunk.groups.map(([original, rendition]) => (rendition ? this.pair(original, rendition) : this.block(original)))}
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
    const section = isBeginning(block) && block.turn && this.props.starts.get(block.turn.id);
    return section && <h2 class="section-title">{SECTIONS[section.kind]}</h2>;
  }

  private words(block: Block, rows?: readonly (Span | null)[]) {
    const { reading } = this.props;
    return (
      <div class="block" data-from={(block.label ?? block.span)[0]} data-to={block.span[1]} style={{ '--letters': String(block.span[1] - block.span[0]) }}>
        <BlockView reading={reading} block={block} mainLanguage={reading.analysis.call.languages[0] ?? 'en'} rows={rows} />
      </div>
    );
  }
}
