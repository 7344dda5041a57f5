import type { Bilingual } from '@kycuong/rules/bilingual';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { ImportTargetId, Mapping } from '@kycuong/rules/import';
import type { ProvinceTransaction } from '../core/claims.ts';

export type ImportState =
  | 'choosing'
  | 'reading'
  | 'checked'
  | 'applying'
  | 'applied'
  | 'failed'
  | 'cancelled'
  | 'withdrawing'
  | 'withdrawn';

export interface ImportCounts {
  /** Rows below the header that hold anything. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  /** Records that stand twice and say the same. */
  readonly repeated: number;
  readonly rejected: number;
  /** Records stored from the same source that the file does not have. Nothing happens to them. */
  readonly missing: number;
}

/** What a person chooses about a file. */
export interface ImportChoices {
  readonly sheet: number;
  readonly headerRow: number;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly oldFonts: boolean;
  readonly target: ImportTargetId;
  readonly mapping: Mapping;
  readonly headings: readonly string[];
  readonly source: string;
  readonly defaultFrom: CivilDay | null;
  readonly document: string;
}

/** One sheet of one file on its way in. */
export interface ImportRun extends ImportChoices {
  readonly runId: string;
  readonly uploadId: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly state: ImportState;
  readonly recordedAt: Date;
  readonly counts: Partial<ImportCounts>;
  readonly fault: { readonly message: Bilingual; readonly remedy: Bilingual; readonly row?: number } | null;
  readonly jobId: string | null;
  readonly changeNo: number | null;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly confirmedBy: string | null;
  readonly finishedAt: Date | null;
  readonly withdrawReason: string | null;
  /** Records that a withdrawal took back, and those it left because somebody changed them since. */
  readonly takenBack: number | null;
  readonly leftStanding: number | null;
}

export const selectRuns = (trx: ProvinceTransaction, province: string) =>
  trx
    .selectFrom('import.run')
    .where('province_id', '=', province)
    .select([
      'run_id as runId',
      'upload_id as uploadId',
      'file_name as fileName',
      'sha256',
      'state',
      'sheet',
      'header_row as headerRow',
      'encoding',
      'delimiter',
      'old_fonts as oldFonts',
      'target',
      'mapping',
      'headings',
      'source',
      'default_from as defaultFrom',
      'document',
      'recorded_at as recordedAt',
      'counts',
      'fault',
      'job_id as jobId',
      'change_no as changeNo',
      'made_by as madeBy',
      'made_at as madeAt',
      'confirmed_by as confirmedBy',
      'finished_at as finishedAt',
      'withdraw_reason as withdrawReason',
      'taken_back as takenBack',
      'left_standing as leftStanding',
    ])
    .$castTo<ImportRun>();

export const findRun = (
  trx: ProvinceTransaction,
  province: string,
  runId: string,
): Promise<ImportRun | undefined> => selectRuns(trx, province).where('run_id', '=', runId).executeTakeFirst();

/** Newest first; the next page is asked for with the last one's `madeAt`. */
export const listRuns = (
  trx: ProvinceTransaction,
  province: string,
  { before = null, limit }: { readonly before?: Date | null; readonly limit: number },
): Promise<ImportRun[]> =>
  selectRuns(trx, province)
    .$if(before !== null, (query) => query.where('made_at', '<', before!))
    .orderBy('made_at', 'desc')
    .limit(limit)
    .execute();
