import type { RecordView } from '@kycuong/api/staff';
import type { TimelineEntry } from '@kycuong/ui/console/timeline-entry';
import { moment } from '#lib/dates.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import { fieldsOf, fieldValue } from './field-value.ts';

type Version = RecordView['versions'][number];

const titles: Readonly<Record<NonNullable<Version['what']> | 'sent', () => string>> = {
  new: m.work_version_new,
  step: m.work_version_step,
  correction: m.work_version_correction,
  withdrawal: m.work_version_withdrawal,
  undo: m.work_version_undo,
  dispute: m.work_version_dispute,
  sent: m.work_version_sent,
};

export const versionTitle = (what: Version['what']): string => titles[what ?? 'sent']();

/** Every version of a record, the latest first, with what it changed: before and after. */
export function recordTimeline({ kind, versions, names }: RecordView): TimelineEntry[] {
  const called = (code: string): string => names[code] ?? code;
  return versions.map((version, at) => {
    const before = versions[at + 1];
    const sentences = before ? changesBetween(kind, before, version, called) : [];
    return {
      icon: version.withdrawn ? 'withdrawn' : version.what === 'dispute' ? 'dispute' : 'doing',
      title: versionTitle(version.what),
      at: version.recordedAt,
      when: moment(version.recordedAt),
      who: version.typedBy ?? version.source,
      ...(version.reason && { why: version.reason }),
      ...(sentences.length > 0 && { what: { label: m.work_version_changes(), sentences } }),
    };
  });
}

function changesBetween(
  kind: string,
  before: Version,
  after: Version,
  called: (code: string) => string,
): string[] {
  if (after.withdrawn) return [];
  return fieldsOf(kind).flatMap((field) => {
    const [old, now] = [before.fields[field.name], after.fields[field.name]];
    if ((old ?? null) === (now ?? null)) return [];
    const said = (value: typeof old) => fieldValue(field, value, called);
    return [m.work_field_changed({ field: text(field.label), before: said(old), after: said(now) })];
  });
}
