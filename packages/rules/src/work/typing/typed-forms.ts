import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { WorkKindId } from '../evidence-kinds.ts';

/** An everyday form: what a person types in by hand, as evidence with source `console`. */
export interface TypedForm {
  readonly id: TypedFormId;
  readonly label: Bilingual;
  readonly kind: WorkKindId | 'matter';
  /** The fields asked for, in order. */
  readonly fields: readonly string[];
  /** A new record, or a later version of one that stands: a result, an acceptance. */
  readonly makes: 'new' | 'step';
}

export const typedFormIds = [
  'matter',
  'assignment',
  'assignment-result',
  'referral',
  'referral-acceptance',
  'consultation',
  'reply',
  'reminder',
  'assessment',
] as const;
export type TypedFormId = (typeof typedFormIds)[number];

/** Forms in the order of a day's work. A transfer asks nothing of the matter: it never closes one (product.md, promise 20). */
export const typedForms: readonly TypedForm[] = [
  {
    id: 'matter',
    label: { vi: 'Việc mới', en: 'New matter' },
    kind: 'matter',
    fields: ['matter', 'matterKind', 'unit', 'openedOn', 'step'],
    makes: 'new',
  },
  {
    id: 'assignment',
    label: { vi: 'Giao việc', en: 'Assignment' },
    kind: 'assignment',
    fields: [
      'matter',
      'assignee',
      'assigner',
      'unit',
      'assignedOn',
      'dueOn',
      'difficult',
      'novel',
      'backlog',
      'onOwnInitiative',
    ],
    makes: 'new',
  },
  {
    id: 'assignment-result',
    label: { vi: 'Kết quả việc được giao', en: 'Result of an assignment' },
    kind: 'assignment',
    fields: ['completedOn', 'result'],
    makes: 'step',
  },
  {
    id: 'referral',
    label: { vi: 'Chuyển việc', en: 'Transfer' },
    kind: 'referral',
    fields: ['matter', 'sender', 'fromUnit', 'receiver', 'toUnit', 'direction', 'referredOn', 'reason'],
    makes: 'new',
  },
  {
    id: 'referral-acceptance',
    label: { vi: 'Nhận việc được chuyển', en: 'Acceptance of a transfer' },
    kind: 'referral',
    fields: ['acceptedOn', 'receiver'],
    makes: 'step',
  },
  {
    id: 'consultation',
    label: { vi: 'Xin ý kiến', en: 'Request for opinion' },
    kind: 'consultation',
    fields: ['matter', 'asker', 'askerUnit', 'asked', 'askedUnit', 'direction', 'askedOn', 'dueOn'],
    makes: 'new',
  },
  {
    id: 'reply',
    label: { vi: 'Trả lời ý kiến', en: 'Reply' },
    kind: 'reply',
    fields: ['matter', 'consultation', 'replier', 'unit', 'repliedOn', 'standpoint', 'judgedBy'],
    makes: 'new',
  },
  {
    id: 'reminder',
    label: { vi: 'Đôn đốc', en: 'Reminder' },
    kind: 'reminder',
    fields: ['matter', 'reminder', 'reminded', 'unit', 'remindedOn'],
    makes: 'new',
  },
  {
    id: 'assessment',
    label: { vi: 'Đánh giá có tên người đánh giá', en: 'Assessment by a named person' },
    kind: 'assessment',
    fields: ['officer', 'unit', 'matter', 'assessor', 'topic', 'result', 'assessedOn'],
    makes: 'new',
  },
];

export const typedForm = (id: TypedFormId): TypedForm => typedForms.find((form) => form.id === id)!;
