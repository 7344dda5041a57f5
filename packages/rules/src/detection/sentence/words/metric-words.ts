import type { Bilingual } from '../../../core/bilingual.schema.ts';

/** How a count is said with its number in the sentence: "đã chủ trì từ 3 cuộc họp trở lên", "at least 3 meetings chaired". */
export interface MetricWords {
  /** Before the number, and after it. */
  readonly does: string;
  readonly thing: string;
  /** What zero is. */
  readonly none: string;
  readonly one: string;
  readonly many: string;
}

const said = (does: string, thing: string, none: string, one: string, many: string): MetricWords => ({
  does,
  thing,
  none,
  one,
  many,
});

/** Metrics that count something. One without words here is said by its label. */
export const metricWords: Readonly<Record<string, MetricWords>> = {
  'meetings-chaired': said(
    'đã chủ trì',
    'cuộc họp',
    'chưa chủ trì cuộc họp nào',
    'meeting chaired',
    'meetings chaired',
  ),
  'consultations-sent': said(
    'đã xin ý kiến',
    'lần',
    'chưa xin ý kiến lần nào',
    'opinion asked for',
    'opinions asked for',
  ),
  'places-consulted': said(
    'đã xin ý kiến',
    'nơi',
    'chưa xin ý kiến nơi nào',
    'place consulted',
    'places consulted',
  ),
  'consultations-received': said(
    'đã được xin ý kiến',
    'lần',
    'chưa được xin ý kiến lần nào',
    'request for an opinion received',
    'requests for an opinion received',
  ),
  'replies-given': said('đã trả lời', 'lần', 'chưa trả lời lần nào', 'reply given', 'replies given'),
  'referrals-sent': said(
    'đã chuyển việc đi',
    'lượt',
    'chưa chuyển việc đi lượt nào',
    'hand-off made',
    'hand-offs made',
  ),
  'referrals-sent-back': said(
    'đã bị chuyển ngược lại',
    'lượt',
    'chưa bị chuyển ngược lại lượt nào',
    'hand-off the other way',
    'hand-offs the other way',
  ),
  'units-passed-through': said(
    'đã chuyển qua',
    'đơn vị',
    'chưa chuyển qua đơn vị nào',
    'unit passed through',
    'units passed through',
  ),
  'assignments-held': said(
    'được giao',
    'việc',
    'không được giao việc nào',
    'task assigned',
    'tasks assigned',
  ),
  'assignments-given': said('đã giao', 'việc', 'chưa giao việc nào', 'task given out', 'tasks given out'),
  'assignments-under-head': said(
    'có cấp dưới được giao',
    'việc',
    'không có việc nào của cấp dưới',
    'task of subordinates',
    'tasks of subordinates',
  ),
  'advice-submitted': said(
    'đã tham mưu',
    'lần',
    'chưa tham mưu lần nào',
    'piece of advice',
    'pieces of advice',
  ),
  'positions-taken': said(
    'đã đề xuất',
    'phương án khác nhau',
    'chưa đề xuất phương án nào',
    'position taken',
    'different positions taken',
  ),
  'acts-by-another': said(
    'đã để người khác ký hoặc làm thay',
    'lần',
    'chưa để người khác ký hoặc làm thay lần nào',
    'act by another',
    'acts by another',
  ),
  'acts-signed': said(
    'đã ký, đã làm',
    'lần',
    'chưa ký, chưa làm lần nào',
    'act signed or done',
    'acts signed or done',
  ),
  'reminders-sent': said('đã đôn đốc', 'lần', 'chưa đôn đốc lần nào', 'reminder sent', 'reminders sent'),
  'reminders-received': said(
    'đã bị đôn đốc',
    'lần',
    'chưa bị đôn đốc lần nào',
    'reminder received',
    'reminders received',
  ),
  'reports-owed': said('phải nộp', 'báo cáo', 'không phải nộp báo cáo nào', 'report owed', 'reports owed'),
  'reports-requested': said(
    'đã yêu cầu báo cáo',
    'lần',
    'chưa yêu cầu báo cáo lần nào',
    'report asked for',
    'reports asked for',
  ),
  'dossiers-handled': said('đã nhận', 'hồ sơ', 'chưa nhận hồ sơ nào', 'dossier handled', 'dossiers handled'),
  'extra-papers-asked': said(
    'đã yêu cầu',
    'giấy tờ ngoài danh mục',
    'chưa yêu cầu giấy tờ nào ngoài danh mục',
    'paper asked beyond the list',
    'papers asked beyond the list',
  ),
  'supplements-asked': said(
    'đã yêu cầu bổ sung hồ sơ',
    'lần',
    'chưa yêu cầu bổ sung hồ sơ lần nào',
    'request for more papers',
    'requests for more papers',
  ),
  'petitions-handled': said(
    'được giao',
    'đơn',
    'không được giao đơn nào',
    'petition handled',
    'petitions handled',
  ),
  'spot-checks-made': said(
    'được kiểm tra đột xuất',
    'lần',
    'chưa được kiểm tra đột xuất lần nào',
    'spot check',
    'spot checks',
  ),
  'findings-made': said(
    'có',
    'kết luận thanh tra, kiểm tra',
    'không có kết luận thanh tra, kiểm tra nào',
    'inspection finding',
    'inspection findings',
  ),
  'findings-under-head': said(
    'đứng đầu đơn vị có',
    'kết luận thanh tra, kiểm tra',
    'đứng đầu đơn vị không có kết luận thanh tra, kiểm tra nào',
    'finding about the unit headed',
    'findings about the unit headed',
  ),
  'assessments-made': said(
    'được đánh giá',
    'lần',
    'chưa được đánh giá lần nào',
    'coded assessment',
    'coded assessments',
  ),
};

/** Labels that stand for a count where there are no better words: the noun without "số". */
export function wordsOfLabel(label: Bilingual): MetricWords {
  const thing = label.vi.replace(/^số /, '');
  return said('có', thing, `không có ${thing} nào`, label.en, label.en);
}
