import { endSource, sayUntil, setSource, stateSent } from '@kycuong/db/work';
import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import type { DayCount } from '@kycuong/rules/work';
import { workKindIds } from '@kycuong/rules/work/work-kind-ids';
import { workRefusal } from '@kycuong/rules/work/refusals';
import type { z } from 'zod';
import type { Acting } from '../../core/procedure.ts';
import { refuse } from '../../core/refusal-error.ts';
import type { endSourceInput, sourceInput, statementInput, untilInput } from './source-inputs.ts';

/** Registers a source or changes what is known of it. What it feeds is complete only as far as it says, from then on. */
export const keepSource = (
  { transaction, province }: Acting,
  input: z.infer<typeof sourceInput>,
): Promise<void> =>
  transaction((trx) => setSource(trx, province, { ...input, since: input.since as CivilDay }));

/** Nobody waits for a source that ended; what it sent stays. */
export const stopSource = (
  { transaction, province }: Acting,
  { source, reason }: z.infer<typeof endSourceInput>,
): Promise<void> => transaction((trx) => endSource(trx, province, source, reason));

/** Says by hand how far the data of some kinds go, for a source that cannot say it itself, or that said too much. */
export const sayDataUntil = (
  { transaction, province }: Acting,
  input: z.infer<typeof untilInput>,
): Promise<void> =>
  transaction((trx) => sayUntil(trx, province, { ...input, until: input.until as CivilDay }));

const lineShape =
  /^\s*([a-z-]+)\s*[,;\t]\s*(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})\s*[,;\t]\s*(\d{1,9})\s*$/;

/** Lines of `kind, day, number`; null when one of them is not. A heading is left out. */
export const readStatement = (text: string): readonly DayCount[] | null => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const counts = lines.filter((line, at) => at > 0 || /\d/.test(line)).map(countIn);
  return counts.length > 0 && counts.every((one) => one !== null) ? counts : null;
};

const countIn = (line: string): DayCount | null => {
  const [, kind = '', written = '', count = ''] = lineShape.exec(line) ?? [];
  const day = civilDaySchema.safeParse(
    written.includes('/')
      ? written
          .split('/')
          .reverse()
          .map((part) => part.padStart(2, '0'))
          .join('-')
      : written,
  );
  const known = (workKindIds as readonly string[]).includes(kind);
  return known && day.success ? { kind, day: day.data as CivilDay, count: Number(count) } : null;
};

export const stateSource = (
  { transaction }: Acting,
  { source, lines }: z.infer<typeof statementInput>,
): Promise<void> => {
  const counts = readStatement(lines) ?? refuse(workRefusal('STATEMENT_UNREADABLE', source));
  return transaction((trx) => stateSent(trx, source, counts));
};
