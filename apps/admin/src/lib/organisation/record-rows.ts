import type { ChangeView } from '@kycuong/api/staff';
import type { ChangeRow } from '@kycuong/ui/console/change-row';
import { day } from '#lib/dates.ts';
import * as m from '#lib/paraglide/messages.js';
import { leaveCause, officerKind, postRole, stayCause, step, unitKind } from './labels.ts';

type RecordChange = ChangeView['records'][number];
type Fields = Readonly<Record<string, unknown>>;

const kinds: Readonly<Record<RecordChange['kind'], () => string>> = {
  unit: m.organisation_unit,
  officer: m.organisation_officer,
  post: m.organisation_post,
  competence: m.organisation_competence,
  delegation: m.organisation_delegation,
  leave: m.organisation_leave,
  stay: m.organisation_stay,
};

/** Each record of a change as a row of before and after. */
export const recordRows = (
  records: readonly RecordChange[],
  names: Readonly<Record<string, string>>,
): ChangeRow[] =>
  records.map(({ kind, before, after }) => {
    const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
    const record = (after ?? before)!;
    return {
      kind: change,
      kindLabel: {
        added: m.organisation_added,
        removed: m.organisation_removed,
        changed: m.organisation_changed,
      }[change](),
      message: `${kinds[kind]()}: ${titleOf(record, names)}`,
      path: record.id,
      ...(before && { before: said(before, names) }),
      ...(after && { after: said(after, names) }),
    };
  });

const titleOf = (record: object, names: Readonly<Record<string, string>>): string => {
  const fields = record as Fields;
  const code = String(fields['officer'] ?? fields['delegator'] ?? fields['unit'] ?? fields['id']);
  return typeof fields['name'] === 'string' ? fields['name'] : (names[code] ?? code);
};

const codes: Readonly<Record<string, (code: string) => string>> = {
  unitKind: unitKind.label,
  role: postRole.label,
  step: step.label,
  kind: officerKind.label,
  cause: (code) =>
    leaveCause.options().some(({ value }) => value === code) ? leaveCause.label(code) : stayCause.label(code),
};

/** The words of a record, as one line: days at the end, what is empty left out. */
const said = (record: object, names: Readonly<Record<string, string>>): string => {
  const { id: _, from, to, acting, concurrent, ...rest } = record as Fields;
  const words = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'string' ? (codes[name]?.(value) ?? names[value] ?? value) : [],
  );
  const days =
    typeof from !== 'string'
      ? []
      : [
          typeof to === 'string'
            ? m.organisation_from_to({ from: day(from), to: day(to) })
            : m.organisation_since({ day: day(from) }),
        ];
  return [
    ...words,
    ...(acting === true ? [m.organisation_acting()] : []),
    ...(concurrent === true ? [m.organisation_concurrent()] : []),
    ...days,
  ].join(', ');
};
