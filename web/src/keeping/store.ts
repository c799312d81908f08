// Calls that the reader keeps on this machine, in the browser's own database. Nothing is written
// before the first call is kept, and to forget takes the whole database away.
import { deleteDB, openDB, type DBSchema } from 'idb';
import type { Source } from '../app/engine';

export interface KeptCall {
  readonly id: string;      // of the text: the same call is kept once
  readonly title: string;
  readonly about: string;
  readonly keptAt: number;  // ms since 1970
  readonly source: Source;
}

interface Shelf extends DBSchema {
  calls: { key: string; value: KeptCall };
}

const NAME = 'callscope';

async function withShelf<T>(work: (shelf: Awaited<ReturnType<typeof openShelf>>) => Promise<T>): Promise<T> {
  const shelf = await openShelf();
  try {
    return await work(shelf);
  } finally {
    shelf.close();
  }
}

const openShelf = () => openDB<Shelf>(NAME, 1, { upgrade: (shelf) => void shelf.createObjectStore('calls', { keyPath: 'id' }) });

/** The kept calls, the newest first. */
export async function listKept(): Promise<KeptCall[]> {
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === NAME)) return [];
  const calls = await withShelf((shelf) => shelf.getAll('calls'));
  return calls.sort((a, b) => b.keptAt - a.keptAt);
}

export const keep = (call: KeptCall): Promise<unknown> => withShelf((shelf) => shelf.put('calls', call));
export const drop = (id: string): Promise<unknown> => withShelf((shelf) => shelf.delete('calls', id));
export const dropAll = (): Promise<void> => deleteDB(NAME);
