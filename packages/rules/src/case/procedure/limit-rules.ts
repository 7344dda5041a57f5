// Every time limit of the path as data: how long, for whom, from which day on, on what basis and how surely. A limit that
// nobody can say with a source is `uncertain`: it says “chưa xác định” and does not run.
import type { TimeLimit } from '../../calendar/calendar.ts';
import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { OfficerKind } from '../vocabulary.ts';

export const limitIds = [
  'admissibility',
  'verification',
  'explanation',
  'weighing',
  'discipline',
  'limitation-reprimand',
  'limitation-heavier',
  'appeal-discipline',
  'appeal-again',
  'appeal-dismissal-again',
  'appeal-other',
  'appeal-other-again',
  'settle-appeal',
  'settle-appeal-again',
  'party-notice',
  'suspension',
] as const;
export type LimitId = (typeof limitIds)[number];

/** `law`: read in a source. `toolkit`: the toolkit's default where no law sets one. `province`: the province's own setting. */
export type Certainty = 'law' | 'toolkit' | 'province' | 'uncertain';

export interface LimitRule {
  readonly id: LimitId;
  /** Null, or uncertain: it does not run. */
  readonly limit: TimeLimit | null;
  /** The longer limit of a complex case, or the one extension; null where there is none. */
  readonly longer: TimeLimit | null;
  /** Null is everyone, collectives too. */
  readonly kinds: readonly OfficerKind[] | null;
  /** Of the day on which the limit begins, half-open; null is open. */
  readonly from: CivilDay | null;
  readonly to: CivilDay | null;
  readonly basis: Bilingual;
  /** Where it was read; null for a default of the toolkit and for what is uncertain. */
  readonly source: string | null;
  readonly certainty: Certainty;
  /** Parameters of the catalogue whose value takes the amount's place. */
  readonly parameter: string | null;
  readonly longerParameter: string | null;
}

const state: readonly OfficerKind[] = ['cadre', 'civil-servant'];
const others: readonly OfficerKind[] = ['public-employee', 'contract-worker'];
const on = (day: string): CivilDay => day as CivilDay;
const days = (amount: number): TimeLimit => ({ amount, unit: 'days' });
const workingDays = (amount: number): TimeLimit => ({ amount, unit: 'working-days' });
const years = (amount: number): TimeLimit => ({ amount, unit: 'years' });

const toolkitBasis: Bilingual = {
  vi: 'Mặc định của bộ công cụ; tỉnh thay bằng văn bản của mình.',
  en: 'Default of the toolkit; the province replaces it by its own document.',
};
const notFound: Bilingual = {
  vi: 'Chưa xác định: chưa tìm được văn bản nêu thời hạn này.',
  en: 'Not determined: no document with this limit was found.',
};

function rule(id: LimitId, given: Partial<LimitRule>): LimitRule {
  return {
    id,
    limit: null,
    longer: null,
    kinds: null,
    from: null,
    to: null,
    basis: notFound,
    source: null,
    certainty: 'uncertain',
    parameter: null,
    longerParameter: null,
    ...given,
  };
}

const toolkit = (id: LimitId, limit: TimeLimit, given: Partial<LimitRule> = {}): LimitRule =>
  rule(id, { limit, basis: toolkitBasis, certainty: 'toolkit', ...given });

const law = (
  id: LimitId,
  limit: TimeLimit,
  basis: string,
  source: string,
  given: Partial<LimitRule> = {},
): LimitRule =>
  rule(id, { limit, basis: { vi: `${basis}.`, en: `${basis}.` }, source, certainty: 'law', ...given });

const discipline =
  'https://news.laodong.vn/thoi-su/bo-hinh-thuc-ky-luat-giang-chuc-va-ha-bac-luong-doi-voi-cong-chuc-1533915.ldo';
const limitation =
  'https://cpdanluat.thuvienphapluat.vn/dong-bo-quy-dinh-cua-dang-tang-thoi-hieu-xu-ly-ky-luat-doi-voi-can-bo-201801.aspx?PostID=594141';
const appeal = 'https://luatsux.vn/thoi-hieu-khieu-nai-quyet-dinh-ky-luat-theo-quy-dinh-cua-phap-luat';
const complaint = 'https://luathoangthanh.vn/thu-tuc-khieu-nai-lan-mot-va-khieu-nai-lan-2/';
const settling =
  'https://thuvienphapluat.vn/hoi-dap-phap-luat/83A1FC5-hd-thoi-han-thu-ly-giai-quyet-khieu-nai-la-bao-nhieu-ngay-khieu-nai-cac-quyet-dinh-nao-thi-khong-duoc-.html';

/** The first rule that fits decides. */
export const limitRules: readonly LimitRule[] = [
  toolkit('admissibility', workingDays(10)),
  toolkit('verification', workingDays(20)),
  toolkit('explanation', workingDays(10), {
    longer: workingDays(5),
    parameter: 'procedure.explanation-working-days',
    longerParameter: 'procedure.extension-working-days',
  }),
  toolkit('weighing', workingDays(15), { parameter: 'procedure.review-working-days' }),
  law('discipline', days(90), 'Nghị định 172/2025/NĐ-CP', discipline, {
    longer: days(150),
    kinds: state,
    from: on('2025-07-01'),
  }),
  rule('discipline', { kinds: state, to: on('2025-07-01') }),
  rule('discipline', { kinds: others }),
  law('limitation-reprimand', years(5), 'Nghị quyết 76/2022/QH15', limitation, {
    kinds: state,
    from: on('2022-11-15'),
  }),
  law('limitation-heavier', years(10), 'Nghị quyết 76/2022/QH15', limitation, {
    kinds: state,
    from: on('2022-11-15'),
  }),
  rule('limitation-reprimand', {}),
  rule('limitation-heavier', {}),
  law('appeal-discipline', days(15), 'Luật Khiếu nại 2011, Điều 48', appeal, { kinds: state }),
  law('appeal-again', days(10), 'Luật Khiếu nại 2011, Điều 48', appeal, { kinds: state }),
  law('appeal-dismissal-again', days(30), 'Luật Khiếu nại 2011, Điều 48', appeal, { kinds: state }),
  rule('appeal-discipline', {}),
  rule('appeal-again', {}),
  rule('appeal-dismissal-again', {}),
  law('appeal-other', days(90), 'Luật Khiếu nại 2011', complaint),
  law('appeal-other-again', days(30), 'Luật Khiếu nại 2011', complaint),
  law('settle-appeal', days(30), 'Luật Khiếu nại 2011', settling, { longer: days(45) }),
  law('settle-appeal-again', days(45), 'Luật Khiếu nại 2011', settling, { longer: days(60) }),
  law('party-notice', days(5), 'Quy định 296-QĐ/TW', 'https://www.quanlynhanuoc.vn/?p=51516', {
    from: on('2025-05-30'),
  }),
  rule('suspension', {}),
];
