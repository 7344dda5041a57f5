import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { PublishedResult } from '@kycuong/rules/publication';

/** What an invented result says; everything that a directive says itself comes out of its catalogue. */
interface DemoResult {
  readonly number: string;
  readonly ordinal: number;
  /** Days before the day of the seed on which it was published. */
  readonly daysAgo: number;
  readonly told: Pick<
    PublishedResult,
    'headline' | 'unit' | 'field' | 'subject' | 'concludedBy' | 'disputed'
  > & {
    readonly reply: Omit<NonNullable<PublishedResult['reply']>, 'on'> | null;
    readonly statement: string;
    readonly decision: Omit<PublishedResult['decision'], 'decidedOn'>;
    /** Days from publication to each milestone; done where they lie before the seed. */
    readonly remedies: readonly (readonly [
      PublishedResult['remedies'][number]['line'],
      readonly (readonly [string, number])[],
    ])[];
  };
}

const demoResults: readonly DemoResult[] = [
  {
    // Numbers of real records count from 1; these stand far away from them.
    number: 'DN-2026-9001',
    ordinal: 3,
    daysAgo: 60,
    told: {
      headline: 'Sáu cuộc họp trong năm tháng, hồ sơ đất vẫn chưa được quyết định (minh họa)',
      unit: { id: 'minh-hoa-1', name: 'Ủy ban nhân dân phường Suối Thông (minh họa)', territory: null },
      field: 'Đất đai',
      subject: {
        kind: 'group',
        words: { vi: 'một công chức của đơn vị', en: 'a civil servant of the unit' },
        size: 12,
      },
      concludedBy: 'Thanh tra thành phố (minh họa)',
      statement:
        'Sáu cuộc họp về cùng một thửa đất thuộc thẩm quyền của đơn vị mà không đề xuất, không quyết định.',
      decision: {
        discipline: false,
        words: { vi: 'Phê bình bằng văn bản', en: 'Criticism in writing' },
        reasons: 'Đã nghe giải trình; một phần chậm trễ do chênh lệch bản đồ được ghi nhận là khách quan.',
        basis: 'Quyết định minh họa số 318',
      },
      remedies: [
        [
          'citizen',
          [
            ['Họp một lần, có kết luận', 9],
            ['Trả giấy chứng nhận kèm thư xin lỗi', 19],
          ],
        ],
        [
          'system',
          [
            ['Quy chế họp mới: mỗi cuộc họp phải có kết luận', 40],
            ['Kiểm tra lại 20 hồ sơ', 120],
          ],
        ],
      ],
      reply: {
        text: 'Chúng tôi tiếp thu kết luận. Lẽ ra phải kết luận ngay ở cuộc họp thứ hai.',
        from: 'Ủy ban nhân dân phường Suối Thông (minh họa)',
      },
      disputed: null,
    },
  },
  {
    number: 'DN-2026-9002',
    ordinal: 8,
    daysAgo: 20,
    told: {
      headline: 'Hỏi ý kiến cấp trên về việc thuộc thẩm quyền của mình (minh họa)',
      unit: { id: 'minh-hoa-2', name: 'Phòng nghiệp vụ thuộc Sở Minh họa', territory: null },
      field: 'Đầu tư',
      subject: { kind: 'unit' },
      concludedBy: 'Sở Nội vụ (minh họa)',
      statement: 'Bốn văn bản xin ý kiến về việc đã được giao thẩm quyền bằng văn bản.',
      decision: {
        discipline: false,
        words: { vi: 'Yêu cầu tập thể kiểm điểm, rút kinh nghiệm', en: 'The unit is to review its conduct' },
        reasons: 'Việc xin ý kiến không có căn cứ; hồ sơ vẫn trả trước hạn gia hạn.',
        basis: 'Kết luận minh họa số 12',
      },
      remedies: [['citizen', [['Trả kết quả cho doanh nghiệp', 5]]]],
      reply: null,
      disputed: null,
    },
  },
];

const shifted = (day: CivilDay, days: number): CivilDay =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10) as CivilDay;

/** The invented results of a province as of a day, each in words of the province's own directive. */
export function demoResultsOf({ directive, behaviours }: Catalogue, today: CivilDay): PublishedResult[] {
  return demoResults.map(({ number, ordinal, daysAgo, told }) => {
    const { statement, decision, remedies, ...shown } = told;
    const item = behaviours.find((one) => one.ordinal === ordinal)!;
    const clauses = item.clauses.map(({ letter, text }) => ({ letter, text }));
    const publishedOn = shifted(today, -daysAgo);
    const before = (days: number) => shifted(publishedOn, -days);
    return {
      ...shown,
      number,
      reply: shown.reply && { ...shown.reply, on: shifted(publishedOn, 7) },
      directive: { slug: directive.slug, version: 1, words: `Chỉ thị số ${directive.number ?? ''}`.trim() },
      quotes: [{ behaviour: item.code, ordinal, text: item.text, clauses }],
      findings: [
        { behaviour: item.code, clause: clauses[0]?.letter ?? null, outcome: 'confirmed', statement },
        ...(clauses[1]
          ? [
              {
                behaviour: item.code,
                clause: clauses[1].letter,
                outcome: 'unfounded' as const,
                statement: 'Không có chứng cứ cho nội dung này.',
              },
            ]
          : []),
      ],
      decision: { ...decision, decidedOn: before(19) },
      steps: [
        { kind: 'reported', on: before(107), note: null },
        { kind: 'admitted', on: before(105), note: 'Trong hạn.' },
        { kind: 'explained', on: before(44), note: 'Giải trình đúng hạn.' },
        { kind: 'concluded', on: before(33), note: null },
        { kind: 'decided', on: before(19), note: null },
        { kind: 'appeal-ended', on: before(1), note: null },
        { kind: 'published', on: publishedOn, note: 'Hai người duyệt.' },
      ],
      remedies: remedies.map(([line, milestones]) => ({
        line,
        milestones: milestones.map(([text, days]) => {
          const dueOn = shifted(publishedOn, days);
          return { text, dueOn, doneOn: dueOn <= today ? dueOn : null };
        }),
        citizen:
          line === 'citizen' ? { solved: true, on: shifted(publishedOn, Math.min(daysAgo, 21)) } : null,
      })),
      rule: null,
      publishedOn,
      endsOn: shifted(publishedOn, 730),
    };
  });
}
