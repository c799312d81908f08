// What a paste or a drop brings: text with its lines as the reader saw them.

/** Text of a paste. Rich text is used only where the plain text has lost its lines. */
export function pastedText(data: DataTransfer): string {
  const plain = data.getData('text/plain');
  const rich = data.getData('text/html');
  if (plain !== '' && (rich === '' || plain.trim().includes('\n'))) return plain;
  return rich === '' ? plain : linesOfHtml(rich) || plain;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(' '),
);
const SILENT = new Set('SCRIPT STYLE HEAD TITLE TEMPLATE NOSCRIPT SVG'.split(' '));

/** The text of an HTML document by lines. The document is parsed inert: nothing runs or loads. */
export function linesOfHtml(html: string): string {
  const lines: string[] = [''];
  const breakLine = () => {
    if (lines.at(-1) !== '') lines.push('');
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      lines[lines.length - 1] += node.data.replace(/[\s\u00a0]+/g, ' ');
      return;
    }
    if (!(node instanceof Element) || SILENT.has(node.tagName.toUpperCase())) return;
    if (node.tagName === 'BR') {
      lines.push('');
      return;
    }
    const block = BLOCKS.has(node.tagName);
    if (block) breakLine();
    node.childNodes.forEach(walk);
    if (block) breakLine();
  };
  walk(new DOMParser().parseFromString(html, 'text/html').body);
  return lines.map((line) => line.trim()).join('\n').trim();
}

/** The files of a drop or paste, in order. */
export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}
