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
  const named = { name: of('named.name'), post: of('named.post') };
  /** A part that nobody began to write is not there. */
  const part = <T extends object>(...fields: [keyof T & string, string | null][]): T | null =>
    fields.some(([, value]) => value)
      ? (Object.fromEntries(fields.map(([key, value]) => [key, value ?? ''])) as T)
      : null;
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
      reply: part<NonNullable<Save['text']['reply']>>(
        ['text', of('reply.text')],
        ['from', of('reply.from')],
        ['on', dayOrNull(form, 'reply.on')],
      ),
      disputed: part<NonNullable<Save['text']['disputed']>>(
        ['words', of('disputed.words')],
        ['since', dayOrNull(form, 'disputed.since')],
      ),
      ruleFacts: part<NonNullable<Save['text']['ruleFacts']>>(
        ['vi', of('ruleFacts.vi')],
        ['en', of('ruleFacts.en')],
      ),
    },
    unit: of('unit'),
    named: Object.values(named).some((value) => value !== '')
      ? { ...named, basisNo: Number(of('named.basisNo')), endsOn: dayOrNull(form, 'named.endsOn') ?? '' }
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
