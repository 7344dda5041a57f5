import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { viewAsOf } from '../as-of/view-as-of.ts';
import { type EvidenceKindId, evidenceKinds } from '../evidence-kinds.ts';
import { formatEvidenceLine } from '../format-evidence-line.ts';
import { parseEvidence } from '../parse/parse-evidence.ts';
import { buildEvidence } from '../store/build-evidence.ts';
import { type Evidence, UNKNOWN } from '../store/evidence.ts';
import { laneFields } from '../store/lane-fields.ts';
import { generateProvince } from './generate-province.ts';
import { patternIds } from './patterns/patterns.ts';
import type { ProvinceOptions } from './province-options.ts';

const options: ProvinceOptions = {
  seed: 7,
  officers: 1200,
  units: 30,
  records: 20_000,
  from: '2025-12-01' as CivilDay,
  days: 365,
  missingShare: 0.08,
  patterns: Object.fromEntries(patternIds.map((id) => [id, 2])),
};
const lines = (given: ProvinceOptions) => Array.from(generateProvince(given).records(), formatEvidenceLine);
const weekdays = {
  between: (from: number, to: number) => {
    const upTo = (day: number) => Math.floor((day + 3) / 7) * 5 + Math.min((day + 3) % 7, 4) + 1;
    return upTo(to) - upTo(from);
  },
};

function dump(evidence: Evidence) {
  return evidenceKinds.map(({ id }) => {
    const table = evidence.table(id as EvidenceKindId);
    return [
      table.ids,
      laneFields(id as EvidenceKindId).map(({ name }) => table.lane(name)),
      evidence.dataUntil(table.kind),
    ];
  });
}

describe('a generated province', () => {
  const province = generateProvince(options);
  const text = lines(options);

  it('is the same for the same seed, and another for another', () => {
    expect(lines(options)).toEqual(text);
    expect(lines({ ...options, seed: 8 })).not.toEqual(text);
  });

  it('is a file that the reader takes as it is', () => {
    const parsed = parseEvidence({ name: 'province.jsonl', content: text.join('\n') });
    expect(parsed).toMatchObject({ ok: true });
    expect(parsed.ok && parsed.records).toEqual([...province.records()]);
  });

  it('gives the same columns through records and without them', () => {
    expect(dump(province.evidence())).toEqual(dump(buildEvidence(province.records())));
  });

  it('has records of every kind, as many as asked, with late ones, corrections and mistakes taken back', () => {
    const evidence = province.evidence();
    const sizes = evidenceKinds.map(({ id }) => evidence.table(id as EvidenceKindId).size);
    expect(Math.min(...sizes)).toBeGreaterThan(0);
    const sum = sizes.reduce((total, size) => total + size, 0);
    expect(Math.abs(sum - options.records)).toBeLessThan(options.records / 100);
    expect(text.filter((line) => line.includes('"withdrawn":true')).length).toBeGreaterThan(5);
    expect(new Set(text.map((line) => /"id":"(\w+)"/.exec(line)?.[1])).size).toBeLessThan(text.length - 50);
  });

  it('leaves out the share of values that it was told to, and never a day that would say "not yet"', () => {
    const assignments = province.evidence().table('assignment');
    const unknown = (field: string) =>
      assignments.lane(field).filter((value) => value === UNKNOWN).length / assignments.size;
    expect(unknown('difficult')).toBeGreaterThan(0.06);
    expect(unknown('dueOn')).toBeLessThan(0.1);
    const complete = generateProvince({ ...options, missingShare: 0 })
      .evidence()
      .table('assignment');
    expect(complete.lane('dueOn').includes(UNKNOWN)).toBe(false);
  });

  it('tells of every planted pattern its subject, days and records', () => {
    expect(province.planted.map(({ pattern }) => pattern)).toEqual(patternIds.flatMap((id) => [id, id]));
    const ids = new Set([...province.records()].map(({ id }) => id));
    for (const { records, subject, from, to } of province.planted) {
      expect(records.every((id) => ids.has(id))).toBe(true);
      expect(Object.keys(subject).length).toBeGreaterThan(0);
      expect([from <= to, to < '2026-12-01']).toEqual([true, true]);
    }
  });

  it('keeps what is planted whole when values are left out', () => {
    const evidence = province.evidence();
    const day = toEpochDay('2026-11-30' as CivilDay);
    const seen = viewAsOf(evidence, { day, workingDays: weekdays });
    const pingPong = province.planted.find(({ pattern }) => pattern === 'referral-ping-pong')!;
    const { ids } = evidence.table('referral');
    const rows = pingPong.records.flatMap((id) => (ids.includes(id) ? [ids.indexOf(id)] : []));
    expect(rows.map((row) => seen.lane('referral', 'backAndForth')[row])).toEqual([0, 1, 1, 1, 1, 1, 1]);
    expect(rows.map((row) => seen.lane('referral', 'senderCompetent')[row])).toEqual([1, 0, 1, 0, 1, 0, 1]);
  });
});
