import { pastSettings, versionHistory as readHistory, type VersionEvent } from '@kycuong/db/catalogue';
import { diffCatalogues, type Change } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { Acting } from '../core/procedure.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

/** One thing that happened to a version: who, what, when, why, and the content before and after. */
export interface HistoryEntry extends Omit<VersionEvent, 'personId'> {
  readonly before: string | null;
  /** How many saves in a row by the same person this entry stands for. */
  readonly saves: number;
  /** What the saves changed in the settings, in words; null where the content before or after is not kept. */
  readonly changes: readonly Change[] | null;
}

interface Entry extends Omit<HistoryEntry, 'changes'> {
  /** What the saves began from: the content before, or what the version was made with. */
  readonly base: string;
}

const sameHand = (a: VersionEvent, b: VersionEvent | undefined): boolean =>
  a.kind === 'edited' &&
  b?.kind === 'edited' &&
  a.personId === b.personId &&
  a.at.getTime() - b.at.getTime() < 30 * 60_000;

/** Newest first. Saves of one person that follow each other within half an hour stand as one entry. */
const inEntries = (events: readonly VersionEvent[]): Entry[] => {
  const entries: Entry[] = [];
  for (let at = 0; at < events.length;) {
    let end = at;
    while (sameHand(events[end] as VersionEvent, events[end + 1])) end += 1;
    const { personId: _, ...event } = events[at] as VersionEvent;
    const first = events[end] as VersionEvent;
    const before = events[end + 1]?.contentHash ?? null;
    entries.push({ ...event, before, base: before ?? first.contentHash, saves: end - at + 1 });
    at = end + 1;
  }
  return entries;
};

export const versionHistory = ({ transaction }: Acting, input: VersionInput): Promise<HistoryEntry[]> =>
  transaction(async (trx) => {
    const { catalogue } = await findOrRefuse(trx, input);
    const past = await pastSettings(trx, input.slug, input.version);
    const whole = (hash: string): Catalogue | null => {
      const settings = past.get(hash);
      return settings ? { ...catalogue, settings } : null;
    };
    const changesOf = ({ kind, base, contentHash }: Entry): readonly Change[] | null => {
      const [earlier, later] = [whole(base), whole(contentHash)];
      return kind === 'edited' && earlier && later ? diffCatalogues(earlier, later) : null;
    };
    const events = await readHistory(trx, input.slug, { version: input.version });
    return inEntries(events).map((entry) => {
      const { base: _, ...told } = entry;
      return { ...told, changes: changesOf(entry) };
    });
  });
