import { versionHistory as readHistory, type VersionEvent } from '@kycuong/db/catalogue';
import type { Acting } from '../core/procedure.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

/** One thing that happened to a version: who, what, when, why, and the content before and after. */
export interface HistoryEntry extends Omit<VersionEvent, 'personId'> {
  readonly before: string | null;
  /** How many saves in a row by the same person this entry stands for. */
  readonly saves: number;
}

const sameHand = (a: VersionEvent, b: VersionEvent | undefined): boolean =>
  a.kind === 'edited' &&
  b?.kind === 'edited' &&
  a.personId === b.personId &&
  a.at.getTime() - b.at.getTime() < 30 * 60_000;

/** Newest first. Saves of one person that follow each other within half an hour stand as one entry. */
const inEntries = (events: readonly VersionEvent[]): HistoryEntry[] => {
  const entries: HistoryEntry[] = [];
  for (let at = 0; at < events.length;) {
    let end = at;
    while (sameHand(events[end] as VersionEvent, events[end + 1])) end += 1;
    const { personId: _, ...event } = events[at] as VersionEvent;
    entries.push({ ...event, before: events[end + 1]?.contentHash ?? null, saves: end - at + 1 });
    at = end + 1;
  }
  return entries;
};

export const versionHistory = ({ transaction }: Acting, input: VersionInput): Promise<HistoryEntry[]> =>
  transaction(async (trx) => {
    await findOrRefuse(trx, input);
    return inEntries(await readHistory(trx, input.slug, { version: input.version }));
  });
