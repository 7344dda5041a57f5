// The rules of docs/reference/evidence.md over plain records, as slowly and as plainly as they are written there. What the
// columnar view gives must be the same.
import type { CivilDay } from '../core/civil-day.schema.ts';
import { toEpochDay } from '../core/epoch-day.ts';
import {
  type AccountableFields,
  type EvidenceKindId,
  type EvidenceRecord,
  evidenceKind,
  type FieldValue,
} from '../work/work.ts';

type Known = FieldValue | undefined;
const planned = ['dueOn', 'from', 'to'];
const cameOn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  assignment: { result: 'completedOn' },
  advice: { returnReason: 'returnedOn' },
  petition: { harassmentUpheld: 'completedOn' },
};
const num = (value: Known) => (typeof value === 'string' ? toEpochDay(value as CivilDay) : undefined);

export interface PlainView {
  readonly rows: (kind: EvidenceKindId) => readonly EvidenceRecord[];
  readonly field: (record: EvidenceRecord, field: string) => Known;
  readonly derived: (record: EvidenceRecord, field: string) => FieldValue;
  /** `accountable`: the fields that name whom the record is counted against. */
  readonly causes: (record: EvidenceRecord, accountable: AccountableFields) => readonly string[];
}

/** `records` hold one version an id, none withdrawn. */
export function plainView(
  records: readonly EvidenceRecord[],
  asOf: number,
  workingDays: (from: number, to: number) => number,
): PlainView {
  const dayOf = (record: EvidenceRecord) => num(record.fields[evidenceKind(record.kind).on])!;
  const rows = (kind: EvidenceKindId) =>
    records.filter((one) => one.kind === kind && (kind === 'data-until' || dayOf(one) <= asOf));
  const field = ({ kind, fields }: EvidenceRecord, name: string): Known => {
    const value = fields[name] ?? undefined;
    const type = evidenceKind(kind).fields.find((one) => one.name === name)?.type.type;
    const hidden = type === 'day' && kind !== 'data-until' && !planned.includes(name) && num(value)! > asOf;
    const came = cameOn[kind]?.[name];
    const ended = came === undefined ? undefined : num(fields[came]);
    return hidden || (ended !== undefined && ended > asOf) ? undefined : value;
  };
  const day = (record: EvidenceRecord, name: string) => num(field(record, name));
  const validOn = (record: EvidenceRecord, on: number) => {
    const to = day(record, 'to');
    return day(record, 'from')! <= on && (to === undefined || on < to);
  };
  const matches = (record: EvidenceRecord, wanted: Readonly<Record<string, Known>>) =>
    Object.entries(wanted).every(([name, value]) => field(record, name) === value);
  const find = (kind: EvidenceKindId, wanted: Readonly<Record<string, Known>>) =>
    rows(kind).filter((record) => matches(record, wanted));

  const complete = (kind: string) => {
    const bySource = new Map<string, number>();
    for (const one of rows('data-until').filter((one) => one.fields['feeds'] === kind))
      bySource.set(one.source, Math.max(bySource.get(one.source) ?? 0, num(one.fields['until'])!));
    return bySource.size > 0 && Math.min(...bySource.values()) >= asOf;
  };
  const matterOf = (record: EvidenceRecord) =>
    find('matter', { matter: field(record, 'matter') }).sort(
      (a, b) => day(b, 'openedOn')! - day(a, 'openedOn')! || (a.id < b.id ? -1 : 1),
    )[0];
  const posts = (wanted: Readonly<Record<string, Known>>, on: number) =>
    find('post', wanted).filter((post) => validOn(post, on));
  const headOn = (record: EvidenceRecord, on: number): FieldValue => {
    const heads = new Set(
      posts({ unit: field(record, 'unit'), role: 'head' }, on).map((post) => field(post, 'officer')!),
    );
    return heads.size === 1 ? [...heads][0]! : null;
  };
  const competent = (record: EvidenceRecord, on: number, actor: string, unit: string): FieldValue => {
    const matter = matterOf(record);
    if (!matter) return null;
    const [officer, own] = [field(record, actor), field(record, unit)];
    const entries = find('competence', {
      matterKind: field(matter, 'matterKind'),
      step: field(matter, 'step') ?? 'decide',
    }).filter((entry) => validOn(entry, on));
    const names = (entry: EvidenceRecord) => {
      const role = field(entry, 'role');
      return (
        field(entry, 'unit') === own &&
        (role === undefined || posts({ officer, unit: own, role }, on).length > 0)
      );
    };
    return entries.some(names) ? true : entries.length > 0 ? false : null;
  };
  const doneField = (kind: EvidenceKindId) => (kind === 'report' ? 'reportedOn' : 'completedOn');

  const rules: Readonly<Record<string, (record: EvidenceRecord, on: number) => FieldValue>> = {
    daysLate: (record) => {
      const due = day(record, 'dueOn');
      const end = day(record, doneField(record.kind)) ?? asOf;
      return due === undefined ? null : Math.max(0, end - due);
    },
    workingDaysLate: (record) => {
      const due = day(record, 'dueOn');
      const end = day(record, doneField(record.kind)) ?? asOf;
      return due === undefined ? null : Math.max(0, workingDays(due - 1, end) - 1);
    },
    open: (record) => day(record, doneField(record.kind)) === undefined,
    reminded: (record, on) => {
      const reminders = find('reminder', {
        matter: field(record, 'matter'),
        reminded: field(record, 'assignee'),
      });
      if (reminders.some((one) => day(one, 'remindedOn')! >= on)) return true;
      return complete('reminder') ? false : null;
    },
    headOnDay: headOn,
    senderCompetent: (record, on) => competent(record, on, 'sender', 'fromUnit'),
    askerCompetent: (record, on) => competent(record, on, 'asker', 'askerUnit'),
    chairCompetent: (record, on) => competent(record, on, 'chair', 'unit'),
    accepted: (record) => day(record, 'acceptedOn') !== undefined,
    handled: (record) => day(record, 'handledOn') !== undefined,
    backAndForth: (record, on) =>
      find('referral', { matter: field(record, 'matter'), fromUnit: field(record, 'toUnit') }).some(
        (one) => dayOf(one) < on,
      ),
    answered: (record) => {
      if (find('reply', { consultation: record.id }).length > 0) return true;
      return complete('reply') ? false : null;
    },
    waitedWorkingDays: (record, on) => {
      const replies = find('reply', { consultation: record.id }).map(dayOf);
      if (replies.length > 0) return Math.max(0, workingDays(on, Math.min(...replies)));
      return complete('reply') ? Math.max(0, workingDays(on, asOf)) : null;
    },
    positionChanged: (record, on) => {
      const before = find('advice', { matter: field(record, 'matter'), author: field(record, 'author') })
        .filter((one) => dayOf(one) < on || (dayOf(one) === on && one.id < record.id))
        .sort((a, b) => dayOf(b) - dayOf(a) || (a.id < b.id ? 1 : -1))[0];
      if (!before) return false;
      const [own, other] = [field(record, 'position'), field(before, 'position')];
      return own === undefined || other === undefined ? null : own !== other;
    },
    byAnother: (record) => field(record, 'owner') !== field(record, 'signer'),
    ownerHeaded: (record, on) =>
      posts({ officer: field(record, 'owner'), unit: field(record, 'unit'), role: 'head' }, on).length > 0,
    signerDeputy: (record, on) =>
      posts({ officer: field(record, 'signer'), unit: field(record, 'unit'), role: 'deputy' }, on).length > 0,
    delegated: (record, on) => {
      const matter = matterOf(record);
      const given = find('delegation', {
        delegator: field(record, 'owner'),
        delegate: field(record, 'signer'),
      }).filter((one) => validOn(one, on));
      const covers = (one: EvidenceRecord) => {
        const kind = field(one, 'matterKind');
        return kind === undefined || (matter !== undefined && kind === field(matter, 'matterKind'));
      };
      return given.some(covers) ? true : given.length > 0 && !matter ? null : false;
    },
    ownerAway: (record, on) =>
      find('leave', { officer: field(record, 'owner') }).some((one) => validOn(one, on)),
  };

  const causes = (record: EvidenceRecord, accountable: AccountableFields) => {
    const on = dayOf(record);
    const own = (target: 'officer' | 'unit' | 'matter') => {
      const name = accountable[target];
      if (name === undefined) return undefined;
      const isOwn = evidenceKind(record.kind).fields.some((one) => one.name === name);
      return (isOwn ? field(record, name) : rules[name]!(record, on)) ?? undefined;
    };
    const covers = (one: EvidenceRecord) => {
      const named = field(one, 'record');
      if (named !== undefined) return named === record.id;
      const keys = (['officer', 'unit', 'matter'] as const).filter((key) => field(one, key) !== undefined);
      return keys.length > 0 && validOn(one, on) && keys.every((key) => field(one, key) === own(key));
    };
    const approved = rows('exclusion').filter(
      (one) => field(one, 'approvedBy') !== undefined && field(one, 'approvedOn') !== undefined,
    );
    const officer = own('officer');
    const away = officer !== undefined && find('leave', { officer }).some((one) => validOn(one, on));
    return [
      ...new Set([
        ...approved.filter(covers).map((one) => field(one, 'cause') as string),
        ...(away ? ['leave'] : []),
      ]),
    ];
  };

  return { rows, field, derived: (record, name) => rules[name]!(record, dayOf(record)), causes };
}
