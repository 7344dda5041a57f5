import { describe, expect, it } from 'vitest';
import { shippedCases, shippedWorkingDays } from '../../testing/shipped-cases.ts';
import { shippedCatalogue, shippedProvinces } from '../../testing/shipped.ts';
import { atomCoverage, mutationScore, runCases } from './cases.ts';

const days = shippedWorkingDays();
const minutes = 120_000;

/**
 * Where the data of a kind ends before the as-of day, every count of that kind is open upwards at once. So for a count that
 * stands beside another of the same kind and has no filter of its own, reading one bound for the other changes nothing that
 * any evidence could show; the analyser looks at each value on its own and cannot prove it.
 */
const survivorsByName: Readonly<Record<string, readonly string[]>> = {
  'late-against-like-peers': ['assignments-held#3 possible → sure', 'assignments-held#3 sure → possible'],
  'half-done-against-like-peers': [
    'assignments-held#3 possible → sure',
    'assignments-held#3 sure → possible',
  ],
  'meetings-without-conclusion': ['meetings-chaired sure → possible'],
  'collective-without-decision': ['meetings-chaired#3 sure → possible'],
  'dossiers-dragged': ['dossiers-handled#3 sure → possible'],
};

describe.each(shippedProvinces)('the cases of %s', (province) => {
  const catalogue = shippedCatalogue(province);
  const file = shippedCases(province);
  const indicators = catalogue.settings.behaviours.flatMap((behaviour) => behaviour.indicators);

  it('come out as expected, each with its reasons, records and people', { timeout: minutes }, () => {
    const results = runCases(catalogue, file, days);
    const failed = results.filter(({ verdict }) => verdict !== 'passed');
    expect(
      failed.map(({ indicator, prepared, expectations }) => [indicator, prepared.one.name.en, expectations]),
    ).toEqual([]);
  });

  it('are there for every indicator: match, no match, unknown, excluded, and both sides of a threshold', () => {
    expect(file.indicators.map(({ indicator }) => indicator)).toEqual(indicators.map(({ id }) => id));
    for (const { indicator, cases } of file.indicators) {
      const outcomes = new Set(cases.flatMap((one) => one.expect.map(({ outcome }) => outcome)));
      expect([...outcomes].sort(), indicator).toEqual(['excluded', 'match', 'no-match', 'unknown']);
      const sides = new Set(cases.map(({ boundary }) => boundary));
      expect(sides, indicator).toEqual(new Set(['at', 'below', undefined]));
    }
    const urgent = indicators.filter((one) => one.urgent !== null).map(({ id }) => id);
    for (const { indicator, cases } of file.indicators)
      expect(
        cases.some((one) => one.expect.some(({ level }) => level === 'urgent')),
        indicator,
      ).toBe(urgent.includes(indicator));
  });

  it('make every comparison true, false and, where it can be, unknown', { timeout: minutes }, () => {
    const missing = atomCoverage(catalogue, file, days).filter((atom) => atom.missing.length > 0);
    expect(missing).toEqual([]);
  });

  it('kill every mutant but those proved equivalent, and the few listed here', { timeout: minutes }, () => {
    const scores = mutationScore(catalogue, file, days);
    const survivors = scores.flatMap(({ indicator, survivors: alive }) =>
      alive.map(({ node, change }) => `${indicator} ${node} ${change}`),
    );
    const known = indicators.flatMap(({ id }) =>
      (survivorsByName[id.split('.')[2]!] ?? []).map((words) => `${id} ${words}`),
    );
    expect(survivors).toEqual(known);
    const total = scores.reduce((sum, { mutants }) => sum + mutants, 0);
    expect(total).toBeGreaterThan(300);
    expect(survivors.length / total).toBeLessThan(0.05);
  });
});
