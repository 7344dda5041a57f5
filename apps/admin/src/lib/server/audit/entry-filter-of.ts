import { auditActions } from '@kycuong/rules/audit';
import { type EntryFilterInput, entryFilterSchema } from '@kycuong/rules/audit/schema';

const civilDay = (typed: string): string => {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
};

const named = { person: 'ai', action: 'viec', subject: 'bang', from: 'tu', to: 'den' } as const;

/** The filter in an address: as typed, as it is asked for, and the fields that could not be read and so do not filter. */
export function entryFilterOf(url: URL) {
  const of = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, 120);
  const typed = {
    person: of('ai'),
    action: auditActions.find((one) => one === of('viec')) ?? '',
    subject: of('bang'),
    from: of('tu'),
    to: of('den'),
  };
  const wanted: Record<string, unknown> = {
    ...typed,
    from: civilDay(typed.from),
    to: civilDay(typed.to),
    before: Number(of('truoc')),
  };
  const asked: Record<string, unknown> = {};
  const wrong: string[] = [];
  for (const [key, value] of Object.entries(wanted)) {
    if (!value) continue;
    if (entryFilterSchema.safeParse({ [key]: value }).success) asked[key] = value;
    else if (key in named) wrong.push(named[key as keyof typeof named]);
  }
  return { typed, asked: asked as EntryFilterInput, wrong };
}
