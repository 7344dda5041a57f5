import { describe, expect, it } from 'vitest';
import { day } from '../../testing/shipped.ts';
import { catalogueWith, indicatorWith, parameterWith } from '../testing/catalogue-with.ts';
import { settledDay, withOneIndicator, withUnsaved } from './tried-catalogue.ts';

const when = { id: 'n1', field: 'officer.role', is: 'head' } as const;
const kept = indicatorWith({ id: 'yb.1a.kept', when });
const catalogue = catalogueWith({
  indicators: [kept],
  parameters: [parameterWith('many', 'meetings', 3)],
});
const behaviour = catalogue.settings.behaviours[0]!.code;
const idsOf = (one: typeof catalogue) => one.settings.behaviours[0]!.indicators.map(({ id }) => id);

describe('a catalogue as it is tried', () => {
  it('has the rule as typed in the place of the kept one, or beside it when it is new', () => {
    const typed = { ...kept, honours: ['leave' as const] };
    const tried = withUnsaved(catalogue, { typed: { behaviour, indicator: typed }, thresholds: {} });
    expect(tried.settings.behaviours[0]!.indicators).toEqual([typed]);
    const added = { ...kept, id: 'yb.1a.added' };
    const more = withUnsaved(catalogue, { typed: { behaviour, indicator: added }, thresholds: {} });
    expect(idsOf(more)).toEqual(['yb.1a.kept', 'yb.1a.added']);
  });

  it('has the numbers that are tried, whatever the day, and the others as they were', () => {
    const tried = withUnsaved(catalogue, { typed: null, thresholds: { many: 7 } });
    expect(tried.settings.parameters[0]!.values.map(({ value }) => value)).toEqual([7]);
  });

  it('has one indicator alone, and none when there is no such one', () => {
    expect(idsOf(withOneIndicator(catalogue, kept.id)!)).toEqual([kept.id]);
    expect(idsOf(withOneIndicator(catalogue, 'yb.1a.nowhere')!)).toEqual([]);
    expect(withOneIndicator(undefined, kept.id)).toBeUndefined();
  });

  it('is settled when the last of its numbers counts', () => {
    expect(settledDay(catalogue, day('2026-11-22'))).toBe('2026-11-22');
    const [number] = catalogue.settings.parameters;
    const later = { ...number!, values: [{ ...number!.values[0]!, from: day('2027-03-01') }] };
    const settings = { ...catalogue.settings, parameters: [later] };
    expect(settledDay({ ...catalogue, settings }, day('2026-11-22'))).toBe('2027-03-01');
  });
});
