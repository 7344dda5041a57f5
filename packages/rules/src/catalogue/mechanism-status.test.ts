import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, shippedCatalogue } from '../testing/shipped.ts';
import { catalogueLabels } from './catalogue-labels.ts';
import type { Provision } from './directive.schema.ts';
import { lintCatalogue } from './lint/lint-catalogue.ts';
import { mechanismStatus } from './mechanism-status.ts';
import { newSettingsFor } from './new-settings.ts';
import type { MechanismOrigin, MechanismSetting } from './settings.schema.ts';

const ids = ['apology-letter', 'publication', 'inspection'];
const codes = ['YB-O91', 'YB-O92', 'YB-O93'];
const provision: fc.Arbitrary<Provision> = fc.record({
  code: fc.constantFrom(...codes),
  kind: fc.constantFrom('obligation', 'assessment', 'finding', 'context', 'seminar'),
  addressee: fc.constant('head'),
  text: fc.constant('Lời.'),
  mechanisms: fc.subarray(ids),
  source: fc.constant({ document: 'x', line: 1, start: 0 }),
  notes: fc.constant([]),
});
const origin: fc.Arbitrary<MechanismOrigin> = fc.oneof(
  fc.record({ kind: fc.constant('directive' as const), provisions: fc.subarray(codes, { minLength: 1 }) }),
  fc.record({
    kind: fc.constant('province' as const),
    basis: fc.constant('Quyết định 1'),
    author: fc.constant('Sở Nội vụ'),
    approvedOn: fc.constant(day('2026-01-01')),
  }),
);
const setting: fc.Arbitrary<MechanismSetting> = fc.record({
  id: fc.constantFrom(...ids),
  on: fc.boolean(),
  origins: fc.array(origin, { maxLength: 3 }),
});
const provisions = fc.uniqueArray(provision, { maxLength: 3, selector: ({ code }) => code });

it('promise 21: A mechanism works in a province only when its directive names it or the province has recorded its own basis, and every screen says which.', () => {
  const yenBai = shippedCatalogue('yen-bai');
  fc.assert(
    fc.property(setting, provisions, (mechanism, provisions) => {
      const status = mechanismStatus(mechanism, provisions);
      const ownBasis = mechanism.origins.some(({ kind }) => kind === 'province');
      const named = provisions.some(
        ({ code, kind, mechanisms }) =>
          kind !== 'seminar' &&
          mechanisms.includes(mechanism.id) &&
          mechanism.origins.some((origin) => origin.kind === 'directive' && origin.provisions.includes(code)),
      );
      expect(status === 'works').toBe(mechanism.on && (ownBasis || named));
      expect(catalogueLabels.mechanismStatus[status].vi).not.toBe('');
      for (const { kind } of mechanism.origins) expect(catalogueLabels.mechanismOrigin[kind].vi).not.toBe('');

      const settings = { ...yenBai.settings, mechanisms: [mechanism] };
      const said = lintCatalogue({ ...yenBai, provisions, settings }).filter(({ path }) =>
        path.startsWith('settings.mechanisms'),
      );
      if (status === 'needs-basis') expect(said).not.toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it('switches a new catalogue on for nothing that only a seminar named', () => {
  const daNang = shippedCatalogue('da-nang');
  const { mechanisms } = newSettingsFor(daNang);
  const on = (id: string) => mechanisms.find((one) => one.id === id)?.on;
  expect([on('apology-letter'), on('publication'), on('inspection'), on('delegation')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(mechanisms.map((one) => mechanismStatus(one, daNang.provisions))).not.toContain('needs-basis');
});

it('makes settings for a new catalogue without an error', () => {
  const daNang = shippedCatalogue('da-nang');
  const fresh = { ...daNang, settings: newSettingsFor(daNang) };
  expect(lintCatalogue(fresh).filter(({ severity }) => severity === 'error')).toEqual([]);
});
