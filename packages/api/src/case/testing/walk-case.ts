import type { CastName } from '@kycuong/db/testing/case-people';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { CaseInput } from '../case-input.ts';
import type { CaseWorld } from './case-world.ts';

export const words = 'Có lý do được ghi lại.';
export const noGrounds = [
  'lost-capacity',
  'superiors-order-after-objection',
  'force-majeure-or-objective-obstacle',
  'followed-the-rules',
  'daring-proposal',
  'obstacle-reported-in-time',
].map((ground) => ({ ground, applies: false, reason: words }));

export interface OpenedCase {
  readonly key: CaseInput;
  readonly act: (name: CastName, command: unknown) => Promise<string>;
}

/** A case about `o-thin`, opened by somebody and weighed up to the question of protection, as the people of the cast. */
export const weighedCase = async (
  world: CaseWorld,
  by: CastName,
  given: {
    readonly origin: object;
    readonly directive: string;
    readonly behaviour: string;
    readonly actOn: string;
    readonly matter?: string;
  },
): Promise<OpenedCase> => {
  const { origin, directive, behaviour, actOn, matter = null } = given;
  const opened = await (
    await world.as(by)
  ).case.open({
    origin,
    subject: {
      kind: 'officer',
      officer: 'o-thin',
      officerKind: 'civil-servant',
      leader: false,
      partyMember: false,
    },
    title: 'Hồ sơ đất đi vòng bốn lần',
    matter,
    chain: [],
    detectedOn: actOn as CivilDay,
    allegations: [{ directive, behaviour, clause: null, actOn: actOn as CivilDay, records: ['r-1'] }],
    why: words,
  } as never);
  const key = { year: opened.year, no: opened.no };
  let revision = 1;
  const act = async (name: CastName, command: unknown): Promise<string> => {
    const taken = await (await world.as(name)).case.act({ ...key, revision, command: command as never });
    revision = taken.revision;
    return taken.stage;
  };
  await act('decider', { do: 'admit', reasons: words });
  await act('decider', { do: 'assign', handler: world.personOf('verifier') });
  await act('verifier', { do: 'requestExplanation', questions: words, evidence: ['r-1'] });
  await act('subject', { do: 'explain', points: [{ text: words, allegation: 1, causes: [] }] });
  await act('verifier', { do: 'weighPoint', point: 1, as: 'not-accepted', reason: words });
  return { key, act };
};
