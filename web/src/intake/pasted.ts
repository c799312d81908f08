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
const SILENT = new Set('SCRIPT STYLE HEAD TITLE TEMPLATE NOSCRIPT SVG IFRAME OBJECT AUDIO VIDEO CANVAS'.split(' '));
// What surrounds an article on a page of the web: menus, things to press, what is not shown.
const AROUND = 'nav, menu, button, select, dialog, [role=navigation], [role=menu], [role=menubar], [role=search], [role=dialog], [hidden]';
const MAIN_SHARE = 0.5;  // of a page's letters; where its main part has fewer, it is not what was meant

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
    if (!(node instanceof Element) || SILENT.has(node.tagName.toUpperCase()) || node.matches(AROUND)) return;
    if (node.tagName === 'BR') {
      lines.push('');
      return;
    }
    const block = BLOCKS.has(node.tagName);
    if (block) breakLine();
    node.childNodes.forEach(walk);
    if (block) breakLine();
  };
  walk(mainPart(new DOMParser().parseFromString(html, 'text/html').body));
  return lines.map((line) => line.trim()).join('\n').trim();
}

function mainPart(body: HTMLElement): Element {
  for (const silent of body.querySelectorAll('script, style, noscript')) silent.remove();
  const parts = [...body.querySelectorAll('main, [role=main], article')];
  const most = parts.find((part) => (part.textContent?.length ?? 0) > MAIN_SHARE * (body.textContent?.length ?? 0));
  return most ?? body;
}

/** The files of a drop or paste, in order. */
export function filesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])];
}
