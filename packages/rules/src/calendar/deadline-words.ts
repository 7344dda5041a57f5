import type { Bilingual } from '../core/bilingual.schema.ts';
import { toEpochDay } from '../core/epoch-day.ts';
import type { CrossedDay, DeadlineReasons } from './deadline.ts';
import { sayDay, saySpan } from '../text/text.ts';
import type { TimeLimit } from './time-limit.schema.ts';

const units = {
  days: { vi: 'ngày', en: 'day' },
  'working-days': { vi: 'ngày làm việc', en: 'working day' },
  weeks: { vi: 'tuần', en: 'week' },
  months: { vi: 'tháng', en: 'month' },
  years: { vi: 'năm', en: 'year' },
} as const satisfies Record<TimeLimit['unit'], Bilingual>;

/** A time limit in words, such as “10 ngày làm việc”. */
export function sayLimit({ amount, unit }: TimeLimit): Bilingual {
  const { vi, en } = units[unit];
  return { vi: `${amount} ${vi}`, en: `${amount} ${en}${amount === 1 ? '' : 's'}` };
}

/** The end of a time limit in sentences: from when, until when, past which days, by which calendar. */
export function deadlineWords(reasons: DeadlineReasons): Bilingual {
  const sentences = [
    main(reasons),
    ...way(reasons),
    ...reasons.doubts.map(({ message, decisive }) =>
      decisive
        ? { vi: `Chưa chắc chắn: ${message.vi}.`, en: `Uncertain: ${message.en}.` }
        : {
            vi: `Đi qua thời gian chưa xác nhận nhưng không đổi kết quả: ${message.vi}.`,
            en: `It runs over an unconfirmed time without a change to the end: ${message.en}.`,
          },
    ),
    version(reasons),
  ];
  return {
    vi: sentences.map(({ vi }) => vi).join(' '),
    en: sentences.map(({ en }) => en).join(' '),
  };
}

function main({ from, limit, due }: DeadlineReasons): Bilingual {
  const [length, start, end] = [sayLimit(limit), sayDay(from), sayDay(due)];
  return {
    vi: `Thời hạn ${length.vi} từ ${start.vi}, không tính ngày này, hết vào cuối ngày ${end.vi}.`,
    en: `The limit of ${length.en} from ${start.en}, that day not counted, ends at the end of ${end.en}.`,
  };
}

/** Which days were not counted and which Saturdays were; or why the end moved. */
function way({ limit, counted, due, crossed }: DeadlineReasons): Bilingual[] {
  if (limit.unit !== 'working-days') {
    const [first] = crossed;
    if (counted === due || !first) return [];
    const day = sayDay(counted);
    return [
      {
        vi: `Ngày cuối ${day.vi} là ${first.label.vi} nên chuyển sang ngày làm việc tiếp theo.`,
        en: `The last day ${day.en} is a day off (${first.label.en}), so it moves to the next working day.`,
      },
    ];
  }
  const off = crossed.filter(({ kind }) => kind !== 'swapped-in');
  const worked = crossed.filter(({ kind }) => kind === 'swapped-in');
  return [
    ...(off.length > 0 ? [{ vi: `Không tính ${list(off).vi}.`, en: `Not counted: ${list(off).en}.` }] : []),
    ...(worked.length > 0 ? [{ vi: `Có tính ${list(worked).vi}.`, en: `Counted: ${list(worked).en}.` }] : []),
  ];
}

function list(days: readonly CrossedDay[]): Bilingual {
  const rests = days.filter(({ kind }) => kind === 'weekly-rest').length;
  const said = [
    ...runs(days.filter(({ kind }) => kind !== 'weekly-rest')).map((run) => {
      const span = saySpan(run[0]!.day, run.at(-1)!.day);
      return { vi: `${run[0]!.label.vi} ${span.vi}`, en: `${run[0]!.label.en} ${span.en}` };
    }),
    ...(rests > 0
      ? [{ vi: `${rests} ngày nghỉ hằng tuần`, en: `${rests} weekly rest day${rests === 1 ? '' : 's'}` }]
      : []),
  ];
  return { vi: said.map(({ vi }) => vi).join('; '), en: said.map(({ en }) => en).join('; ') };
}

/** Days that follow one another for the same reason are told as one span. */
function runs(days: readonly CrossedDay[]): CrossedDay[][] {
  const found: CrossedDay[][] = [];
  for (const day of days) {
    const before = found.at(-1)?.at(-1);
    const joins = before?.label.vi === day.label.vi && toEpochDay(day.day) - toEpochDay(before.day) === 1;
    if (joins) found.at(-1)!.push(day);
    else found.push([day]);
  }
  return found;
}

function version({ calendar: { id, hash } }: DeadlineReasons): Bilingual {
  const short = hash.slice(0, 12);
  return { vi: `Theo lịch ${id}, phiên bản ${short}.`, en: `By the calendar ${id}, version ${short}.` };
}
