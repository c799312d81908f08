// What cannot be read, told so that the reader knows what to do. The codes are the module's.
export interface Failure {
  readonly title: string;
  readonly advice: string;
  readonly again?: boolean;  // the same may do well a second time
}

const KNOWN: Record<string, Failure> = {
  empty: {
    title: 'There is no text in it.',
    advice: 'Copy the whole transcript and paste it, or choose a file that holds its text.',
  },
  too_large: {
    title: 'It is too large.',
    advice: 'Up to 16 MB are read at once, some two hundred calls. Give one transcript at a time.',
  },
  not_text: {
    title: 'This is not a text file.',
    advice: 'Give the transcript as txt, md, html, pdf, docx, vtt, srt or json.',
  },
  scanned: {
    title: 'This PDF holds pictures of pages.',
    advice: 'There is no text in it to read. Make text of it with a scanner program first, or find the transcript as text.',
  },
  locked: {
    title: 'This PDF is locked.',
    advice: 'Open it with its password in a reader, copy the text, and paste it here.',
  },
  broken_pdf: {
    title: 'This PDF cannot be read.',
    advice: 'It may be damaged. Open it in a reader, copy the text, and paste it here.',
  },
  bad_glossary: {
    title: 'The glossary cannot be read.',
    advice: 'Mend the line that is named, or remove the glossary.',
  },
  not_kept: {
    title: 'Its call is not kept on this machine.',
    advice: 'Bring the call in again. One that is kept can be gone back to by its address.',
  },
  bad_options: { title: 'A setting is out of range.', advice: 'This is a fault of the page; please report it.' },
  unreadable: {
    title: 'The file could not be opened.',
    advice: 'It may have been moved, or the browser may not be allowed to read it. Choose it again.',
  },
  not_loaded: {
    title: 'The analyser could not be loaded.',
    again: true,
    advice: 'Load the page again. If that does not help, the copy of the page is not whole, or the browser is too old for WebAssembly.',
  },
  stopped: {
    title: 'The analyser stopped.',
    again: true,
    advice: 'The text is kept. Try again; if it stops again, please report it with the text if you may share it.',
  },
};

const FALLBACK: Failure = {
  title: 'The analysis failed.',
  again: true,
  advice: 'This is a fault of the program. The text is kept: try again, and if it stops again, please report it.',
};

export function describeFailure(code: string): Failure {
  return KNOWN[code] ?? FALLBACK;
}
