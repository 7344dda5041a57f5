import { expect, it } from 'vitest';
import { shippedCases, shippedWorkingDays } from '../../testing/shipped-cases.ts';
import { shippedCatalogue } from '../../testing/shipped.ts';
import { proposeCases, runCases } from './cases.ts';

const days = shippedWorkingDays();
const catalogue = shippedCatalogue('quang-ninh');
const file = shippedCases('quang-ninh');
const proposals = proposeCases(catalogue, file, days);

it('proposes cases that come out as proposed', { timeout: 60_000 }, () => {
  const indicators = file.indicators.map((entry) => ({
    ...entry,
    cases: proposals.filter(({ indicator }) => indicator === entry.indicator).map(({ proposed }) => proposed),
  }));
  expect(proposals.length).toBeGreaterThan(50);
  for (const { cases } of indicators) expect(cases.length).toBeGreaterThan(0);
  const results = runCases(catalogue, { ...file, indicators }, days);
  expect(results.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
});

it('proposes both sides of every threshold, one apart', () => {
  const sides = proposals.filter(({ proposed }) => proposed.boundary !== undefined);
  const at = sides.filter(({ proposed }) => proposed.boundary === 'at');
  expect(at.length * 2).toBe(sides.length);
  for (const { indicator, about, proposed } of at) {
    const below = sides.find(
      (one) => one.indicator === indicator && one.about === about && one.proposed.boundary === 'below',
    );
    const [a, b] = [proposed.parameters![about]!, below!.proposed.parameters![about]!];
    expect(Math.abs(a - b), `${indicator} ${about}`).toBe(1);
    expect(proposed.expect[0]!.outcome).toBe('match');
    expect(below!.proposed.expect[0]!.outcome).not.toBe('match');
  }
});

it('proposes for a comparison a change that alone decides it', () => {
  const words = proposals
    .filter(({ indicator, proposed }) => indicator === 'qn.01a.referral-ping-pong' && !proposed.boundary)
    .map(({ about }) => about);
  expect(new Set(words)).toEqual(new Set(['n2', 'n5']));
});
