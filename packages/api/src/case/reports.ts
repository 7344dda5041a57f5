import { recordView } from '@kycuong/db/audit';
import {
  type NewReport,
  type Opening,
  openReporter as open,
  type Reporter,
  reporterOpenings,
  sealReporter,
  takeReport as take,
} from '@kycuong/db/case';
import { z } from 'zod';
import type { Acting } from '../core/procedure.ts';

const words = (longest: number) => z.string().trim().min(1).max(longest);

export const takeReportInput = z.object({
  track: z.enum(['feedback', 'complaint', 'denunciation']),
  tier: z.enum(['identified', 'confidential', 'anonymous']),
  unit: words(120),
  officer: words(120).nullable(),
  content: words(20_000),
  /** Sealed apart from the rest; of an anonymous report nobody asks. */
  reporter: z.object({ name: words(200), contact: words(500) }).nullable(),
});

/** A citizen's report taken down at the desk. What was said and who said it part ways here. */
export const takeReport = (
  { transaction }: Acting,
  { reporter, ...report }: NewReport & { readonly reporter: Reporter | null },
): Promise<{ report: string }> =>
  transaction(async (trx) => {
    const code = await take(trx, report);
    if (reporter && report.tier !== 'anonymous') await sealReporter(trx, code, reporter);
    return { report: code };
  });

export const openReporterInput = z.object({ report: words(60), reason: words(1000) });

/** Who reported; the opening and its reason are kept before the name is read. */
export const openReporter = (
  { transaction }: Acting,
  { report, reason }: z.infer<typeof openReporterInput>,
): Promise<Reporter | null> =>
  transaction(async (trx) => {
    const reporter = await open(trx, report, reason);
    await recordView(trx, 'sealed.reporter', { report_no: report });
    return reporter;
  });

export const readOpenings = (
  { transaction }: Acting,
  { report }: { readonly report: string },
): Promise<Opening[]> => transaction((trx) => reporterOpenings(trx, report));
