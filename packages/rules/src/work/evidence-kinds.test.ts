import { describe, expect, it } from 'vitest';
import { accountableFields } from './accountable-fields.ts';
import { evidenceKind, evidenceKinds, fieldOf, isEvidenceKind, type WorkKindId } from './evidence-kinds.ts';
import type { CodeValue, Field } from './field.ts';
import { subjectField } from './subject-of-kind.ts';
import * as vocabularies from './vocabularies.ts';
import { workKindIds } from './work-kind-ids.ts';

const ofEveryLine = ['kind', 'id', 'source', 'recordedAt', 'withdrawn'];

describe.each(evidenceKinds)('the kind $id', ({ id, on, fields, derived }) => {
  it('has fields of distinct names, none of which a line has anyway', () => {
    const names = [...ofEveryLine, ...fields.map(({ name }) => name), ...derived.map(({ name }) => name)];
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z]*$/);
  });

  it('has a day that is always known', () => {
    expect(fields.find(({ name }) => name === on)).toMatchObject({ type: { type: 'day' }, nullable: false });
  });

  it('has words in both languages for every field', () => {
    for (const { label } of [...fields, ...derived] as Field[]) {
      expect([label.vi, label.en].every((words) => words !== '' && words === words.normalize('NFC'))).toBe(
        true,
      );
    }
  });

  it('is found by its id, and its fields by their names', () => {
    expect([isEvidenceKind(id), isEvidenceKind(`${id}x`)]).toEqual([true, false]);
    if (!isEvidenceKind(id)) return;
    expect([evidenceKind(id).id, fieldOf(id, on)?.name, fieldOf(id, 'x')]).toEqual([id, on, undefined]);
  });
});

it('every kind about the work says whose record it is', () => {
  for (const kind of workKindIds) expect([kind, subjectField(kind, 'unit')]).not.toContain(undefined);
  expect(subjectField('referral', 'officer')).toBe('sender');
  expect(subjectField('finding', 'matter')).toBeUndefined();
});

it('the kinds that a source can vouch for are the kinds about the work, in their order', () => {
  const feeds = fieldOf('data-until', 'feeds')?.type;
  expect(feeds?.type === 'code' && feeds.values.map(({ code }) => code)).toEqual(workKindIds);
});

it('codes keep their places for ever: only what comes after these may be new', () => {
  const places = Object.fromEntries(
    Object.entries(vocabularies).map(([name, values]) => [
      name,
      (values as readonly CodeValue[]).map(({ code }) => code),
    ]),
  );
  const kept: Record<string, string> = {
    directions: 'up sideways down',
    roles: 'head deputy manager staff',
    unitKinds: 'party-body department commune service-unit other',
    steps: 'receive advise decide sign reply',
    standpoints: 'clear vague off-topic',
    referralReasons: 'no-competence legal-obstacle complexity other',
    returnReasons: 'missing-elements no-standpoint wrong-body other',
    meetingKinds: 'working collective-decision',
    signedActs: 'decision reply information task',
    assignmentResults: 'done done-in-part not-done done-wrongly',
    petitionKinds: 'feedback complaint denunciation',
    checkTopics: 'working-time private-work dress badge alcohol smoking',
    checkResults: 'met not-met',
    findingTopics:
      'regulation-breach duty-not-done subordinate-violation extra-paper harassment selective-rules other',
    discoverers: 'own-unit higher-level inspectorate public',
    assessmentTopics:
      'selective-rules leaning-on-consultants coordination attitude-to-citizens directing-content own-initiative pretext',
    assessmentResults: 'good partial poor',
    leaveCauses: 'annual sick maternity training suspended',
    exclusionCauses: 'objective-cause leave outage safe-harbour',
  };
  expect(Object.keys(places).sort()).toEqual(Object.keys(kept).sort());
  for (const [name, codes] of Object.entries(kept))
    expect(`${places[name]?.join(' ')} `.startsWith(`${codes} `)).toBe(true);
});

it('a record is counted against whoever it is looked at through, with the unit on that side of it', () => {
  const through = (kind: WorkKindId, ...fields: string[]) => Object.values(accountableFields(kind, fields));
  expect(through('consultation')).toEqual(['asker', 'askerUnit', 'matter']);
  expect(through('consultation', 'asker', 'askerUnit')).toEqual(['asker', 'askerUnit', 'matter']);
  expect(through('consultation', 'asked')).toEqual(['asked', 'askedUnit', 'matter']);
  expect(through('consultation', 'askedUnit')).toEqual(['asked', 'askedUnit', 'matter']);
  expect(through('assignment', 'headOnDay')).toEqual(['headOnDay', 'unit', 'matter']);
  expect(through('signature', 'signer', 'unit')).toEqual(['signer', 'unit', 'matter']);
  expect(through('finding', 'headOnDay')).toEqual(['headOnDay', 'unit']);
});
