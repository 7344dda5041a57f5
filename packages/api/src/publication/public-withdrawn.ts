import { readWithdrawn } from '@kycuong/db/publication/read';
import type { z } from 'zod';
import type { PublicContext } from '../core/public-trpc.ts';
import type { resultNotice } from './public-result-pages.ts';

/** More than a province withdraws while their end dates have not come. */
const most = 1000;

/** Withdrawals and clearances for feeds and files: numbers, reasons and days, nothing of what stood there. */
export const publicWithdrawn = async (
  { db }: PublicContext,
  { province }: { province: string },
): Promise<z.infer<typeof resultNotice>[]> =>
  (await readWithdrawn(db, province, most)).map(({ body: _, opening: __, ...notice }) => notice);
