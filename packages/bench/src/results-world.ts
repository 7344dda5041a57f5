import { canonicalJson } from '@kycuong/rules/canonical-json';
import { publishedResultSchema } from '@kycuong/rules/publication';
import { sql } from 'kysely';
import { type BenchDatabase, withConnection } from './bench-database.ts';

export const province = 'yen-bai';
/** Units, fields and items among which the records are spread. */
const [units, fields, items] = [60, 12, 12];
const days = 300;

const headlines = [
  'Hồ sơ đất đi vòng bốn lần, người dân chờ bảy tháng',
  'Sáu cuộc họp về cấp phép xây dựng vẫn không có kết luận',
  'Đề nghị hỗ trợ doanh nghiệp bị trả lại ba lần vì giấy tờ không cần',
  'Xin ý kiến cấp trên về việc thuộc thẩm quyền của mình',
  'Không trả lời công văn lấy ý kiến trong bốn tháng',
] as const;

const paragraph =
  'Hồ sơ đã đủ từ ngày đầu, quy chế làm việc giao việc này cho phòng, và không có căn cứ nào cho việc chuyển đi nơi khác. ';

/** A record of usual length; the marks stand for what differs from one to the next. */
const record = publishedResultSchema.parse({
  number: 'YB-2025-000001',
  headline: '{headline}',
  unit: { id: '{unit}', name: 'Phòng số {unit} (minh họa)', territory: 'Lào Cai' },
  field: '{field}',
  subject: { kind: 'group', words: { vi: 'Một công chức', en: 'A civil servant' }, size: 12 },
  directive: { slug: '46-ct-tu', version: 1, words: 'Chỉ thị 46-CT/TU' },
  quotes: [
    {
      behaviour: '{item}',
      ordinal: 11,
      text: paragraph.repeat(2),
      clauses: [{ letter: 'a', text: paragraph }],
    },
  ],
  findings: [
    { behaviour: '{item}', clause: 'a', outcome: 'confirmed', statement: paragraph.repeat(2) },
    { behaviour: '{item}', clause: 'b', outcome: 'unfounded', statement: paragraph },
  ],
  concludedBy: 'Thanh tra tỉnh',
  decision: {
    discipline: false,
    words: {
      vi: 'Phê bình, giao giải quyết lại trong mười ngày',
      en: 'Criticism; to be settled within ten days',
    },
    reasons: paragraph.repeat(3),
    basis: 'Quyết định 318/QĐ-SNV',
    decidedOn: '2025-04-10',
  },
  steps: ['reported', 'admitted', 'explained', 'concluded', 'decided', 'appeal-ended'].map((kind) => ({
    kind,
    on: '2025-04-10',
    note: null,
  })),
  remedies: [
    {
      line: 'citizen',
      milestones: [
        { text: 'Trả kết quả cho người dân', dueOn: '2025-05-01', doneOn: '2025-04-28' },
        { text: 'Xin lỗi bằng văn bản', dueOn: '2025-05-01', doneOn: null },
      ],
      citizen: null,
    },
  ],
  reply: { text: paragraph, from: 'Đơn vị được nói đến', on: '2025-04-20' },
  disputed: null,
  rule: null,
  publishedOn: '2025-05-02',
  endsOn: '2027-12-31',
});

export const numberOf = (n: number): string => `YB-2025-${String(n).padStart(6, '0')}`;

/** A body for the functions of the database, such as a correction brings. */
export const bodyOf = (n: number, headline: string): string =>
  canonicalJson({
    ...record,
    number: numberOf(n),
    headline,
    unit: { ...record.unit, id: 'don-vi-1', name: 'Phòng số don-vi-1 (minh họa)' },
    field: 'nganh-1',
    publishedOn: '2026-01-01',
  });

/** Brings the province to so many published results, their search words among them, as the functions of the database would leave them. */
export function growTo(database: BenchDatabase, rows: number): Promise<void> {
  return withConnection(database.url, async (db) => {
    const { rows: found } = await sql<{ rows: number }>`
      select count(*)::int as rows from publication.result where province_id = ${province}`.execute(db);
    const from = found[0]!.rows + 1;
    await db.connection().execute(async (one) => {
      await sql`set session_replication_role = replica`.execute(one);
      await sql`create temporary table made on commit preserve rows as
        select n, 'YB-2025-' || lpad(n::text, 6, '0') as number, 'don-vi-' || n % ${units} as unit, 'nganh-' || n % ${fields} as field,
          'YB-' || 1 + n % ${items} as item, (${sql.val(headlines)}::text[])[1 + n % ${headlines.length}] as headline,
          current_date - 1 - (n * 7919 % ${days}) as day from generate_series(${from}::int, ${rows}::int) n`.execute(
        one,
      );
      await sql`insert into publication.result (province_id, number, unit, field, measure, remedied, disputed, body, opening, leaf,
          valid_from, valid_to)
        select ${province}, number, unit, field, case n % 3 when 0 then 'discipline' else 'other' end, n % 4 = 0, n % 50 = 0,
          replace(replace(replace(replace(replace(replace(${canonicalJson(record)}, 'YB-2025-000001', number), '{headline}', headline),
            '{unit}', unit), '{field}', field), '{item}', item), '2025-05-02', day::text),
          extensions.gen_random_bytes(32), n, day, '2027-12-31' from made`.execute(one);
      await sql`insert into publication.given_number select ${province}, number, '2027-12-31' from made`.execute(
        one,
      );
      await sql`insert into publication.result_behaviour
        select ${province}, item, c, 'confirmed', number, false, day, '2027-12-31' from made, unnest('{a,b}'::text[]) c`.execute(
        one,
      );
      // The words of the parts that differ, each split once, and the words that all have.
      await sql`create temporary table words as select distinct part, token from (
          select headline as part from made union select unit from made union select field from made union select item from made
          union select ${paragraph}) p, regexp_split_to_table(publication.search_key(p.part), ' ') token`.execute(
        one,
      );
      await sql`insert into publication.result_token
        select ${province}, token, number, 4, false, day, '2027-12-31' from made
        cross join lateral unnest(array[headline, unit, field, item, ${paragraph}]) part join words using (part)
        group by token, number, day`.execute(one);
      await sql`set session_replication_role = origin`.execute(one);
      await sql`drop table made, words`.execute(one);
    });
    for (const name of ['result', 'result_token', 'result_behaviour', 'given_number'])
      await sql`vacuum (analyze) publication.${sql.id(name)}`.execute(db);
  });
}
