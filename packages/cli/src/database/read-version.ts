import { versionInForce } from '@kycuong/rules/catalogue';
import { type Catalogue, catalogueFormat, type DirectiveText } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { CliProblem } from '../command/cli-problem.ts';
import { exitCodes, type Surroundings } from '../command/command.ts';
import { ownerUrl, withDatabase } from './owner-database.ts';

/** The catalogue that a database has in force for a province on a day. */
export async function readVersionInForce(
  env: Surroundings['env'],
  province: string,
  day: CivilDay,
): Promise<Catalogue> {
  const rows = await withDatabase(ownerUrl(env), (db) =>
    db
      .selectFrom('app.catalogue_version as version')
      .innerJoin('app.directive_text as text', (join) =>
        join
          .onRef('text.province_id', '=', 'version.province_id')
          .onRef('text.directive_slug', '=', 'version.directive_slug')
          .onRef('text.edition', '=', 'version.edition'),
      )
      .select(['version.effective_from', 'version.effective_to', 'version.settings', 'text.content'])
      .where('version.province_id', '=', province)
      .where('version.status', '=', 'approved')
      .orderBy('version.effective_from', 'desc')
      .execute(),
  );
  const versions = rows.map(({ effective_from: from, effective_to: to, ...content }) => ({
    status: 'approved' as const,
    effectiveFrom: from as CivilDay | null,
    effectiveTo: to as CivilDay | null,
    ...content,
  }));
  const found = versionInForce(versions, day);
  if (!found) throw nothingInForce(province, day);
  const text = JSON.parse(found.content) as DirectiveText;
  return {
    format: catalogueFormat,
    province,
    ...text,
    settings: JSON.parse(found.settings) as Catalogue['settings'],
  };
}

function nothingInForce(province: string, day: CivilDay): CliProblem {
  return new CliProblem(exitCodes.no, {
    vi: `ngày ${day} không có danh mục nào của \`${province}\` đang áp dụng trong cơ sở dữ liệu`,
    en: `on ${day} the database has no catalogue of \`${province}\` in force`,
  });
}
