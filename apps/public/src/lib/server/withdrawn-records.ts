import { grounds } from '#lib/result-words.ts';
import { orNotFound } from './or-not-found.ts';
import { results } from './results.ts';

/** A record that no longer stands, for a file: why and since when, and the clearance if it was overturned. */
export interface WithdrawnRecord {
  readonly number: string;
  readonly on: string;
  readonly ground: Awaited<ReturnType<typeof results.withdrawn>>[number]['ground'];
  /** The words that were published with the withdrawal, or its reason. */
  readonly notice: string;
}

export async function withdrawnRecords(province: string): Promise<WithdrawnRecord[]> {
  const notices = await orNotFound(results.withdrawn({ province }));
  return notices.map(({ number, on, ground, words }) => ({
    number,
    on,
    ground,
    notice: words ?? grounds[ground](),
  }));
}
