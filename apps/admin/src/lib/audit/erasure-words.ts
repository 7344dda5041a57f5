import { moment } from '#lib/dates.ts';
import * as m from '#lib/paraglide/messages.js';

interface Decided {
  readonly decision: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
}

/** Where a request stands: who decided what, when. */
export const erasureWords = ({ decision, decidedByName, decidedAt, note }: Decided): string => {
  if (decision === null || decidedAt === null) return m.audit_erasure_waits();
  const by = { name: decidedByName ?? '', at: moment(decidedAt) };
  const said = decision === 'erased' ? m.audit_erased_by(by) : m.audit_refused_by(by);
  return note ? `${said}: ${note}` : said;
};

interface Kept {
  readonly keepMonths: number | null;
  readonly basis: string;
  readonly setByName: string | null;
  readonly setAt: Date;
}

export const retentionWords = (kept: Kept | null): string => {
  if (!kept) return m.audit_keep_never_set();
  const by = { name: kept.setByName ?? '', at: moment(kept.setAt), basis: kept.basis };
  return kept.keepMonths === null
    ? m.audit_kept_for_ever(by)
    : m.audit_kept_months({ ...by, months: kept.keepMonths });
};
