// What the four packs find in generated provinces, against the truth about what was planted.
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { buildCalendar } from '../../calendar/calendar.ts';
import { compileCatalogue, detect, detectionContext, type Signal } from '../../detection/detection.ts';
import { type ShippedProvince, shippedCatalogue, shippedProvinces } from '../../testing/shipped.ts';
import { shippedCalendarFile } from '../../testing/shipped-calendar.ts';
import type { Evidence } from '../store/evidence.ts';
import { generateProvince, type Planted, patternIds, type ProvinceOptions } from './generate-province.ts';

const year: Omit<ProvinceOptions, 'seed'> = {
  officers: 1200,
  units: 30,
  records: 60_000,
  from: '2026-01-01' as CivilDay,
  days: 365,
  missingShare: 0.08,
};
const calendar = buildCalendar(shippedCalendarFile());
const asOf = '2026-12-31' as CivilDay;

const packs = shippedProvinces.map(openPack);

/** What a pack finds in evidence, and the families of its behaviours. */
function openPack(province: ShippedProvince) {
  const catalogue = shippedCatalogue(province);
  const compiled = compileCatalogue(catalogue, { asOf, lookBack: true });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const { program } = compiled;
  const context = detectionContext(catalogue, program.contentHash);
  const families = new Map(catalogue.behaviours.map((behaviour) => [behaviour.code, behaviour.families]));
  return {
    signals: (evidence: Evidence) => detect(program, evidence, calendar.workingDays, context).signals,
    familiesOf: ({ behaviour }: Signal): readonly string[] => families.get(behaviour) ?? [],
  };
}

/** Whether a signal of a behaviour of the pattern's family rests on records of the pattern. */
function finds(signal: Signal, families: readonly string[], planted: Planted): boolean {
  const alike = families.some((family) => planted.families.includes(family));
  return alike && signal.records.some((id) => planted.records.includes(id));
}

describe('a generated year', () => {
  it('with patterns: every planted one is found', () => {
    const planting = Object.fromEntries(patternIds.map((id) => [id, 1]));
    const { planted, evidence } = generateProvince({ ...year, seed: 11, patterns: planting });
    const columns = evidence();
    const found = packs.flatMap(({ signals, familiesOf }) =>
      signals(columns).map((signal) => ({ signal, families: familiesOf(signal) })),
    );
    const missed = planted.filter(
      (one) => !found.some(({ signal, families }) => finds(signal, families, one)),
    );
    expect(missed.map(({ pattern }) => pattern)).toEqual([]);
  });

  it.each([21, 22])(
    'without patterns, seed %i: no urgent signal, at most one notice per 100 officers',
    (seed) => {
      const columns = generateProvince({ ...year, seed }).evidence();
      for (const pack of packs) {
        const signals = pack.signals(columns);
        expect(signals.filter(({ level }) => level === 'urgent')).toEqual([]);
        expect(signals.length).toBeLessThanOrEqual(year.officers / 100);
      }
    },
  );
});
