import {
  decideExclusion,
  type ExclusionRequest,
  listExclusionRequests,
  requestExclusion,
} from '@kycuong/db/work';
import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { identifierSchema } from '@kycuong/rules/work';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { namesOf } from '../core/names-of.ts';

const words = z.string().trim().min(1).max(4000);
export const exclusionInput = z
  .strictObject({
    cause: z.enum(['objective-cause', 'outage']),
    officer: identifierSchema.nullable(),
    unit: identifierSchema.nullable(),
    matter: identifierSchema.nullable(),
    from: civilDaySchema,
    to: civilDaySchema.nullable(),
    document: z.string().trim().min(1).max(1000),
    account: words,
  })
  .refine(({ from, to }) => to === null || from < to, { path: ['to'] })
  .refine(({ officer, unit, matter }) => officer !== null || unit !== null || matter !== null, {
    path: ['officer'],
  });
export const exclusionDecisionInput = z.strictObject({
  no: z.int().min(1),
  decision: z.enum(['approved', 'refused', 'revoked']),
  reason: words,
});

export interface ExclusionList {
  readonly rows: readonly ExclusionRequest[];
  readonly names: Readonly<Record<string, string>>;
}

/** Newer ones push older ones off the page; those that wait never. */
const shown = 200;

export const readExclusions = ({ transaction, province }: Acting): Promise<ExclusionList> =>
  transaction(async (trx) => {
    const rows = await listExclusionRequests(trx, province, { limit: shown });
    const codes = (of: (row: ExclusionRequest) => string | null) => rows.flatMap((row) => of(row) ?? []);
    return {
      rows,
      names: await namesOf(trx, province, {
        officers: codes(({ officer }) => officer),
        units: codes(({ unit }) => unit),
      }),
    };
  });

/** A document that says why records should not count; it waits for another person. */
export const askExclusion = (
  { transaction }: Acting,
  input: z.infer<typeof exclusionInput>,
): Promise<{ readonly no: number }> =>
  transaction(async (trx) => ({
    no: await requestExclusion(trx, {
      ...input,
      from: input.from as CivilDay,
      to: input.to as CivilDay | null,
    }),
  }));

export const decide = (
  { transaction, province }: Acting,
  input: z.infer<typeof exclusionDecisionInput>,
): Promise<void> => transaction((trx) => decideExclusion(trx, province, input));
