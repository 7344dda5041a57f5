import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day, shippedCatalogue, shippedProvinces } from '../testing/shipped.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { lintCatalogue } from './lint/lint-catalogue.ts';
import { parameterValueOn } from './parameter-value-on.ts';
import {
  type Parameter,
  parameterSchema,
  type ParameterValue,
  settingSourceSchema,
} from './settings.schema.ts';

const civilDay = fc
  .date({ noInvalidDate: true, min: new Date('2024-01-01'), max: new Date('2028-12-31') })
  .map((date) => day(date.toISOString().slice(0, 10)));
const text = fc.stringMatching(/^[a-z]{1,10}$/);

const arbitraryValue: fc.Arbitrary<ParameterValue> = fc.record({
  from: civilDay,
  to: fc.option(civilDay),
  value: fc.option(fc.integer({ min: -10, max: 400 })),
  source: fc.record({
    kind: fc.constantFrom(...settingSourceSchema.shape.kind.options),
    reference: fc.constantFrom('Quyết định 12/QĐ-UBND', 'Chỉ thị 46-CT/TU', 'Mặc định của bộ công cụ'),
  }),
  author: text,
  approvedOn: civilDay,
  basis: text,
});
const arbitraryParameter: fc.Arbitrary<Parameter> = fc.record({
  id: fc.constant('reply.days'),
  group: fc.constantFrom('detection', 'procedure', 'publication', 'scoring'),
  label: fc.constant({ vi: 'Số ngày', en: 'Days' }),
  unit: fc.constant({ vi: 'ngày', en: 'days' }),
  domain: fc.constant({ min: 0, max: 365 }),
  values: fc.array(arbitraryValue, { minLength: 1, maxLength: 4 }),
});

const yenBai = shippedCatalogue('yen-bai');
const source = /directive|chỉ thị/i;

function errorsWith(parameter: Parameter): string[] {
  const settings = { ...yenBai.settings, parameters: [parameter] };
  const problems = lintCatalogue({ ...yenBai, settings });
  return problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

function covers(value: ParameterValue, on: CivilDay): boolean {
  return value.from <= on && (value.to === null || on < value.to);
}

it('promise 9: No number that a province chose is ever shown as coming from the directive; every number has a source, an author and a validity period that does not begin before its approval.', () => {
  expect(settingSourceSchema.shape.kind.options.filter((kind) => source.test(kind))).toEqual([]);
  fc.assert(
    fc.property(arbitraryParameter, civilDay, (parameter, on) => {
      const shown = parameterValueOn(parameter, on);
      if (shown) expect(shown.approvedOn <= on && covers(shown, on)).toBe(true);
      for (const field of ['source', 'author', 'approvedOn', 'basis'] as const) {
        const values = parameter.values.map(({ [field]: _left, ...rest }) => rest);
        expect(parameterSchema.safeParse({ ...parameter, values }).success).toBe(false);
      }
      const sound = parameter.values.every(
        (value) => value.from >= value.approvedOn && !value.source.reference.includes('46-CT/TU'),
      );
      if (!sound) expect(errorsWith(parameter)).not.toEqual([]);
      if (errorsWith(parameter).length === 0) {
        expect(parameter.values.filter((value) => covers(value, on)).length).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

it.each(shippedProvinces)('shows no number of %s as the directive’s', (province) => {
  const { directive, settings } = shippedCatalogue(province);
  for (const { values } of settings.parameters) {
    for (const { source, from, approvedOn } of values) {
      expect(from >= approvedOn).toBe(true);
      if (directive.number) expect(source.reference).not.toContain(directive.number);
    }
  }
});
