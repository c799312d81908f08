// From the bytes of a file to what the analyser reads. Text of any kind goes as it is, so that its
// checksum is the file's; of HTML and Word files the words are taken out, line by line.
import { strFromU8, unzipSync } from 'fflate';
import { linesOfHtml } from './pasted';

const LARGEST_DOCUMENT = 64 << 20;  // bytes of a Word file's text, unpacked; more is no transcript

export function readFile(name: string, bytes: Uint8Array): string | Uint8Array {
  const extension = name.toLowerCase().split('.').pop() ?? '';
  if (extension === 'html' || extension === 'htm') return linesOfHtml(new TextDecoder().decode(bytes)) || bytes;
  if (extension === 'docx') return linesOfWord(bytes) ?? bytes;
  return bytes;
}

function linesOfWord(bytes: Uint8Array): string | null {
  try {
    const parts = unzipSync(bytes, {
      filter: (part) => part.name === 'word/document.xml' && part.originalSize <= LARGEST_DOCUMENT,
    });
    const body = parts['word/document.xml'];
    return body ? linesOfDocument(strFromU8(body)) : null;
  } catch {
    return null;  // no archive, or a broken one: the analyser says that it is not text
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
