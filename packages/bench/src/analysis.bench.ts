import { readFileSync } from 'node:fs';
import { buildCalendar, type WorkingDays } from '@kycuong/rules/calendar';
import { parseCalendar } from '@kycuong/rules/calendar/parse';
import { type CivilDay, civilDaySchema } from '@kycuong/rules/civil-day';
import { compileCatalogue, type Program } from '@kycuong/rules/detection';
import { analyse } from '@kycuong/rules/detection/analysis';
import { compareMeaning } from '@kycuong/rules/detection/analysis/meaning';
import { type Measurement, milliseconds, type Section } from './measurement.ts';
import { load, readPack } from './scaled-pack.ts';

const rounds = 40;
const asOf: CivilDay = civilDaySchema.parse('2026-12-15');
const packs = ['yen-bai', 'khanh-hoa', 'quang-ninh', 'da-nang'] as const;

function shippedWorkingDays(): WorkingDays {
  const file = 'viet-nam.yaml';
  const parsed = parseCalendar(
    readFileSync(new URL(import.meta.resolve(`@kycuong/rules/calendars/${file}`)), 'utf8'),
    file,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return buildCalendar(parsed.file).workingDays;
}

function programOf(text: string): Program {
  const compiled = compileCatalogue(load(text), { asOf, lookBack: true });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.program;
}

const timed = (work: () => unknown): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

function measured(name: string, work: () => unknown, note: string): Measurement {
  const first = timed(work);
  const times = Array.from({ length: rounds }, () => timed(work)).toSorted((a, b) => a - b);
  // The first quarter: a round that something else on the machine broke into tells nothing.
  const time = times[Math.floor(rounds / 4)]!;
  return {
    name,
    ours: milliseconds(time),
    value: time,
    target: { kind: 'at most', value: 100 },
    note: `${note}; the first time ${milliseconds(first)}`,
  };
}

/** Static analysis of whole catalogues: everything that is proved about their indicators without any evidence. */
export function measureAnalysis(): Section {
  const calendar = shippedWorkingDays();
  const measurements = packs.flatMap((pack) => {
    const program = programOf(readPack(pack));
    const outputs = program.grains.flatMap((grain) => grain.outputs);
    const levels = `${outputs.length} conditions, ${program.grains.flatMap(({ atoms }) => atoms).length} comparisons`;
    const findings = analyse(program, calendar);
    const count = (code: string) => findings.filter((finding) => finding.code === code).length;
    return [
      measured(
        `Analysis of \`${pack}\``,
        () => analyse(program, calendar),
        `${levels}; ${findings.length} findings, ${count('not-analysed')} not analysed`,
      ),
      measured(
        `Meaning of \`${pack}\` against itself`,
        () => compareMeaning(program, program, calendar),
        levels,
      ),
    ];
  });
  return {
    title: 'Analysis of indicators',
    words: [
      'Never or always true, counted twice, parts that never matter, for a whole catalogue at once; and the meaning of one version against another. The lower quarter of the rounds, in Node.',
    ],
    measurements,
  };
}
