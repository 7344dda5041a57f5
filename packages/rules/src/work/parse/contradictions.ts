// What one record may not say, though each of its fields is well formed.
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import { quote } from '../../core/quote.ts';
import { happenedOn } from '../day-fields.ts';
import type { EvidenceKindId } from '../evidence-kinds.ts';
import type { EvidenceRecord } from '../evidence-record.ts';
import { civilEpochDayOf } from '../../core/instant.ts';
import { fault, type LineFault } from './evidence-problem.ts';

/** Days of a kind of which none may come before the first. */
const inOrder: Readonly<Partial<Record<EvidenceKindId, readonly [first: string, ...later: string[]]>>> = {
  matter: ['openedOn', 'closedOn'],
  assignment: ['assignedOn', 'dueOn', 'completedOn'],
  referral: ['referredOn', 'acceptedOn'],
  consultation: ['askedOn', 'dueOn'],
  advice: ['submittedOn', 'returnedOn'],
  report: ['askedOn', 'dueOn', 'reportedOn'],
  dossier: ['receivedOn', 'dueOn', 'completedOn'],
  petition: ['receivedOn', 'dueOn', 'completedOn'],
  finding: ['foundOn', 'handledOn'],
};

/** A field that says nothing without another. */
const together: Readonly<
  Partial<Record<EvidenceKindId, readonly (readonly [field: string, needs: string])[]>>
> = {
  advice: [['returnReason', 'returnedOn']],
  exclusion: [
    ['approvedBy', 'approvedOn'],
    ['approvedOn', 'approvedBy'],
  ],
};

const covered = ['officer', 'unit', 'matter', 'record'];

export function contradictions(record: EvidenceRecord, line: number): LineFault[] {
  if (record.withdrawn) return [];
  const { kind, fields } = record;
  const day = (field: string) => fields[field] as CivilDay | undefined;
  const [first = '', ...later] = inOrder[kind] ?? [];
  const backwards = later
    .filter((field) => (day(field) ?? '9999') < (day(first) ?? ''))
    .map((field) => before(line, field, first, fields));
  const { from, to } = fields as { from?: CivilDay; to?: CivilDay };
  const empty = from !== undefined && to !== undefined && to <= from ? [emptySpan(line, from, to)] : [];
  const alone = (together[kind] ?? [])
    .filter(([field, needs]) => fields[field] !== undefined && fields[needs] === undefined)
    .map(([field, needs]) => without(line, field, needs));
  const nothing = kind === 'exclusion' && covered.every((field) => fields[field] === undefined);
  return [
    ...backwards,
    ...empty,
    ...alone,
    ...(nothing ? [coversNothing(line)] : []),
    ...ahead(record, line),
  ];
}

/** Nobody can record today what happens tomorrow. */
function ahead({ kind, fields, recordedAt }: EvidenceRecord, line: number): LineFault[] {
  const recorded = civilEpochDayOf(recordedAt);
  return happenedOn(kind)
    .filter((field) => fields[field] !== undefined && toEpochDay(fields[field] as CivilDay) > recorded)
    .map((field) =>
      fault(
        line,
        [field],
        'day-ahead',
        {
          vi: `${quote(fields[field])} sau ngày ghi nhận ${quote(toCivilDay(recorded))}`,
          en: `${quote(fields[field])} is after the day it was recorded, ${quote(toCivilDay(recorded))}`,
        },
        { vi: 'sửa ngày này hoặc `recordedAt`', en: 'mend this day or `recordedAt`' },
      ),
    );
}

function before(line: number, field: string, first: string, fields: EvidenceRecord['fields']): LineFault {
  const [own, other] = [quote(fields[field]), `${quote(first)} ${quote(fields[first])}`];
  return fault(
    line,
    [field],
    'contradiction',
    { vi: `${own} trước ${other}`, en: `${own} is before ${other}` },
    { vi: 'sửa một trong hai ngày', en: 'mend one of the two days' },
  );
}

function emptySpan(line: number, from: string, to: string): LineFault {
  return fault(
    line,
    ['to'],
    'contradiction',
    {
      vi: `${quote(to)} không sau \`from\` ${quote(from)}`,
      en: `${quote(to)} is not after \`from\` ${quote(from)}`,
    },
    {
      vi: '`to` là ngày đầu tiên không còn hiệu lực; bỏ trống nếu chưa kết thúc',
      en: '`to` is the first day it no longer holds; leave it out while it holds',
    },
  );
}

function without(line: number, field: string, needs: string): LineFault {
  return fault(
    line,
    [field],
    'contradiction',
    {
      vi: `có ${quote(field)} mà không có ${quote(needs)}`,
      en: `there is ${quote(field)} but no ${quote(needs)}`,
    },
    {
      vi: `thêm ${quote(needs)}, hoặc bỏ ${quote(field)}`,
      en: `add ${quote(needs)}, or remove ${quote(field)}`,
    },
  );
}

function coversNothing(line: number): LineFault {
  return fault(
    line,
    [],
    'contradiction',
    {
      vi: 'trường hợp loại trừ không nêu ai, đơn vị, việc hay bản ghi nào',
      en: 'the exclusion names no officer, unit, matter or record',
    },
    { vi: 'nêu ít nhất một', en: 'name at least one' },
  );
}
