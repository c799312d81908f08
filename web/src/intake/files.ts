// From the bytes of a file to what the analyser reads. Text of any kind goes as it is, so that its
// checksum is the file's; of HTML, Word and PDF files the words are taken out, line by line. The
// readers of Word and PDF are loaded when the first such file comes.
import { linesOfHtml } from './pasted';
import { Trouble } from './trouble';

export const ACCEPTED = '.txt,.md,.html,.htm,.pdf,.docx,.vtt,.srt,.json,text/*';

export async function readFile(name: string, bytes: Uint8Array): Promise<string | Uint8Array> {
  if (startsWith(bytes, '%PDF-')) return readPdf(bytes);
  const extension = name.toLowerCase().split('.').pop() ?? '';
  if (extension === 'html' || extension === 'htm') return linesOfHtml(new TextDecoder().decode(bytes)) || bytes;
  if (extension === 'docx') return (await import('./word')).linesOfWord(bytes) ?? bytes;
  return bytes;
}

async function readPdf(bytes: Uint8Array): Promise<string> {
  const { linesOfPdf } = await import('./pdf');
  const lines = await linesOfPdf(bytes);
  if (lines.trim() === '') throw new Trouble('scanned', 'Its pages hold pictures and no text.');
  return lines;
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}
