// What the indicators of the four packs must keep to, whatever their thresholds.
import { describe, expect, it } from 'vitest';
import { day, shippedCatalogue, shippedFamilies, shippedProvinces } from '../testing/shipped.ts';
import { units } from '../work/field.ts';
import { compileCatalogue } from './compile/compile-catalogue.ts';
import { humanRoutes } from './human-routes.ts';
import type { Indicator } from './language/indicator.schema.ts';
import { indicatorsOf } from './reference/families-page.ts';

const catalogues = shippedProvinces.map(shippedCatalogue);
const all = catalogues.flatMap(({ settings }) => settings.behaviours.flatMap(({ indicators }) => indicators));
const withoutPlace = (id: string) => id.split('.').slice(2).join('.');
const nameOf = ({ id }: Indicator) => withoutPlace(id);

it('cover 28 of the 38 families; the others have the human route, and are those a machine must not look for', () => {
  const families = shippedFamilies();
  const without = families.filter((family) => indicatorsOf(family, catalogues).length === 0);
  expect(without.map(({ id }) => id).sort()).toEqual([
    'conduct-code',
    'dedication',
    'discipline-and-service-ethics',
    'drink-driving',
    'fear-of-responsibility',
    'integrity-and-thrift',
    'office-safety-and-tidiness',
    'self-seeking',
    'social-evils',
    'speech-discipline-and-attitude',
  ]);
  expect(humanRoutes.map(({ family }) => family).sort()).toEqual(without.map(({ id }) => id).sort());
});

it('stand at the clause of their id', () => {
  for (const { settings } of catalogues)
    for (const { code, indicators } of settings.behaviours)
      for (const { id, clause } of indicators) {
        const [prefix, ordinal] = id.split('.');
        expect(`${prefix}-${ordinal}`.toUpperCase()).toBe(`${code}${clause ?? ''}`.toUpperCase());
      }
});

it('have the same condition, words and exclusions in every province under the same name', () => {
  const byName = Map.groupBy(all, nameOf);
  for (const [name, same] of byName) {
    const texts = new Set(
      same.map(({ id: _id, clause: _clause, absorbs, ...rest }) =>
        JSON.stringify([rest, absorbs.map(withoutPlace)]),
      ),
    );
    expect(texts.size, name).toBe(1);
  }
});

it('let a reported obstacle pause lateness and stagnation only', () => {
  const paused = new Set(all.filter(({ honours }) => honours.includes('safe-harbour')).map(nameOf));
  expect([...paused].sort()).toEqual([
    'collective-without-decision',
    'consultation-loop',
    'dossiers-dragged',
    'duty-left-undone',
    'hard-work-without-own-advice',
    'late-against-like-peers',
    'late-replies',
    'meetings-without-conclusion',
    'no-reply-when-asked',
    'petitions-left-unanswered',
    'reports-demanded-repeatedly',
    'reports-missing-or-late',
    'stuck-and-nothing-decided',
    'stuck-work-without-reminder',
  ]);
});

it('say in plain words, in both languages, what they can and cannot tell', () => {
  for (const { id, name, note } of all) {
    for (const words of [name, note]) for (const text of [words.vi, words.en]) expect(text, id).toBeTruthy();
    expect(note.vi, id).toMatch(/[Kk]hông|[Mm]áy|chưa|chỉ/);
    expect(`${note.vi} ${note.en} ${name.vi} ${name.en}`, id).not.toMatch(/\d|cảnh báo|cảnh cáo|dấu hiệu/);
  }
});

describe.each(catalogues)('the indicators of $province', (catalogue) => {
  const { settings } = catalogue;

  it('run on any day from the day their parameters begin', () => {
    for (const asOf of ['2026-11-15', '2027-06-30'].map(day)) {
      const compiled = compileCatalogue(catalogue, { asOf });
      expect(compiled.problems).toEqual([]);
      expect(compiled.ok && compiled.program.grains.flatMap(({ outputs }) => outputs).length).toBeGreaterThan(
        0,
      );
    }
  });

  it('have machine detection on where they are, and nowhere else', () => {
    for (const { code, indicators, machineDetection } of settings.behaviours) {
      expect(machineDetection, code).toBe(indicators.length > 0);
    }
  });

  it('use every threshold of detection, in units that numbers can be compared in', () => {
    const words = JSON.stringify([settings.behaviours, settings.predicates]);
    const elsewhere = ['detection.signal-expiry-days', 'detection.minimum-precision-percent'];
    for (const { id, group, unit } of settings.parameters) {
      if (group !== 'detection') continue;
      expect(Object.values(units)).toContainEqual(unit);
      expect(words.includes(`"${id}"`), id).toBe(!elsewhere.includes(id));
    }
  });
});
