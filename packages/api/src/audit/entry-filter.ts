import type { EntryFilter } from '@kycuong/db/audit';
import type { EntryFilterInput } from '@kycuong/rules/audit/schema';

const midnight = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** Days of Viet Nam as instants; the last day counts to its end. */
export const entryFilter = ({ from, to, ...rest }: EntryFilterInput): EntryFilter => ({
  ...rest,
  ...(from && { from: midnight(from) }),
  ...(to && { until: new Date(midnight(to).getTime() + 24 * 60 * 60 * 1000) }),
});
