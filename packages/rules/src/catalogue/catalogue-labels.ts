// Words for every value of the catalogue's vocabularies. Safe for a browser: no schema library comes along.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type {
  Addressee,
  Behaviour,
  Directive,
  Doubt,
  Provision,
  SourceDocument,
} from './directive.schema.ts';
import type { PairRelation } from './family.schema.ts';
import { mechanismLabels } from './mechanism-labels.ts';
import type { MechanismOrigin, Parameter, SettingSource } from './settings.schema.ts';
import type { CrosswalkRelation, MechanismStatus, VersionStanding, VersionStatus } from './vocabulary.ts';

type Labels<Value extends string> = Readonly<Record<Value, Bilingual>>;

const behaviourKind: Labels<Behaviour['kind']> = {
  behaviour: { vi: 'Biểu hiện', en: 'Behaviour' },
  'conduct-duty': { vi: 'Chuẩn mực', en: 'Duty of conduct' },
  prohibition: { vi: 'Điều cấm', en: 'Prohibition' },
};

const ordinalBasis: Labels<Behaviour['ordinalBasis']> = {
  source: { vi: 'số thứ tự của nguồn', en: 'numbered by the source' },
  assigned: {
    vi: 'số thứ tự do bộ công cụ đặt theo thứ tự xuất hiện',
    en: 'numbered by the toolkit in order of appearance',
  },
};

const addressee: Labels<Addressee['stated'] | Addressee['implied'][number]> = {
  everyone: { vi: 'mọi cán bộ, công chức, viên chức', en: 'everyone' },
  head: { vi: 'người đứng đầu', en: 'head of unit' },
  manager: { vi: 'người quản lý', en: 'manager' },
  collective: { vi: 'tập thể', en: 'collective' },
};

const addresseeBasis: Labels<Addressee['basis']> = {
  'directive-scope': { vi: 'theo phạm vi của chỉ thị', en: "by the directive's scope" },
  'named-in-item': { vi: 'nêu đích danh trong mục', en: 'named in the item' },
  'carried-over-from-previous-item': {
    vi: 'nối tiếp chủ thể của mục trước',
    en: 'carried over from the item before',
  },
};

const provisionKind: Labels<Provision['kind']> = {
  obligation: { vi: 'Nghĩa vụ', en: 'Obligation' },
  assessment: { vi: 'Nhận định', en: 'Assessment' },
  finding: { vi: 'Hạn chế, nguyên nhân', en: 'Finding' },
  context: { vi: 'Bối cảnh', en: 'Context' },
  seminar: { vi: 'Tọa đàm chuẩn bị, không phải lời chỉ thị', en: 'Preparatory seminar, not directive text' },
};

const provisionAddressee: Labels<string> = {
  'all-levels': { vi: 'các cấp, các ngành', en: 'all levels and branches' },
  head: { vi: 'người đứng đầu', en: 'heads of unit' },
  leadership: { vi: 'lãnh đạo, chỉ đạo', en: 'leadership' },
  'party-committee-and-leadership-collective': {
    vi: 'cấp ủy, tập thể lãnh đạo',
    en: 'Party committees and leadership collectives',
  },
  'party-committee-and-agency': {
    vi: 'cấp ủy, tổ chức đảng, cơ quan, đơn vị',
    en: 'Party committees, agencies and units',
  },
  'organisation-department': { vi: 'cơ quan tổ chức, nội vụ', en: 'personnel bodies' },
  inspection: { vi: 'cơ quan kiểm tra, thanh tra', en: 'inspection bodies' },
  'accountable-officials': {
    vi: 'cơ quan chức năng, người có chức vụ, quyền hạn',
    en: 'competent bodies and office holders',
  },
  assessment: { vi: 'nhận định chung', en: 'general assessment' },
  finding: { vi: 'hạn chế được nêu', en: 'finding' },
  cause: { vi: 'nguyên nhân được nêu', en: 'cause' },
  'cause-analysis': { vi: 'phân tích nguyên nhân', en: 'analysis of causes' },
  seminar: { vi: 'tọa đàm', en: 'seminar' },
};

const doubtKind: Labels<Doubt['kind']> = {
  'list-incomplete': { vi: 'Danh mục chưa đầy đủ', en: 'The list is incomplete' },
  'number-missing': { vi: 'Không rõ số', en: 'The number is not known' },
  'number-from-press': { vi: 'Số theo báo chí', en: 'The number comes from the press' },
  'date-missing': { vi: 'Không rõ ngày', en: 'The date is not known' },
  'date-from-press': { vi: 'Ngày theo báo chí', en: 'The date comes from the press' },
  'title-missing': { vi: 'Không rõ trích yếu', en: 'The title is not known' },
  'ordinal-assigned': { vi: 'Số thứ tự do bộ công cụ đặt', en: 'Numbered by the toolkit' },
  'force-unconfirmed': { vi: 'Chưa xác nhận còn hiệu lực', en: 'Not confirmed to be in force' },
  'typing-error-kept': { vi: 'Giữ nguyên lỗi gõ của nguồn', en: "The source's typing error is kept" },
  'reading-inferred': { vi: 'Cách hiểu suy ra', en: 'An inferred reading' },
  'scope-sensitive': { vi: 'Phạm vi nhạy cảm', en: 'A sensitive scope' },
  'text-truncated': { vi: 'Nguồn cắt ngang', en: 'The source breaks off' },
};

const directiveKind: Labels<Directive['kind']> = {
  'party-directive': { vi: 'Chỉ thị của Đảng', en: 'Party directive' },
  'administrative-directive': { vi: 'Chỉ thị hành chính', en: 'Administrative directive' },
};

