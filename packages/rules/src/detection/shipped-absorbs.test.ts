// What the indicators of the four packs stand for beside themselves, so that one fact counts once.
import { expect, it } from 'vitest';
import { shippedCatalogue, shippedProvinces } from '../testing/shipped.ts';
import { shippedCases, shippedWorkingDays } from '../testing/shipped-cases.ts';
import { buildEvidence } from '../work/work.ts';
import type { CaseRecord } from './cases/case-file.schema.ts';
import { caseRecords } from './cases/case-records.ts';
import { compileCatalogue } from './compile/compile-catalogue.ts';
import { detect } from './detect.ts';
import { detectionContext } from './signals/detection-context.ts';

const days = shippedWorkingDays();
const handOn = (id: string, referredOn: string, fields: object = {}): CaseRecord => ({
  kind: 'referral',
  id,
  referredOn,
  ...fields,
});
const fromB = { sender: 'dung', fromUnit: 'so-b', toUnit: 'so-a', acceptedOn: '2027-03-01' };
/** One matter that comes from another unit and is sent back to it four times, by one officer, whose work it is. */
const backAndForth = [
  handOn('from-b', '2027-03-01', fromB),
  ...[2, 3, 4, 5].map((day) => handOn(`back-${day}`, `2027-03-0${day}`)),
];
const inAnotherMatter = [
  { kind: 'matter', id: 'matter-v9', matter: 'v9' } as const,
  handOn('other', '2027-03-06', { matter: 'v9' }),
];

/** Which of the two indicators about hand-offs raise a signal. */
function found(province: (typeof shippedProvinces)[number], evidence: readonly CaseRecord[]): string[] {
  const [catalogue, file] = [shippedCatalogue(province), shippedCases(province)];
  const [entry] = file.indicators;
  const records = caseRecords(
    file,
    { ...entry!, evidence: [...evidence] },
    { ...entry!.cases[0]!, add: [], change: {}, remove: [] },
  );
  const compiled = compileCatalogue(catalogue, { asOf: file.asOf });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const context = detectionContext(catalogue, compiled.program.contentHash);
  return detect(compiled.program, buildEvidence(records), days, context)
    .signals.map(({ indicator }) => indicator.split('.')[2]!)
    .filter((name) => ['referral-ping-pong', 'own-work-passed-on'].includes(name))
    .sort();
}

it.each(shippedProvinces)(
  'in %s a matter sent back and forth is told once, and with the hand-offs of another matter twice',
  (province) => {
    expect(found(province, backAndForth)).toEqual(['referral-ping-pong']);
    expect(found(province, [...backAndForth, ...inAnotherMatter])).toEqual([
      'own-work-passed-on',
      'referral-ping-pong',
    ]);
  },
);
