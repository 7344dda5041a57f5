import { buildCalendar } from '../../calendar/calendar.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { CatalogueIdentity } from '../../detection/detection.ts';
import { shippedCalendarFile } from '../../testing/shipped-calendar.ts';
import type { BehaviourFact, CaseFacts, Level, Participant } from '../case-facts.ts';
import type { Case, Subject } from '../case-state.ts';
import type { AllegationInput, OpenCase } from '../commands/open-case.ts';
import { limitRules } from '../procedure/limit-rules.ts';

export const calendar = buildCalendar(shippedCalendarFile());
const { workingDays } = calendar;
export const day = (text: string): CivilDay => text as CivilDay;

/** A ward, the department above it and the province above that; who heads each, and who serves there. */
export const parentOf: Readonly<Record<string, string | null>> = {
  phuong: 'so',
  so: 'tinh',
  tinh: null,
};
export const headOf: Readonly<Record<string, string>> = {
  phuong: 'o-chu-tich',
  so: 'o-giam-doc',
  tinh: 'o-bi-thu',
};

const person = (
  name: string,
  officer: string | null,
  unit: string,
  ...roles: Participant['roles'][number][]
): Participant => ({
  person: name,
  officer,
  unit,
  unitHead: headOf[unit] ?? null,
  roles,
});

export const people = {
  intake: person('intake', 'o-tiep-nhan', 'phuong', 'intake'),
  verifier: person('verifier', 'o-xac-minh', 'phuong', 'verifier'),
  secondVerifier: person('secondVerifier', 'o-xac-minh-2', 'phuong', 'verifier'),
  verifierInChain: person('verifierInChain', 'o-chuyen-tiep', 'phuong', 'verifier'),
  unboundVerifier: person('unboundVerifier', null, 'phuong', 'verifier'),
  decider: person('decider', 'o-quyet-dinh', 'phuong', 'decider'),
  otherDecider: person('otherDecider', 'o-quyet-dinh-2', 'phuong', 'decider'),
  verifierAndDecider: person('verifierAndDecider', 'o-ca-hai', 'phuong', 'verifier', 'decider'),
  head: person('head', 'o-chu-tich', 'phuong', 'head', 'decider'),
  subject: person('subject', 'o-thin', 'phuong', 'officer', 'verifier', 'decider'),
  inspector: person('inspector', 'o-thanh-tra', 'so', 'inspector'),
  verifierAbove: person('verifierAbove', 'o-xac-minh-so', 'so', 'verifier'),
  deciderAbove: person('deciderAbove', 'o-quyet-dinh-so', 'so', 'decider'),
  thirdDecider: person('thirdDecider', 'o-quyet-dinh-3', 'so', 'decider'),
  verifierAtTop: person('verifierAtTop', 'o-xac-minh-tinh', 'tinh', 'verifier'),
  leader: person('leader', 'o-lanh-dao', 'tinh', 'leader'),
  lawyer: person('lawyer', 'o-luat-su', 'tinh', 'officer'),
} as const satisfies Record<string, Participant>;
export type PersonName = keyof typeof people;
export const personNames = Object.keys(people) as readonly PersonName[];

/** Two versions of the catalogue: an act is judged by that of its day. */
export const versions = [
  { from: day('2026-01-01'), to: day('2026-09-01'), version: identity(1) },
  { from: day('2026-09-01'), to: null, version: identity(2) },
] as const;
function identity(version: number): CatalogueIdentity {
  return { id: 'yen-bai/46-ct-tu', version, hash: `${version}`.repeat(64) };
}
export const versionOn = (on: CivilDay): CatalogueIdentity | null =>
  versions.find(({ from, to }) => from <= on && (to === null || on < to))?.version ?? null;

export const officers: Readonly<Record<string, Extract<Subject, { kind: 'officer' }>>> = Object.fromEntries(
  (['civil-servant', 'cadre', 'public-employee', 'contract-worker'] as const).map((officerKind) => [
    officerKind,
    {
      kind: 'officer',
      officer: 'o-thin',
      officerKind,
      leader: false,
      partyMember: officerKind !== 'contract-worker',
    },
  ]),
);

/** What the catalogue says of the behaviours of this world: 6 is everyone's, 10 the heads', 1 has two clauses. */
export function behaviourFacts(
  subject: Subject,
  allegations: readonly Pick<AllegationInput, 'behaviour' | 'actOn'>[],
  namesCollectives = false,
): BehaviourFact[] {
  return allegations.map(({ behaviour, actOn }) => ({
    version: versionOn(actOn),
    approvedOn: versions.find(({ from, to }) => from <= actOn && (to === null || actOn < to))?.from ?? null,
    headsOnly: behaviour === '10',
    clauses: behaviour === '1' ? ['a', 'b'] : [],
    namesCollectives,
    subjectHeaded: subject.kind === 'officer' && Object.values(headOf).includes(subject.officer),
  }));
}

export function levelsFrom(unit: string): Level[] {
  const levels: Level[] = [];
  for (let at: string | null = unit; at !== null; at = parentOf[at] ?? null) {
    levels.push({ unit: at, people: Object.values(people).filter((one) => one.unit === at) });
  }
  return levels;
}

export const opening: OpenCase = {
  origin: { kind: 'signal', signal: 17 },
  subject: officers['civil-servant']!,
  title: 'Hồ sơ đất đi vòng bốn lần',
  matter: 'm-1',
  chain: ['o-thin', 'o-chuyen-tiep'],
  detectedOn: day('2026-09-28'),
  allegations: [
    { directive: '46-ct-tu', behaviour: '6', clause: null, actOn: day('2026-08-19'), records: ['r-1'] },
  ],
  why: 'Chuyển bốn lần trong khi đúng thẩm quyền.',
};

/** Everything known about this world on a day, for one person. */
export function factsOf(actor: Participant, today: CivilDay, about: Partial<CaseFacts> = {}): CaseFacts {
  const version = versionOn(today) ?? versions[0].version;
  return {
    today,
    actor,
    workingDays,
    procedure: { version, limits: limitRules },
    registered: [],
    protectsOthers: true,
    ...about,
  };
}

/** The facts that a step of an open case may need. */
export function factsAbout(
  kase: Case,
  actor: Participant,
  today: CivilDay,
  about: Partial<CaseFacts> = {},
): CaseFacts {
  return factsOf(actor, today, {
    behaviours: behaviourFacts(kase.subject, kase.allegations),
    levels: levelsFrom(kase.owner),
    unitExists: true,
    ...about,
  });
}

export const openingFacts = (command: OpenCase, actor: Participant, today: CivilDay): CaseFacts =>
  factsOf(actor, today, {
    behaviours: behaviourFacts(command.subject, command.allegations),
    levels: levelsFrom('phuong'),
    subjectUnit: 'phuong',
  });
