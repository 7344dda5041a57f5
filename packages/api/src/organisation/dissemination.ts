import { listVersions } from '@kycuong/db/catalogue';
import {
  type Dissemination,
  listDisseminations as disseminationsBy,
  officerNames,
  recordDissemination as keep,
  subtreeOf,
  unitStages,
  listOfficers,
} from '@kycuong/db/organisation';
import { slugSchema } from '@kycuong/rules/catalogue/schema/directive';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { catalogueRefusal } from '@kycuong/rules/catalogue/draft';
import { codeSchema, organisationRefusal } from '@kycuong/rules/organisation';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

export const disseminationInput = z.object({
  directiveSlug: slugSchema,
  version: z.int().min(1),
  unit: codeSchema,
  heldOn: civilDaySchema,
  form: z.enum(['meeting', 'document', 'online']),
  document: z.string().trim().min(1).max(200),
  /** Codes of who took part; empty means everybody who served in the unit or below it on the day. */
  officers: z.array(codeSchema).max(5000),
});

const mostAtOnce = 20_000;
const pageSize = 50;

export const recordDissemination = (
  { transaction, province }: Acting,
  input: z.infer<typeof disseminationInput>,
): Promise<{ disseminationNo: number; briefed: number }> =>
  transaction(async (trx) => {
    const { directiveSlug, version, unit, heldOn: day } = input;
    const versions = await listVersions(trx, { directiveSlug, statuses: ['approved'] });
    if (!versions.some((known) => known.version === version)) refuse(catalogueRefusal('NO_SUCH_VERSION'));
    if ((await unitStages(trx, province, unit)).length === 0)
      refuse(organisationRefusal('NO_SUCH_UNIT', unit));
    const known = await officerNames(trx, province, input.officers);
    const stranger = input.officers.find((officer) => !known.has(officer));
    if (stranger !== undefined) refuse(organisationRefusal('NO_SUCH_OFFICER', stranger));
    const units = await subtreeOf(trx, province, unit, day);
    const officers =
      input.officers.length > 0
        ? input.officers
        : (await listOfficers(trx, province, { day, units, limit: mostAtOnce })).map(({ id }) => id);
    return { disseminationNo: await keep(trx, { ...input, officers }), briefed: officers.length };
  });

export interface DisseminationList {
  readonly rows: readonly Dissemination[];
  readonly next: number | null;
}

export const listDisseminations = (
  { transaction, province }: Acting,
  { before }: { readonly before?: number | undefined },
): Promise<DisseminationList> =>
  transaction(async (trx) => {
    const found = await disseminationsBy(trx, province, { limit: pageSize + 1, ...(before && { before }) });
    const rows = found.slice(0, pageSize);
    return { rows, next: found.length > pageSize ? (rows.at(-1)?.disseminationNo ?? null) : null };
  });
