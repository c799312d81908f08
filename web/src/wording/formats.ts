// How the reader's locale writes numbers and dates. A browser takes up to ten milliseconds to make one of
// these, so each is made when it is first used, or before, when the page has nothing else to do.
const all: (() => unknown)[] = [];

function format<T>(make: () => T): () => T {
  let made: T | undefined;
  const get = () => (made ??= make());
  all.push(get);
  return get;
}

export const compactNumber = format(() => new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 3 }));
export const plainNumber = format(() => new Intl.NumberFormat(undefined, { maximumFractionDigits: 10 }));
export const signedNumber = format(() => new Intl.NumberFormat(undefined, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }));
export const dateFormat = format(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' }));
export const languageNames = format(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }));

/** Makes them all, one a task. */
export async function makeFormats(): Promise<void> {
  for (const get of all) {
    await new Promise((resolve) => setTimeout(resolve));
    get();
  }
}
