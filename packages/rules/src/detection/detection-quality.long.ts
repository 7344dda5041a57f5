import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { shippedWorkingDays } from '../testing/shipped-cases.ts';
import { shippedCatalogue, shippedProvinces } from '../testing/shipped.ts';
import { generateProvince, patternIds, type ProvinceOptions } from '../work/generate/generate-province.ts';
import { detectionOver, detectionQuality, qualityLines } from './testing/detection-quality.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** What the report of the full sizes says beside the outcome. */
    measured?: string;
  }
}

const seed = Number(process.env['KYCUONG_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const ofEach = 8;
const year: Omit<ProvinceOptions, 'seed'> = {
  officers: 6000,
  units: 120,
  records: 400_000,
  from: '2026-01-01' as CivilDay,
  days: 365,
  missingShare: 0.08,
};
const asOf = '2026-12-31' as CivilDay;
const days = shippedWorkingDays();
const page = fileURLToPath(
  new URL('../../../../docs/reference/measurements/detection-quality.md', import.meta.url),
);

test('On the generated province every planted pattern is found; a generated year of noise without patterns gives no `urgent` signal and at most one `notice` per 100 officers', ({
  task,
}) => {
  console.log(`KYCUONG_SEED=${seed}`);
  const catalogues = shippedProvinces.map((province) => shippedCatalogue(province));

  const patterns = Object.fromEntries(patternIds.map((id) => [id, ofEach]));
  const generated = generateProvince({ ...year, seed, patterns });
  const { planted } = generated;
  const over = { evidence: generated.evidence(), planted, asOf, days };
  const found = catalogues.map((catalogue) => detectionQuality(catalogue, over));
  const table = qualityTable(found.flatMap(qualityLines));
  console.log(table);

  const noise = generateProvince({ ...year, seed: seed + 1 }).evidence();
  const notices = catalogues.map((catalogue) => {
    const { signals } = detectionOver(catalogue, { evidence: noise, asOf, days });
    expect(signals.filter(({ level }) => level === 'urgent')).toEqual([]);
    expect(signals.length).toBeLessThanOrEqual(year.officers / 100);
    return `${catalogue.province} ${signals.length}`;
  });

  const missed = found
    .flat()
    .filter((one) => one.found + one.excused < one.planted)
    .map(({ indicator }) => indicator);
  expect(missed).toEqual([]);

  const measured = `${planted.length} patterns among ${year.records.toLocaleString('en')} records, all found or excused; a year of noise: no urgent signal, notices for ${year.officers} officers: ${notices.join(', ')}`;
  task.meta.measured = measured;
  writeFileSync(page, pageOf(measured, table));
});

const qualityTable = (lines: readonly string[]) =>
  [
    '| Indicator | Planted | Found | Excused | True | Beside | False | Precision | Recall | Unknown |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');

const pageOf = (
  measured: string,
  table: string,
) => `<!-- Written by \`npx pnpm@12 test:long\`; do not edit. -->

# What the indicators of the four packs find in a generated province

\`KYCUONG_SEED=${seed} KYCUONG_LONG=1 npx vitest run --project long packages/rules/src/detection/detection-quality.long.ts\`

${measured}.

A year of a province that is made up, with ${ofEach} of each pattern planted in it and 8 % of optional values left out. It says
whether an indicator sees what it is there for, and keeps silent on ordinary work; it says nothing about a real province, whose
precision is counted from what people decide about its signals.

- **Excused**: a pattern that an approved exclusion or a leave of the ordinary work covers, so that nothing may be raised.
- **True**: signals on records of a planted pattern of the behaviour's families. **Beside**: on records of a pattern of another
  family, in which the same can be seen. **False**: on ordinary work.
- **Precision**: true of all signals. **Recall**: found of all planted that are not excused. A dash: there is nothing to divide by.
- **Unknown**: rows for which data is missing, so that it cannot be told. These are requests for data, never signals.

${table}
`;
