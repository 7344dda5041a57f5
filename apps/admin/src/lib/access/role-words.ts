import { roles } from '@kycuong/rules/access';
import { day } from '#lib/dates.ts';
import { labelOfRole } from '#lib/roles.ts';
import * as m from '#lib/paraglide/messages.js';

export const roleOptions = (): { value: string; label: string }[] =>
  roles.map((role) => ({ value: role, label: labelOfRole(role) }));

/** How far a role reaches: a unit by its name if it has one, or the whole province. */
export const reachOf = ({ unit, unitName }: { unit: string | null; unitName?: string | null }): string =>
  unit ? m.access_in_unit({ unit: unitName ?? unit }) : m.access_whole_province();

export const datesOf = ({ from, to }: { from: string; to: string | null }): string =>
  to ? m.access_since_until({ from: day(from), to: day(to) }) : m.access_since({ from: day(from) });
