import { caseToday } from '@kycuong/db/case';
import { listWorkSources, type SourceLine } from '@kycuong/db/work';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { daysBehind, type SourceStanding, standingOfSource } from '@kycuong/rules/work';
import type { Acting } from '../../core/procedure.ts';
import { namesOf } from '../../core/names-of.ts';

export interface SourceView extends SourceLine {
  /** Null for one that was never registered: nobody said how often it should speak. */
  readonly standing: SourceStanding | null;
  readonly behind: number | null;
  /** Kinds that are complete no further than this source says, with the day; null where it never said. */
  readonly gaps: readonly { readonly kind: string; readonly until: CivilDay | null }[];
}

export interface SourceList {
  readonly today: CivilDay;
  readonly rows: readonly SourceView[];
  readonly names: Readonly<Record<string, string>>;
}

/** Every source with its owner, its last sign of life, how far its data go, and how late that is. */
export const readSources = ({ transaction, province }: Acting): Promise<SourceList> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const lines = await listWorkSources(trx, province);
    const rows = lines.map((line): SourceView => {
      const said = new Map(line.until.map(({ kind, until }) => [kind, until]));
      const gaps = line.feeds.map((kind) => ({ kind, until: said.get(kind) ?? null }));
      const speaking = { ...line, until: gaps.map(({ until }) => until) };
      return {
        ...line,
        gaps,
        standing: line.registered ? standingOfSource(speaking, today) : null,
        behind: line.registered ? daysBehind(speaking, today) : null,
      };
    });
    const units = rows.map(({ ownerUnit }) => ownerUnit).filter(Boolean);
    return { today, rows, names: await namesOf(trx, province, { units }) };
  });
