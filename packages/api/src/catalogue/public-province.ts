import { nameOfProvince } from '../core/public-province.ts';
import type { z } from 'zod';
import { readProvince } from '@kycuong/db/publication/read';
import { found, type PublicContext } from '../core/public-trpc.ts';
import type { provincePage } from './public-pages.ts';
import { counts, directiveHeading, mechanism } from './public-views.ts';

/** A province: its directives with their mechanisms and doubts, and its territory over time. */
export async function publicProvince(
  { db }: PublicContext,
  { province }: { province: string },
): Promise<z.infer<typeof provincePage>> {
  const row = found(await readProvince(db, province), `province ${province}`);
  return {
    demo: row.demo,
    province: nameOfProvince(row.workspace),
    jurisdictions: row.workspace.jurisdictions,
    directives: row.directives.map(({ body, provisions }) => ({
      heading: directiveHeading(body),
      title: body.title,
      ...counts(body.behaviours),
      mechanisms: body.mechanisms.map((setting) => mechanism(setting, provisions)),
      doubts: body.doubts,
    })),
  };
}
