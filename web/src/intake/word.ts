// The lines of a Word file: the text of its document part, a line a paragraph.
import { strFromU8, unzipSync } from 'fflate';

const LARGEST_DOCUMENT = 64 << 20;  // bytes of a Word file's text, unpacked; more is no transcript

/** Null where the bytes are no archive, or a broken one: the analyser says that it is not text. */
export function linesOfWord(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => part.name === 'word/document.xml' && part.originalSize <= LARGEST_DOCUMENT,
    });
    const body = parts['word/document.xml'];
    return body ? linesOfDocument(strFromU8(body)) : null;
  } catch {
    return null;
  }
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function linesOfDocument(xml: string): string {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const paragraphs = [...document.getElementsByTagNameNS(WORD, 'p')];
  return paragraphs.map(lineOf).join('\n');
}

function lineOf(paragraph: Element): string {
  let line = '';
  for (const run of paragraph.getElementsByTagNameNS(WORD, '*')) {
    if (run.localName === 't') line += run.textContent;
    else if (run.localName === 'tab') line += '\t';
    else if (run.localName === 'br' || run.localName === 'cr') line += '\n';
  }
  return line;
}
