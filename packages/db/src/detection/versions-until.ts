import { catalogueFormat, type Catalogue, type DirectiveText } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { VersionOverTime } from '@kycuong/rules/detection';
import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** The approved versions of a directive up to a day, in the order of their days; the last is in force on it. As kycuong_jobs. */
export async function versionsUntil(
  db: Connection,
  { province, directive }: Pick<Catalogue, 'province' | 'directive'>,
  day: CivilDay,
): Promise<VersionOverTime[]> {
  const { rows } = await sql<{
    effectiveFrom: CivilDay;
    effectiveTo: CivilDay | null;
    content: string;
    settings: string;
  }>`select effective_from as "effectiveFrom", effective_to as "effectiveTo", content, settings
    from detection.versions_until(${province}, ${directive.slug}, ${day})`.execute(db);
  return rows.map(({ content, settings, ...days }) => ({
    ...days,
    catalogue: {
      format: catalogueFormat,
      province,
      ...(JSON.parse(content) as DirectiveText),
      settings: JSON.parse(settings) as Catalogue['settings'],
    },
  }));
}
