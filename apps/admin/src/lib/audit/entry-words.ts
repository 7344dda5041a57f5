import { type AuditAction, auditActions } from '@kycuong/rules/audit';
import * as m from '#lib/paraglide/messages.js';

const words: Record<AuditAction, () => string> = {
  insert: m.audit_action_insert,
  update: m.audit_action_update,
  delete: m.audit_action_delete,
  view: m.audit_action_view,
  export: m.audit_action_export,
  erase: m.audit_action_erase,
  restore: m.audit_action_restore,
};

export const actionWords = (action: string): string => {
  const known = auditActions.find((one) => one === action);
  return known ? words[known]() : action;
};

export const actionOptions = () => [
  { value: '', label: m.audit_every_action() },
  ...auditActions.map((value) => ({ value, label: words[value]() })),
];

/** The person by name, or which part of the system acted by itself. */
export const actorWords = ({ name, actor }: { name: string | null; actor: string }): string =>
  name ??
  (actor === 'person' ? m.audit_unknown_person() : m.audit_system({ part: actor.slice('system:'.length) }));

/** Which row it was: `year 2026, no 3`. */
export const subjectWords = (key: unknown): string =>
  Object.entries((key ?? {}) as Record<string, unknown>)
    .filter(([name]) => name !== 'province_id')
    .map(([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ');
