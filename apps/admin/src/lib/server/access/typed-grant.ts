import type { Role } from '@kycuong/rules/access';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { TypedGrant } from '#lib/access/typed-grant.ts';
import { dayOrNull, words } from '#lib/server/read-form.ts';

export const typedGrant = (form: FormData): TypedGrant => ({
  role: words(form, 'role') as Role,
  unit: words(form, 'unit').trim() || null,
  from: (dayOrNull(form, 'from') ?? '') as CivilDay,
  to: dayOrNull(form, 'to') as CivilDay | null,
  reason: words(form, 'reason').trim(),
});

const inHanoi = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

export const emptyGrant = (): TypedGrant => ({
  role: 'officer',
  unit: null,
  from: inHanoi.format(new Date()) as CivilDay,
  to: null,
  reason: '',
});
