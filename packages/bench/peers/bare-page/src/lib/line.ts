// What a hand-written list takes of a record, read from its text in the database.
export const line = `r.number, r.body::jsonb ->> 'headline' as headline, r.body::jsonb #>> '{unit,name}' as unit, r.field,
  r.valid_from::text as on, r.body::jsonb #>> '{decision,words,vi}' as decision, r.remedied, r.disputed`;

const ofField = `r.province_id = 'yen-bai' and r.field = 'nganh-3'`;
const words = ['ho', 'so', 'dat'].map(
  (
    word,
  ) => ` and exists (select from publication.result_token t where t.province_id = r.province_id and t.number = r.number
    and t.token ^@ '${word}')`,
);

/** Of field 3; where words are asked for, with three that begin like these. */
export const wanted = (url: URL): string => (url.searchParams.has('q') ? ofField + words.join('') : ofField);
