import type { StaffCaller } from '@kycuong/api/staff';
import type { TypedDraft } from '#lib/publication/typed-draft.ts';
import { dayOrNull, groupCount, words } from '#lib/server/read-form.ts';

type Save = Parameters<StaffCaller['publication']['save']>[0];

/** What was typed, and the same as the API takes it; the API says of each field what is wrong. */
export const readDraftForm = (form: FormData, draftNo: number): { typed: TypedDraft; save: Save } => {
  const typed = Object.fromEntries([...new Set(form.keys())].map((name) => [name, words(form, name)]));
  const of = (name: string): string => words(form, name).trim();
  const outweighed = of('outweighed');
  const statements = Array.from({ length: groupCount(form, 'statements') }, (_, at) =>
    of(`statements.${at}`),
  );
  const details = Array.from({ length: groupCount(form, 'details') }, (_, at) => ({
    text: of(`details.${at}.text`),
    reason: of(`details.${at}.reason`),
  }));
  const named = { name: of('named.name'), post: of('named.post'), basis: of('named.basis') };
  const save = {
    draftNo,
    seen: Number(of('seen')),
    text: {
      headline: of('headline'),
      field: of('field') || null,
      statements,
      concludedBy: of('concludedBy'),
      words: { vi: of('words.vi'), en: of('words.en') },
      reasons: of('reasons'),
      basis: of('basis'),
    },
    unit: of('unit'),
    named: Object.values(named).some((value) => value !== '')
      ? { ...named, endsOn: dayOrNull(form, 'named.endsOn') ?? '' }
      : null,
    endsOn: dayOrNull(form, 'endsOn'),
    harm:
      outweighed === 'yes' || outweighed === 'no'
        ? { outweighed: outweighed === 'yes', whom: of('harm.whom'), why: of('harm.why') }
        : null,
    keptDetails: details.filter(({ reason }) => reason !== ''),
  };
  return { typed, save: save as Save };
};
