import { recordView } from '@kycuong/db/audit';
import {
  type CaseLine,
  caseToday,
  type LimitLine,
  type LateClock,
  listCases as casesBy,
  listLateSteps,
  listLimits,
  myCases,
} from '@kycuong/db/case';
import { originKinds, stages } from '@kycuong/rules/case';
import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { caseInput } from './case-input.ts';

const pageSize = 50;
const text = z.string().trim().min(1).max(120);

export const caseListInput = z.object({
  stages: z.array(z.enum(stages)).max(stages.length).optional(),
  owner: text.optional(),
  officer: text.optional(),
  handler: z.guid().optional(),
  behaviour: text.optional(),
  origin: z.enum(originKinds).optional(),
  late: z.boolean().optional(),
  after: caseInput.optional(),
});

export interface CasePage {
  readonly today: CivilDay;
  readonly rows: readonly CaseLine[];
  /** Whether another page follows the last row. */
  readonly more: boolean;
}

const page = (today: CivilDay, rows: readonly CaseLine[]): CasePage => ({
  today,
  rows: rows.slice(0, pageSize),
  more: rows.length > pageSize,
});

export const listCases = (
  { transaction }: Acting,
  { late, ...filter }: z.infer<typeof caseListInput>,
): Promise<CasePage> =>
  transaction(async (trx) => {
    const today = await caseToday(trx);
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
    const rows = await casesBy(trx, { ...given, ...(late && { lateOn: today }), limit: pageSize + 1 });
    // Asked for one officer, it is a view of that officer; a page of everybody's is of nobody.
    if (filter.officer !== undefined && rows.length > 0)
      await recordView(trx, 'casework.case', { officer: filter.officer });
    return page(today, rows);
  });

export const workListInput = z.object({
  after: caseInput.extend({ nextDueOn: civilDaySchema.nullable() }).optional(),
});

/** What waits for me, by due day. */
export const listMyCases = (
  { transaction, personId }: Acting,
  { after }: z.infer<typeof workListInput>,
): Promise<CasePage> =>
  transaction(async (trx) =>
    page(
      await caseToday(trx),
      await myCases(trx, personId, { ...(after && { after }), limit: pageSize + 1 }),
    ),
  );

export const limitCalendarInput = z.object({ from: civilDaySchema, to: civilDaySchema, mine: z.boolean() });

export const readLimitCalendar = (
  { transaction, personId }: Acting,
  { from, to, mine }: z.infer<typeof limitCalendarInput>,
): Promise<LimitLine[]> =>
  transaction((trx) => listLimits(trx, { from, to, ...(mine && { handler: personId }), limit: 2000 }));

export const lateInput = z.object({ mine: z.boolean() });

/** The clock watches the handlers, too: limits of theirs that passed. */
export const readLateSteps = (
  { transaction, personId }: Acting,
  { mine }: z.infer<typeof lateInput>,
): Promise<LateClock[]> =>
  transaction(async (trx) =>
    listLateSteps(trx, { today: await caseToday(trx), ...(mine && { holder: personId }), limit: 500 }),
  );
