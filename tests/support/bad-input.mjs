// Input that gets no analysis, and the error that is documented for it. The command, the module and
// the page are all held to this one table.
const text = (length) => 'Revenue was up 10% this quarter. '.repeat(Math.ceil(length / 33)).slice(0, length);

// A generator of our own, so that the random bytes are the same everywhere.
function randomBytes(length) {
  const bytes = new Uint8Array(length);
  let state = 12345;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    bytes[i] = state >>> 16;
  }
  return bytes;
}

// The head of an image and a run of zeros, as in most binary files.
const binary = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Array(4096).fill(0), ...randomBytes(4096)]);

const encode = (string) => new TextEncoder().encode(string);

export const BAD_INPUT = [
  { name: 'nothing', bytes: new Uint8Array(0), code: 'empty' },
  { name: 'one blank', bytes: encode(' '), code: 'empty' },
  { name: 'blank lines', bytes: encode('\r\n\r\n\t '), code: 'empty' },
  { name: '64 MB of text', bytes: encode(text(64 << 20)), code: 'too_large' },
  { name: 'random bytes', bytes: randomBytes(65536), code: 'not_text' },
  { name: 'a binary file', bytes: binary, code: 'not_text' },
];

/** Input that is poor but gets an analysis. */
export const POOR_INPUT = [
  { name: 'one letter', bytes: encode('a') },
  { name: 'one byte that is not UTF-8', bytes: Uint8Array.of(0xe9) },
  { name: 'a byte order mark and a word', bytes: encode('\ufeffHello') },
  { name: 'one long line', bytes: encode(text(1 << 20)) },
  { name: 'UTF-16', bytes: new Uint8Array(Buffer.from('\ufeffRevenue was $5 million.', 'utf16le')) },
];
