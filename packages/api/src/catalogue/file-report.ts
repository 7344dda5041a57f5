import { listVersions, type Version } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import {
  catalogueHashes,
  diffCatalogues,
  lintFile,
  parseCatalogue,
  type Change,
} from '@kycuong/rules/catalogue';
import { catalogueRefusal, changesWords } from '@kycuong/rules/catalogue/draft';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { Problem } from '@kycuong/rules/problem';
import { provinceMismatch } from '../core/api-refusals.ts';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { findOrRefuse } from './find-or-refuse.ts';

export interface FileInput {
  readonly text: string;
  readonly fileName: string;
  /** A pack of another province is taken as a model: its words and settings become the acting province's draft. */
  readonly asModel: boolean;
}

export interface FileReport {
  readonly problems: readonly Problem[];
  /** Null while the file cannot be read. */
  readonly slug: string | null;
  /** The version that the changes are counted against: the open draft, else the newest. */
  readonly against: number | null;
  readonly changes: readonly Change[];
}

export interface ReadFile extends FileReport {
  readonly catalogue: Catalogue | null;
  readonly versions: readonly Version[];
}

const problemOf = (
  path: string,
  { code, message }: { code: string; message: Problem['message'] },
): Problem => ({
  severity: 'error',
  code: code.toLowerCase().replaceAll('_', '-'),
  path,
  message,
  remedy: { vi: 'sửa tệp rồi nộp lại', en: 'mend the file and hand it in again' },
});

/** Reads a file for the acting province and says everything that stands in its way, storing nothing. */
export const readFile = async (
  trx: ProvinceTransaction,
  { province, families, now }: Acting,
  file: FileInput,
): Promise<ReadFile> => {
  const parsed = parseCatalogue(file.text, file.fileName);
  if (!parsed.ok)
    return {
      problems: parsed.problems,
      slug: null,
      against: null,
      changes: [],
      catalogue: null,
      versions: [],
    };
  const catalogue = file.asModel ? { ...parsed.catalogue, province } : parsed.catalogue;
  const { slug, edition } = catalogue.directive;
  const problems = [...lintFile(file.text, file.fileName, families, civilDayOf(now()))];
  if (catalogue.province !== province)
    problems.unshift(problemOf('province', provinceMismatch(catalogue.province, province)));
  const versions = await listVersions(trx, { directiveSlug: slug });
  const words = { edition, directiveTextHash: catalogueHashes(catalogue).directiveText };
  if (versions.some((version) => changesWords(version, words)))
    problems.unshift(problemOf('directive.edition', catalogueRefusal('VERBATIM_CHANGED')));
  const against = versions[0]?.version ?? null;
  const before = against === null ? null : (await findOrRefuse(trx, { slug, version: against })).catalogue;
  return {
    problems,
    slug,
    against,
    changes: before ? diffCatalogues(before, catalogue) : [],
    catalogue,
    versions,
  };
};
