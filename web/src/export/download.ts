// Hands a file to the reader. Nothing is sent: the browser saves what the page made.
export function download(name: string, type: string, content: string | Blob): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser takes the file up asynchronously.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** "lumenra-group-2025-11-18", of what the call is, for file names. */
export function fileStem(parts: readonly (string | null)[], fallback: string): string {
  const known = parts.filter(Boolean).join(' ') || fallback.replace(/\.[^.]*$/, '');
  return known.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'call';
}
