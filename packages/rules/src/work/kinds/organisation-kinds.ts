// Without these nothing can be "thuộc thẩm quyền", and nobody can be told to have headed a unit on a day.
import { code, day, maybe, note, reference } from '../fields.ts';
import { leaveCauses, roles, steps, unitKinds } from '../vocabularies.ts';
import type { EvidenceKind } from './evidence-kind.ts';

const from = day('from', 'từ ngày', 'from');
const to = maybe(day('to', 'đến trước ngày', 'until before'));
const matterKind = reference('matterKind', 'matter-kind', 'loại việc', 'kind of matter');

export const organisationKinds = [
  {
    id: 'unit',
    label: { vi: 'đơn vị', en: 'unit' },
    about: 'organisation',
    on: 'from',
    fields: [
      reference('unit', 'unit', 'đơn vị', 'unit'),
      maybe(reference('parent', 'unit', 'đơn vị cấp trên', 'parent unit')),
      code('unitKind', unitKinds, 'loại đơn vị', 'kind of unit'),
      note('name', 'tên', 'name'),
      from,
      to,
    ],
    derived: [],
  },
  {
    id: 'post',
    label: { vi: 'vị trí công tác', en: 'post' },
    about: 'organisation',
    on: 'from',
    fields: [
      reference('officer', 'officer', 'cán bộ', 'officer'),
      reference('unit', 'unit', 'đơn vị', 'unit'),
      code('role', roles, 'vai trò', 'role'),
      maybe(reference('duty', 'duty', 'nhóm nhiệm vụ giống nhau', 'group of like duties')),
      from,
      to,
    ],
    derived: [],
  },
  {
    id: 'competence',
    label: { vi: 'thẩm quyền theo phân công', en: 'competence' },
    about: 'organisation',
    on: 'from',
    fields: [
      matterKind,
      code('step', steps, 'khâu', 'step'),
      reference('unit', 'unit', 'đơn vị', 'unit'),
      maybe(code('role', roles, 'vai trò trong đơn vị', 'role in the unit')),
      note('basis', 'căn cứ', 'basis'),
      from,
      to,
    ],
    derived: [],
  },
  {
    id: 'delegation',
    label: { vi: 'ủy quyền', en: 'delegation' },
    about: 'organisation',
    on: 'from',
    fields: [
      reference('delegator', 'officer', 'người ủy quyền', 'delegator'),
      reference('delegate', 'officer', 'người được ủy quyền', 'delegate'),
      maybe(matterKind),
      note('basis', 'căn cứ', 'basis'),
      from,
      to,
    ],
    derived: [],
  },
  {
    id: 'leave',
    label: { vi: 'nghỉ', en: 'leave' },
    about: 'organisation',
    on: 'from',
    fields: [
      reference('officer', 'officer', 'cán bộ', 'officer'),
      code('cause', leaveCauses, 'lý do', 'cause'),
      from,
      to,
    ],
    derived: [],
  },
  {
    id: 'matter',
    label: { vi: 'việc, vấn đề', en: 'matter' },
    about: 'organisation',
    on: 'openedOn',
    fields: [
      reference('matter', 'matter', 'việc', 'matter'),
      matterKind,
      reference('unit', 'unit', 'đơn vị chịu trách nhiệm', 'unit responsible'),
      day('openedOn', 'ngày phát sinh', 'opened on'),
      maybe(day('closedOn', 'ngày giải quyết xong', 'closed on')),
      maybe({ ...code('step', steps, 'khâu hiện tại', 'present step') }),
    ],
    derived: [],
  },
] as const satisfies readonly EvidenceKind[];
