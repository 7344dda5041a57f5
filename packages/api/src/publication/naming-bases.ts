import {
  listNamingBases,
  type NamingBasisLine,
  recordNamingBasis,
  resumeNamingBasis,
  suspendNamingBasis,
} from '@kycuong/db/publication';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';

const words = z.string().trim().min(1).max(2000);

export const namingBasisInput = z
  .object({
    /** Stands on the page of whoever is named under it. */
    provision: z.string().trim().min(1).max(300),
    allows: words,
    from: civilDaySchema,
    until: civilDaySchema.nullable(),
  })
  .refine(({ from, until }) => until === null || until > from, {
    path: ['until'],
    error: 'ends-before-it-begins',
  });

export const basisReasonInput = z.object({ basis: z.int().min(1), reason: words });
type BasisReason = z.infer<typeof basisReasonInput>;

export const readNamingBases = ({ transaction }: Acting): Promise<NamingBasisLine[]> =>
  transaction(listNamingBases);

export const recordBasis = (
  { transaction }: Acting,
  basis: z.infer<typeof namingBasisInput>,
): Promise<{ basis: number }> => transaction(async (trx) => ({ basis: await recordNamingBasis(trx, basis) }));

/** Says how many records went out of sight with it. */
export const suspendBasis = (
  { transaction }: Acting,
  { basis, reason }: BasisReason,
): Promise<{ hidden: number }> =>
  transaction(async (trx) => ({ hidden: await suspendNamingBasis(trx, basis, reason) }));

export const resumeBasis = ({ transaction }: Acting, { basis, reason }: BasisReason): Promise<void> =>
  transaction((trx) => resumeNamingBasis(trx, basis, reason));
