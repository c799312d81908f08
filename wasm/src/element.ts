// <callscope-transcript>: a transcript with its turns, its speakers and what was found, in any page.
import type { Analyzer } from './api.js';
import { CallscopeError } from './errors.js';
import { cut, LAYERS, marksOf, within, type Layer, type Mark } from './element-pieces.js';
import { STYLE } from './element-style.js';
import type { Analysis, Turn } from './types.js';
import { analyzer } from './worker.js';

export { CallscopeError };
export type { Analysis, Layer };

/**
 * The element. Give it a transcript as its content or as `text`; it reads that in a worker. What it
 * shows can be styled by `::part(turn)`, `::part(speaker)` and a part for each layer.
 */
export interface TranscriptElement extends HTMLElement {
  /** The transcript. Setting it reads it anew; the content is then no longer looked at. */
  text: string;
  /** What was found; null until it was read. An analysis of the same text with offsets in UTF-16 may be set, and is shown. */
  analysis: Analysis | null;
  /** Where the WebAssembly works; by default the worker that the whole page shares. Set it before the text. */
  analyzer: () => Promise<Analyzer>;
}

/** Fired at the element: `callscope-ready` with the analysis, `callscope-error`, `callscope-select` with what was clicked. */
export interface TranscriptEvents {
  'callscope-ready': CustomEvent<Analysis>;
  'callscope-error': CustomEvent<CallscopeError>;
  'callscope-select': CustomEvent<{ layer: Layer; id: string }>;
}

/**
 * Makes the element known to the page; doing so twice does no harm. The attribute `layers` says what
 * is marked, such as `layers="fact warning"`; all if it is missing.
 *
 * @example
 * import { defineTranscript } from 'callscope/element';
 * defineTranscript();
 * const element = document.createElement('callscope-transcript');
 * element.text = 'Operator: Welcome.\nMaya Lind: Revenue was $5.2 billion, up 8%.';
 * document.body.append(element);
 */
export function defineTranscript(name = 'callscope-transcript'): void {
  if (!customElements.get(name)) customElements.define(name, makeClass());
}

declare global {
  interface HTMLElementTagNameMap {
    'callscope-transcript': TranscriptElement;
  }
}

// The class is made when it is wanted: where there is no HTMLElement the module can still be imported.
const makeClass = () =>
  class extends HTMLElement implements TranscriptElement {
    static readonly observedAttributes = ['layers'];
    #analyzer = analyzer;
    #text = '';
    #given = false;  // the text was set, and the content no longer matters
    #analysis: Analysis | null = null;
    readonly #root = this.attachShadow({ mode: 'open' });
    readonly #content = new MutationObserver(() => this.#readContent());

    connectedCallback() {
      if (this.#root.adoptedStyleSheets.length === 0) this.#root.adoptedStyleSheets = [styleSheet()];
      for (const name of ['analyzer', 'text', 'analysis'] as const) this.#takeUp(name);
      this.#content.observe(this, { childList: true, characterData: true, subtree: true });
      this.#readContent();
    }

    disconnectedCallback() {
      this.#content.disconnect();
    }

    attributeChangedCallback() {
      this.#show();
    }

    get analyzer() {
      return this.#analyzer;
    }
    set analyzer(analyzer: () => Promise<Analyzer>) {
      this.#analyzer = analyzer;
    }

    get text() {
      return this.#text;
    }
    set text(text: string) {
      this.#given = true;
      this.#take(text);
    }

    get analysis() {
      return this.#analysis;
    }
    set analysis(analysis: Analysis | null) {
      this.#analysis = analysis;
      this.#show();
    }

    // What a page had set before the element was known to it hides what the class has by that name.
    #takeUp<Name extends 'analyzer' | 'text' | 'analysis'>(name: Name) {
      if (!Object.hasOwn(this, name)) return;
      const self: TranscriptElement = this;
      const value = self[name];
      delete (self as Partial<TranscriptElement>)[name];
      self[name] = value;
    }

    #readContent() {
      const content = this.textContent ?? '';
      if (!this.#given && content.trim() && content !== this.#text) this.#take(content);
    }

    #take(text: string) {
      this.#text = text;
      this.#analysis = null;
      this.#show();
      void this.#read(text);
    }

    async #read(text: string) {
      try {
        const analysis = await (await this.#analyzer()).analyze(text);
        if (text !== this.#text) return;
        this.analysis = analysis;
        this.#tell('callscope-ready', analysis);
      } catch (error) {
        if (text === this.#text) this.#tell('callscope-error', error);
      }
    }

    #tell(type: keyof TranscriptEvents, detail: unknown) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }

    #show() {
      this.#root.replaceChildren(...(this.#analysis ? this.#turns(this.#analysis) : [element('p', 'plain', this.text)]));
    }

    // The text from its first character to its last: between and around the turns it stands plain.
    #turns(analysis: Analysis): Node[] {
      const { turns } = analysis;
      const marks = within(turns.map(({ span }) => span), marksOf(analysis, this.#layers()));
      const names = new Map(analysis.participants.map(({ id, name, role }) => [id, name ?? role]));
      const nodes: Node[] = [];
      let end = 0;
      const plainTo = (place: number) => {
        if (this.text.slice(end, place).trim()) nodes.push(element('p', 'plain', this.text.slice(end, place)));
      };
      for (const [i, turn] of turns.entries()) {
        plainTo(turn.span[0]);
        nodes.push(this.#turn(turn, (turn.speaker && names.get(turn.speaker)) ?? turn.label ?? turn.role, marks[i]!));
        end = turn.span[1];
      }
      plainTo(this.text.length);
      return nodes;
    }

    #turn({ span, kind, language }: Turn, speaker: string, marks: readonly Mark[]) {
      const section = element('section', `turn ${kind}`);
      const words = element('p', 'words');
      if (language) words.lang = language === 'mul' ? '' : language;
      for (const piece of cut(span, marks)) {
        const text = this.text.slice(...piece.span);
        words.append(piece.marks.length > 0 ? this.#marked(text, piece.marks) : text);
      }
      section.append(element('h3', 'speaker', speaker), words);
      return section;
    }

    #marked(text: string, marks: readonly Mark[]) {
      const mark = element('mark', [...new Set(marks.map(({ layer }) => layer))].join(' '), text);
      mark.title = marks.map(({ title }) => title).join('\n');
      const { layer, id } = marks[marks.length - 1]!;  // the innermost
      mark.addEventListener('click', () => this.#tell('callscope-select', { layer, id }));
      return mark;
    }

    #layers(): readonly Layer[] {
      const wanted = this.getAttribute('layers')?.split(/\s+/);
      return wanted ? LAYERS.filter((layer) => wanted.includes(layer)) : LAYERS;
    }
  };

function element(tag: 'p' | 'h3' | 'mark' | 'section', part: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.setAttribute('part', part);
  if (tag !== 'section') made.dir = 'auto';  // the transcript's own, whatever the page's
  made.textContent = text;
  return made;
}

// Made by script, so that a content security policy needs no "unsafe-inline".
let sheet: CSSStyleSheet | undefined;
function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  return sheet;
}
