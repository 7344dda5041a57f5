// Columns of the files that offices keep about themselves, with the names and words they use for them.
import { officerKinds } from '../organisation/vocabulary.ts';
import { evidenceKind, type EvidenceKindId, type Field } from '../work/work.ts';
import { roles, unitKinds } from '../work/vocabularies.ts';
import type { Choice, ImportField, ImportTarget } from './import-target.ts';

const aliasesOfChoice: Readonly<Record<string, readonly string[]>> = {
  head: [
    'giám đốc',
    'trưởng phòng',
    'trưởng ban',
    'chủ tịch',
    'chủ tịch UBND',
    'bí thư',
    'thủ trưởng',
    'cấp trưởng',
    'chánh văn phòng',
    'chánh thanh tra',
    'hiệu trưởng',
    'chi cục trưởng',
    'giám đốc sở',
    'trưởng đơn vị',
  ],
  deputy: [
    'phó giám đốc',
    'phó trưởng phòng',
    'phó phòng',
    'phó trưởng ban',
    'phó chủ tịch',
    'phó chủ tịch UBND',
    'phó bí thư',
    'phó chánh văn phòng',
    'phó chánh thanh tra',
    'phó hiệu trưởng',
    'chi cục phó',
    'phó giám đốc sở',
  ],
  manager: ['tổ trưởng', 'quản lý', 'đội trưởng'],
  staff: [
    'chuyên viên',
    'chuyên viên chính',
    'nhân viên',
    'cán sự',
    'văn thư',
    'kế toán',
    'viên chức',
    'công chức',
  ],
  cadre: ['CB'],
  'civil-servant': ['CC'],
  'public-employee': ['VC'],
  'contract-worker': ['NLĐ', 'hợp đồng', 'hợp đồng lao động', 'lao động hợp đồng'],
  'party-body': ['ban đảng', 'đảng'],
  department: ['sở', 'ban', 'ngành', 'phòng', 'cơ quan chuyên môn'],
  commune: ['xã', 'phường', 'đặc khu', 'cấp xã', 'UBND xã', 'UBND phường'],
  'service-unit': ['đơn vị sự nghiệp', 'trung tâm', 'trường', 'bệnh viện', 'ĐVSN'],
};
const withAliases = (values: readonly { code: string; label: Choice['label'] }[]): Choice[] =>
  values.map((value) => ({ ...value, aliases: aliasesOfChoice[value.code] ?? [] }));

/** Names of columns beside the label of their field. */
const aliasesOfField: Readonly<Record<string, readonly string[]>> = {
  officer: [
    'mã cán bộ',
    'mã CB',
    'mã CBCC',
    'mã CBCCVC',
    'mã công chức',
    'mã nhân viên',
    'mã số',
    'số hiệu công chức',
    'mã',
  ],
  name: ['họ và tên', 'họ tên', 'tên đơn vị', 'tên cơ quan', 'tên'],
  officerKind: ['loại', 'đối tượng', 'loại cán bộ', 'diện'],
  unit: [
    'mã đơn vị',
    'đơn vị',
    'đơn vị công tác',
    'cơ quan',
    'nơi công tác',
    'phòng ban',
    'cơ quan, đơn vị',
    'mã đv',
  ],
  parent: [
    'đơn vị cấp trên',
    'mã đơn vị cấp trên',
    'trực thuộc',
    'cấp trên',
    'cơ quan chủ quản',
    'đơn vị chủ quản',
  ],
  unitKind: ['loại đơn vị', 'loại', 'loại hình', 'loại cơ quan'],
  role: ['vai trò', 'chức vụ', 'chức danh', 'vị trí', 'chức vụ, chức danh'],
  title: ['tên chức vụ', 'chức danh đầy đủ'],
  duty: ['nhóm nhiệm vụ', 'mã nhiệm vụ'],
  from: [
    'từ ngày',
    'ngày bắt đầu',
    'ngày bổ nhiệm',
    'ngày vào',
    'hiệu lực từ',
    'ngày thành lập',
    'ngày nhận nhiệm vụ',
  ],
  to: ['đến ngày', 'ngày kết thúc', 'ngày nghỉ', 'hiệu lực đến', 'đến trước ngày'],
  acting: ['quyền, phụ trách', 'phụ trách'],
  concurrent: ['kiêm nhiệm'],
  matterKind: ['loại việc', 'mã loại việc', 'lĩnh vực'],
  step: ['khâu', 'bước'],
  basis: ['căn cứ', 'văn bản', 'quyết định'],
  delegator: ['người ủy quyền', 'mã người ủy quyền'],
  delegate: ['người được ủy quyền', 'mã người được ủy quyền'],
  cause: ['lý do', 'nguyên nhân'],
};

