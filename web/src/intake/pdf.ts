// The lines of a PDF as they stand on its pages, by Mozilla's pdf.js in a worker of its own. Words
// on one height are one line; a gap wider than a line's usual step is a blank line. Pictures, forms
// and scripts of the file are never looked at.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { Trouble } from './trouble';

export async function linesOfPdf(bytes: Uint8Array): Promise<string> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  const task = getDocument({ data: bytes, isEvalSupported: false, useWasm: false, disableFontFace: true, useSystemFonts: false, verbosity: 0 });
  try {
    return await linesOfPages(await task.promise);
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw new Trouble('locked', 'The PDF asks for a password.');
    throw new Trouble('broken_pdf', error instanceof Error ? error.message : String(error));
  } finally {
    await task.destroy();
  }
}

async function linesOfPages(file: PDFDocumentProxy): Promise<string> {
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    pages.push(linesOfPage(await wordsOf(page)));
    page.cleanup();
  }
  return pages.join('\n\n');
}

// pdf.js's own getTextContent walks the stream as WebKit cannot yet.
async function wordsOf(page: PDFPageProxy): Promise<TextItem[]> {
  const words: TextItem[] = [];
  const reader = page.streamTextContent().getReader() as ReadableStreamDefaultReader<TextContent>;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
    words.push(...chunk.value.items.filter((item): item is TextItem => 'str' in item));
  return words;
}

const SAME_LINE = 0.5;   // of the letters' height
const WORD_GAP = 0.15;   // of the letters' height
const PARAGRAPH = 1.9;   // of the letters' height, from line to line

function linesOfPage(words: readonly TextItem[]): string {
  let text = '';
  let last: TextItem | null = null;
  for (const word of words) {
    if (word.str === '' && !word.hasEOL) continue;
    if (last) text += between(last, word);
    text += word.str;
    last = word.str === '' ? last : word;
  }
  return text.replace(/[ \t]+$/gm, '');
}

// What stands between two runs of letters; `transform` ends with a run's place on the page.
function between(last: TextItem, next: TextItem): string {
  const height = Math.max(last.height, next.height, 1);
  const drop = (last.transform[5] ?? 0) - (next.transform[5] ?? 0);
  if (next.str === '') return '';
  if (Math.abs(drop) > SAME_LINE * height) return drop > PARAGRAPH * height || drop < 0 ? '\n\n' : '\n';
  const gap = (next.transform[4] ?? 0) - (last.transform[4] ?? 0) - last.width;
  const apart = gap > WORD_GAP * height && !/\s$/.test(last.str) && !/^\s/.test(next.str);
  return apart ? ' ' : '';
}