const attestation: Labels<Directive['numberAttested']> = {
  source: { vi: 'theo nguồn', en: 'from the source' },
  external: { vi: 'theo báo chí, ngoài nguồn', en: 'from the press, outside the source' },
  unknown: { vi: 'chưa rõ', en: 'not known' },
};

const forceStatus: Labels<Directive['force']['status']> = {
  'in-force': { vi: 'đang có hiệu lực', en: 'in force' },
  unconfirmed: { vi: 'chưa xác nhận còn hiệu lực', en: 'not confirmed to be in force' },
};

const relatedDocument: Labels<Directive['related'][number]['relation']> = {
  predecessor: { vi: 'văn bản trước', en: 'predecessor' },
  successor: { vi: 'văn bản thay thế', en: 'successor' },
  'to-be-amended': { vi: 'văn bản phải sửa đổi', en: 'to be amended' },
  mentioned: { vi: 'văn bản được nhắc tới', en: 'mentioned' },
};

const clearAssignmentUse: Labels<Directive['clearAssignment'][number]['use']> = {
  'absence-is-part-of-the-behaviour': {
    vi: 'thiếu là một phần của biểu hiện',
    en: 'their absence is part of the behaviour',
  },
  'assignment-rule': { vi: 'yêu cầu khi giao việc', en: 'a rule for assigning work' },
};

const sourceDocumentKind: Labels<SourceDocument['kind']> = {
  press: { vi: 'bài báo', en: 'press article' },
  'study-material': { vi: 'tài liệu nghiên cứu', en: 'study material' },
  directive: { vi: 'bản chỉ thị', en: 'the directive itself' },
  law: { vi: 'văn bản pháp luật', en: 'law' },
  other: { vi: 'tài liệu khác', en: 'other document' },
};

const settingSource: Labels<SettingSource['kind']> = {
  'default-of-the-toolkit': { vi: 'mặc định của bộ công cụ', en: 'default of the toolkit' },
  'province-document': { vi: 'văn bản của tỉnh', en: 'document of the province' },
  law: { vi: 'pháp luật', en: 'law' },
};

const parameterGroup: Labels<Parameter['group']> = {
  detection: { vi: 'Phát hiện', en: 'Detection' },
  procedure: { vi: 'Thời hạn thủ tục', en: 'Procedure' },
  publication: { vi: 'Công khai', en: 'Publication' },
  scoring: { vi: 'Chấm điểm', en: 'Scoring' },
};

const mechanismOrigin: Labels<MechanismOrigin['kind']> = {
  directive: { vi: 'chỉ thị nêu', en: 'named by the directive' },
  province: { vi: 'tỉnh quyết định, có căn cứ riêng', en: 'decided by the province on its own basis' },
};

const mechanismStatus: Labels<MechanismStatus> = {
  works: { vi: 'đang dùng', en: 'works' },
  'needs-basis': {
    vi: 'chưa dùng được: tỉnh cần ghi căn cứ',
    en: 'does not work yet: the province must record a basis',
  },
  off: { vi: 'tắt', en: 'off' },
};

const severity: Labels<'1' | '2' | '3' | '4'> = {
  1: { vi: 'nhẹ', en: 'light' },
  2: { vi: 'vừa', en: 'medium' },
  3: { vi: 'nghiêm trọng', en: 'serious' },
  4: { vi: 'rất nghiêm trọng', en: 'very serious' },
};

const versionStatus: Labels<VersionStatus | VersionStanding> = {
  draft: { vi: 'bản nháp', en: 'draft' },
  'in-review': { vi: 'chờ duyệt', en: 'in review' },
  approved: { vi: 'đã duyệt', en: 'approved' },
  withdrawn: { vi: 'đã rút', en: 'withdrawn' },
  scheduled: { vi: 'đã duyệt, chưa đến ngày hiệu lực', en: 'approved, not yet in force' },
  'in-force': { vi: 'đang áp dụng', en: 'in force' },
  superseded: { vi: 'đã thay thế', en: 'superseded' },
};

const relation: Labels<PairRelation | CrosswalkRelation> = {
  identical: { vi: 'giống hệt', en: 'identical' },
  near: { vi: 'gần giống', en: 'near' },
  related: { vi: 'cùng chuyện, khác lời', en: 'related' },
  'only-one': { vi: 'chỉ tỉnh này có', en: 'only here' },
  absent: { vi: 'không có', en: 'absent' },
  'not-known': {
    vi: 'danh mục chưa đầy đủ nên không thể nói là không có',
    en: 'the list is incomplete, so it cannot be called absent',
  },
};

/** Every vocabulary of the catalogue with its words. */
export const catalogueLabels = {
  behaviourKind,
  ordinalBasis,
  addressee,
  addresseeBasis,
  provisionKind,
  provisionAddressee,
  doubtKind,
  directiveKind,
  attestation,
  forceStatus,
  relatedDocument,
  clearAssignmentUse,
  sourceDocumentKind,
  settingSource,
  parameterGroup,
  mechanism: mechanismLabels,
  mechanismOrigin,
  mechanismStatus,
  severity,
  versionStatus,
  relation,
} as const;

export type Vocabulary = keyof typeof catalogueLabels;

/** The words for one value; the value itself where a province uses one that the vocabulary does not have. */
export function labelOf(vocabulary: Vocabulary, value: string | number): Bilingual {
  const label = Object.entries<Bilingual>(catalogueLabels[vocabulary]).find(
    ([key]) => key === String(value),
  )?.[1];
  return label ?? { vi: String(value), en: String(value) };
}