/** A field of evidence as a column. */
export function columnOfField({ name, label, nullable, type }: Field, required = !nullable): ImportField {
  const aliases = aliasesOfField[name] ?? [];
  const column = { name, label, required, aliases };
  return type.type === 'code'
    ? { ...column, type: { type: 'choice', values: withAliases(type.values) } }
    : { ...column, type };
}

const own = (
  name: string,
  vi: string,
  en: string,
  type: ImportField['type'],
  required = false,
): ImportField => ({ name, label: { vi, en }, required, type, aliases: aliasesOfField[name] ?? [] });

const choicesOf = (words: Readonly<Record<string, Choice['label']>>): Choice[] =>
  withAliases(Object.entries(words).map(([code, label]) => ({ code, label })));

const officer: ImportTarget = {
  id: 'officer',
  label: { vi: 'cán bộ, kèm vị trí công tác', en: 'officers, with their posts' },
  group: 'organisation',
  fields: [
    own('officer', 'mã cán bộ', 'code of the officer', { type: 'code-of-record' }, true),
    own('name', 'họ và tên', 'name', { type: 'words' }, true),
    own(
      'officerKind',
      'loại cán bộ',
      'kind of officer',
      { type: 'choice', values: choicesOf(officerKinds) },
      true,
    ),
    own('unit', 'đơn vị công tác', 'unit', { type: 'reference', to: 'unit' }),
    own('role', 'chức vụ, vai trò', 'role', { type: 'choice', values: withAliases(roles) }),
    own('title', 'tên chức vụ', 'title of the post', { type: 'words' }),
    own('from', 'giữ chức vụ từ ngày', 'in the post from', { type: 'day' }),
  ],
};

const unit: ImportTarget = {
  id: 'unit',
  label: { vi: 'đơn vị', en: 'units' },
  group: 'organisation',
  fields: [
    own('unit', 'mã đơn vị', 'code of the unit', { type: 'code-of-record' }, true),
    own('name', 'tên đơn vị', 'name', { type: 'words' }, true),
    own('unitKind', 'loại đơn vị', 'kind of unit', { type: 'choice', values: withAliases(unitKinds) }, true),
    own('parent', 'đơn vị cấp trên', 'parent unit', { type: 'reference', to: 'unit' }),
    own('from', 'từ ngày', 'from', { type: 'day' }),
    own('to', 'đến trước ngày', 'until before', { type: 'day' }),
  ],
};

const labels: Readonly<Record<string, ImportTarget['label']>> = {
  post: { vi: 'vị trí công tác', en: 'posts' },
  competence: { vi: 'thẩm quyền theo phân công', en: 'competences' },
  delegation: { vi: 'ủy quyền', en: 'delegations' },
  leave: { vi: 'nghỉ', en: 'leave' },
};

const ofKind = (
  id: 'post' | 'competence' | 'delegation' | 'leave',
  more: readonly ImportField[] = [],
): ImportTarget => ({
  id,
  label: labels[id]!,
  group: 'organisation',
  // A day that every row lacks can be given once for the whole file.
  fields: [
    ...evidenceKind(id satisfies EvidenceKindId).fields.map((field) =>
      columnOfField(field, field.name === 'from' ? false : !field.nullable),
    ),
    ...more,
  ],
});

export const organisationTargets: readonly ImportTarget[] = [
  unit,
  officer,
  ofKind('post', [
    own('acting', 'quyền, phụ trách', 'acting', { type: 'truth' }),
    own('concurrent', 'kiêm nhiệm', 'concurrent', { type: 'truth' }),
    own('title', 'tên chức vụ', 'title', { type: 'words' }),
  ]),
  ofKind('competence'),
  ofKind('delegation'),
  ofKind('leave'),
];
