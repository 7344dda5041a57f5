import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../evidence-record.ts';
import { formatEvidenceLine } from '../format-evidence-line.ts';
import { type EvidenceFile, parseEvidence } from './parse-evidence.ts';

const referral = {
  kind: 'referral',
  id: 'R-1',
  source: 'eoffice',
  recordedAt: '2026-03-02T08:00:00+07:00',
  matter: 'M-1',
  sender: 'O-1',
  fromUnit: 'U-1',
  toUnit: 'U-2',
  direction: 'sideways',
  referredOn: '2026-03-02',
};
const exclusion = {
  kind: 'exclusion',
  id: 'X-1',
  source: 'console',
  recordedAt: '2026-03-02T08:00:00+07:00',
  cause: 'outage',
  unit: 'U-1',
  from: '2026-03-01',
  document: 'Công văn 12/SNV',
};

function json(...lines: object[]): EvidenceFile {
  return { name: 'a.jsonl', content: lines.map((line) => JSON.stringify(line)).join('\n') };
}

function told(file: EvidenceFile): string[] {
  const parsed = parseEvidence(file);
  return parsed.ok ? [] : parsed.problems.map(({ code, line, path }) => `${code} ${line ?? ''} ${path}`);
}

function recordsOf(file: EvidenceFile): readonly EvidenceRecord[] {
  const parsed = parseEvidence(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.records;
}

describe('a file of JSON lines', () => {
  it('gives records, with what is null or left out unknown', () => {
    const records = recordsOf(json({ format: 'kycuong-evidence/1' }, { ...referral, reason: null }));
    expect(records).toEqual([
      {
        kind: 'referral',
        id: 'R-1',
        source: 'eoffice',
        recordedAt: '2026-03-02T08:00:00+07:00',
        fields: {
          matter: 'M-1',
          sender: 'O-1',
          fromUnit: 'U-1',
          toUnit: 'U-2',
          direction: 'sideways',
          referredOn: '2026-03-02',
        },
      },
    ]);
    expect(recordsOf({ name: 'b', content: records.map(formatEvidenceLine).join('\n') })).toEqual(records);
  });

  it('takes a line sent twice once, and a correction as another version', () => {
    const corrected = { ...referral, acceptedOn: '2026-03-03', recordedAt: '2026-03-03T08:00:00+07:00' };
    const sameInstant = { ...referral, recordedAt: '2026-03-02T01:00:00Z' };
    expect(recordsOf(json(referral, sameInstant, corrected))).toHaveLength(2);
  });

  it('takes a withdrawal, which holds no fields', () => {
    const { kind, id, source } = referral;
    const withdrawal = { kind, id, source, recordedAt: '2026-03-04T08:00:00+07:00', withdrawn: true };
    expect(recordsOf(json(referral, withdrawal))[1]).toMatchObject({ withdrawn: true, fields: {} });
    expect(told(json({ ...withdrawal, matter: 'M-1' }))).toEqual(['unknown-key 1 matter']);
  });

  it.each<[what: string, problem: string, line: object | string]>([
    ['an unknown kind', 'unknown-choice 1 kind', { ...referral, kind: 'referal' }],
    ['no kind', 'missing-key 1 kind', { id: 'x' }],
    ['an unknown field', 'unknown-key 1 acceptOn', { ...referral, acceptOn: '2026-03-03' }],
    ['a key of objects', 'unknown-key 1 __proto__', JSON.stringify(referral).replace('{', '{"__proto__":1,')],
    ['a missing field', 'missing-key 1 toUnit', { ...referral, toUnit: undefined }],
    ['a missing field that is null', 'wrong-type 1 toUnit', { ...referral, toUnit: null }],
    ['a wrong type', 'wrong-type 1 sender', { ...referral, sender: 12 }],
    ['an unknown code', 'unknown-choice 1 direction', { ...referral, direction: 'side' }],
    ['a day that is none', 'wrong-date 1 referredOn', { ...referral, referredOn: '2026-02-30' }],
    ['a day of another form', 'wrong-date 1 referredOn', { ...referral, referredOn: '02/03/2026' }],
    ['a day before 13 June 1975', 'wrong-form 1 referredOn', { ...referral, referredOn: '1975-06-12' }],
    [
      'an instant without offset',
      'wrong-form 1 recordedAt',
      { ...referral, recordedAt: '2026-03-02T08:00:00' },
    ],
    ['an id with a blank', 'wrong-form 1 id', { ...referral, id: 'R 1' }],
    ['an id with letters beyond ASCII', 'wrong-form 1 sender', { ...referral, sender: 'Hoà' }],
    ['words that are too long', 'too-big 1 document', { ...exclusion, document: 'x'.repeat(1001) }],
    ['words with a line break', 'wrong-form 1 document', { ...exclusion, document: 'a\nb' }],
    ['words with a nought', 'wrong-form 1 document', { ...exclusion, document: 'a\0b' }],
    [
      'an acceptance before the referral',
      'contradiction 1 acceptedOn',
      { ...referral, acceptedOn: '2026-03-01' },
    ],
    ['an interval that is empty', 'contradiction 1 to', { ...exclusion, to: '2026-03-01' }],
    ['an exclusion of nothing', 'contradiction 1 ', { ...exclusion, unit: undefined }],
    ['an approval by nobody', 'contradiction 1 approvedOn', { ...exclusion, approvedOn: '2026-03-02' }],
    ['a day ahead', 'day-ahead 1 referredOn', { ...referral, referredOn: '2026-03-03' }],
    ['no object', 'malformed-json 1 ', '[1]'],
    ['half an object', 'malformed-json 1 ', '{"kind":'],
    ['a key used twice', 'duplicate-key 1 id', JSON.stringify(referral).replace('{', '{"\\u0069d":"x",')],
    ['a line that is too long', 'line-too-long 1 ', { ...referral, id: 'x'.repeat(20_000) }],
    ['another format', 'unknown-format 1 format', { format: 'kycuong-evidence/2' }],
  ])('refuses %s', (_, problem, line) => {
    const content = typeof line === 'string' ? line : JSON.stringify(line);
    expect(told({ name: 'a.jsonl', content })).toEqual([problem]);
  });

  it('tells the nearest name, in both languages', () => {
    const parsed = parseEvidence(json({ ...referral, acceptOn: '2026-03-03' }));
    expect(parsed.ok ? undefined : parsed.problems[0]).toMatchObject({
      file: 'a.jsonl',
      message: { vi: 'không có khóa `acceptOn` ở đây', en: 'there is no key `acceptOn` here' },
      remedy: { vi: 'có phải là `acceptedOn`?', en: 'did you mean `acceptedOn`?' },
    });
  });

  it('refuses two contents of one instant, and an id of two kinds', () => {
    expect(told(json(referral, { ...referral, toUnit: 'U-3' }))).toEqual(['duplicate-version 2 recordedAt']);
    expect(told(json(referral, { ...exclusion, id: 'R-1' }))).toEqual(['duplicate-id 2 id']);
  });

  it('refuses what was recorded after the file came in', () => {
    const file = { ...json(referral), receivedAt: '2026-03-02T07:59:59+07:00' };
    expect(told(file)).toEqual(['recorded-ahead 1 recordedAt']);
  });

  it('takes the day of recording in Viet Nam, not in UTC', () => {
    expect(told(json({ ...referral, recordedAt: '2026-03-01T17:00:00Z' }))).toEqual([]);
    expect(told(json({ ...referral, recordedAt: '2026-03-01T16:59:59Z' }))).toEqual([
      'day-ahead 1 referredOn',
    ]);
  });

  it('loads nothing of a file with one problem, and stops at two hundred', () => {
    expect(parseEvidence(json(referral, { kind: 'x' }))).not.toHaveProperty('records');
    expect(told(json(...Array.from({ length: 300 }, () => ({ kind: 'x' }))))).toHaveLength(201);
  });
});

describe('a CSV file', () => {
  const head = 'id,source,recordedAt,matter,sender,fromUnit,toUnit,direction,referredOn,acceptedOn';
  const row = 'R-1,eoffice,2026-03-02T08:00:00+07:00,M-1,O-1,U-1,U-2,sideways,2026-03-02,';
  const csv = (content: string, kind: EvidenceFile['kind'] = 'referral'): EvidenceFile => ({
    name: 'a.csv',
    content,
    kind,
  });

  it('gives the same records as JSON lines; an empty cell is unknown', () => {
    expect(recordsOf(csv(`${head}\r\n${row}\r\n`))).toEqual(recordsOf(json(referral)));
    const semicolons = csv(`kind;${head.replaceAll(',', ';')}\nreferral;${row.replaceAll(',', ';')}`);
    expect(recordsOf({ ...semicolons, kind: undefined })).toEqual(recordsOf(json(referral)));
  });

  it('reads numbers and truths by the type of the field', () => {
    const content = `kind,id,source,recordedAt,matter,officer,unit,procedure,receivedOn,supplementRequests,harassmentUpheld,petitionKind
dossier,D-1,motcua,2026-03-02T08:00:00+07:00,M-1,O-1,U-1,P-1,2026-03-02,3,,
petition,P-1,motcua,2026-03-02T08:00:00+07:00,M-1,O-1,U-1,,2026-03-02,,true,complaint`;
    const fields = recordsOf({ name: 'a.csv', content }).map((record) => record.fields);
    expect(fields).toMatchObject([{ supplementRequests: 3 }, { harassmentUpheld: true }]);
    expect(told({ name: 'a.csv', content: content.replace(',3,', ',3.5,') })).toEqual([
      'wrong-type 2 supplementRequests',
    ]);
  });

  it.each<[what: string, problems: string[], content: string]>([
    ['an unknown column', ['unknown-key 1 acceptOn'], `${head.replace('acceptedOn', 'acceptOn')}\n${row}`],
    ['a column twice', ['duplicate-key 1 id'], `${head},id\n${row},x`],
    ['a row too short', ['row-width 2 '], `${head}\nR-1,eoffice`],
    ['a quote that never closes', ['malformed-csv 2 '], `${head}\n"R-1,eoffice\n`],
    ['a missing cell', ['missing-key 2 sender'], `${head}\n${row.replace('O-1', '')}`],
    [
      'the line after a cell with line breaks',
      ['wrong-form 2 id', 'wrong-date 4 referredOn'],
      `${head}\n${row.replace('R-1', '"R\n1"')}\n${row.replace('2026-03-02,', 'x,')}`,
    ],
  ])('refuses %s', (_, problems, content) => {
    expect(told(csv(content))).toEqual(problems);
  });

  it('must say its kind', () => {
    expect(told({ name: 'a.csv', content: `${head}\n${row}` })).toEqual(['missing-key 1 kind']);
  });
});
