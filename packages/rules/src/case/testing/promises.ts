// The promises of the case path, each as a watcher over steps that the rules let through. They read what happened, and not
// the tables that the rules decide by.
import { deadlineAfter } from '../../calendar/calendar.ts';
import { confirmed, lastDecision } from '../case-state.ts';
import { headAnswersFor } from '../head-answers-for.ts';
import { mayPublish } from '../may-publish.ts';
import { calendar, headOf, people, versionOn } from './case-world.ts';
import type { Taken } from './run-attempts.ts';

export interface Watcher {
  /** The exact words of the promise. */
  readonly words: string;
  /** What the step has to do with the promise: a promise that nothing touched was not tested. */
  readonly touches: (step: Taken) => boolean;
  /** What broke; null when it held. Asked of every step. */
  readonly broken: (step: Taken) => string | null;
}

const sinceReopened = ({ history }: Taken): readonly Taken[] =>
  history.slice(history.findLastIndex(({ command }) => command.do === 'reopen') + 1);
const did = (steps: readonly Taken[], ...names: readonly Taken['command']['do'][]): Taken | undefined =>
  steps.find(({ command }) => names.includes(command.do));

const hearFirst: Watcher = {
  words:
    'No discipline and no measure against a person, except a temporary suspension under its own recorded legal basis, is decided before the officer was asked to explain, and explained, refused, or let the time limit pass.',
  touches: ({ command }) => command.do === 'decideMeasure',
  broken: (step) => {
    const { before, after, command } = step;
    if (command.do === 'suspend' && after.suspensions.at(-1)?.basis.trim() === '')
      return 'suspended without a basis';
    const decides = after.decisions.length > before.decisions.length && command.do !== 'decideAppeal';
    if (!decides) return null;
    const round = sinceReopened(step);
    if (!did(round, 'requestExplanation')) return 'never asked to explain';
    if (did(round, 'explain', 'refuseExplanation')) return null;
    const passed = did(round, 'passExplanationLimit');
    const clock = passed?.before.clocks.findLast(({ id }) => id === 'explanation');
    if (!passed || !clock?.limit) return 'neither explained nor refused, and no limit passed';
    const due = deadlineAfter(clock.from, clock.limit, calendar);
    return due.ok && passed.today > due.deadline.due ? null : 'decided before the limit passed';
  },
};

const noPublication: Watcher = {
  words: 'Nothing is published while an appeal may still be filed or is pending.',
  touches: ({ after, facts }) => mayPublish(after, facts).ok || after.stage === 'appealed',
  broken: ({ after, facts, today }) => {
    if (!mayPublish(after, facts).ok) return null;
    const decision = lastDecision(after);
    if (after.appeals.some(({ outcome }) => outcome === null)) return 'an appeal is pending';
    if (!decision?.receivedOn) return 'the decision was not received';
    if (after.court?.outcome === null) return 'a court has it';
    if (after.appeals.length >= 2) return null;
    const discipline = decision.measures.find((measure) => measure.discipline);
    const state =
      after.subject.kind === 'officer' && ['cadre', 'civil-servant'].includes(after.subject.officerKind);
    if (discipline && !state) return after.finalBasis ? null : 'the limit to appeal is not determined';
    // Điều 48: 15 days, then 10 or 30; other decisions 90, then 30.
    const again = after.appeals.length > 0;
    const days = discipline ? (again ? (discipline.form === 'dismissal' ? 30 : 10) : 15) : again ? 30 : 90;
    const due = deadlineAfter(decision.receivedOn, { amount: days, unit: 'days' }, calendar);
    return due.ok && today > due.deadline.due ? null : 'an appeal may still be filed';
  },
};

const overturned = ({ command }: Taken): boolean =>
  (command.do === 'decideAppeal' || command.do === 'endCourtAction') && command.outcome === 'overturned';
const clearance: Watcher = {
  words:
    'A decision that is overturned is withdrawn from the public site and replaced by a clearance notice.',
  touches: overturned,
  broken: (step) => {
    if (lastDecision(step.after)?.overturned && mayPublish(step.after, step.facts).ok)
      return 'still published';
    if (!overturned(step)) return null;
    const effects = step.effects.map(({ effect }) => effect);
    if (!effects.includes('withdraw-publication')) return 'not withdrawn';
    return effects.includes('publish-clearance') ? null : 'no clearance notice';
  },
};

const versionOfTheDay: Watcher = {
  words:
    'Whether an act is a behaviour is judged by the version in force on the day of the act, and by no threshold approved after it; a step of procedure by the version in force when it began.',
  touches: ({ command, after, before }) =>
    command.do === 'conclude' || after.clocks.length > before.clocks.length,
  broken: ({ before, after, today }) => {
    for (const { actOn, version, conclusion } of after.allegations) {
      const judging = versionOn(actOn)?.hash;
      if (version.hash !== judging || (conclusion && conclusion.version.hash !== judging))
        return 'another version judged';
    }
    const begun = after.clocks.slice(before.clocks.length);
    if (begun.some(({ version }) => version.hash !== versionOn(today)?.hash))
      return 'a step began under another version';
    const kept = before.clocks.every(
      ({ version }, place) => after.clocks[place]?.version.hash === version.hash,
    );
    return kept ? null : 'a running step changed its version';
  },
};

const headsOnly: Watcher = {
  words:
    'A behaviour addressed to heads of unit is raised only against someone who headed a unit on that day.',
  touches: ({ after }) => after.allegations.some(({ behaviour }) => behaviour === '10'),
  broken: ({ after: { subject, allegations } }) => {
    const heads: readonly string[] = Object.values(headOf);
    const head = subject.kind === 'officer' && heads.includes(subject.officer);
    return head || allegations.every(({ behaviour }) => behaviour !== '10') ? null : 'raised against no head';
  },
};

const impartial: Watcher = {
  words:
    "Nobody handles, verifies, decides or appraises a case against themselves, their own unit's head, or a chain of hand-offs they were part of; if nobody is left, it goes to the next higher unit the same day.",
  touches: ({ after, command }) => after.handler !== null || command.do === 'escalate',
  broken: ({ after, before, command, actor, effects, today }) => {
    const subject = before.subject.kind === 'officer' ? before.subject.officer : null;
    const entangled = ({ officer, unit }: { officer: string | null; unit: string | null }) =>
      officer === null ||
      officer === subject ||
      (unit !== null && headOf[unit] === subject) ||
      before.chain.includes(officer);
    const ofTheOfficer = [
      'explain',
      'refuseExplanation',
      'recordReceipt',
      'nameRepresentative',
      'fileAppeal',
      'escalate',
    ];
    if (!ofTheOfficer.includes(command.do) && entangled(actor)) return `${command.do} by ${actor.person}`;
    if (after.handler !== before.handler && after.handler !== null) {
      const handler = Object.values(people).find(({ person }) => person === after.handler);
      if (!handler || entangled(handler)) return `handled by ${after.handler}`;
    }
    if (command.do !== 'escalate') return null;
    const moved = effects.find((effect) => effect.effect === 'escalated');
    return moved?.on === today && after.owner !== before.owner ? null : 'not on the same day';
  },
};

const named: Watcher = {
  words: 'Every outcome names the rule, the records and the catalogue version that made it.',
  touches: ({ command }) => command.do === 'conclude' || command.do === 'decideMeasure',
  broken: ({ after, because }) => {
    if (because.length === 0 || because.some((rule) => !/^case\.[a-z-]+$/.test(rule))) return 'no rule';
    for (const { conclusion } of after.allegations) {
      if (!conclusion) continue;
      if (conclusion.rule === '' || conclusion.version.hash === '') return 'no version';
      if (conclusion.outcome === 'confirmed' && conclusion.records.length === 0) return 'no records';
    }
    return after.decisions.some(({ version }) => version.hash === '') ? 'a decision without a version' : null;
  },
};

const headsAnswer: Watcher = {
  words:
    'A head answers only for confirmed findings, and a fault found and repaired by the unit itself weighs less.',
  touches: ({ after }) => headAnswersFor(after, { remedied: true }).length > 0,
  broken: ({ after }) => {
    const entries = headAnswersFor(after, { remedied: true });
    if (entries.some(({ allegation }) => allegation.conclusion?.outcome !== 'confirmed'))
      return 'not confirmed';
    if (entries.length > confirmed(after).length || (entries.length > 0 && after.stage === 'cleared'))
      return 'not standing';
    const own = after.origin.kind === 'own-report';
    if (entries.some(({ weight }) => weight !== (own ? 'lighter' : 'full'))) return 'wrong weight';
    return headAnswersFor(after, { remedied: false }).some(({ weight }) => weight !== 'full')
      ? 'credit without repair'
      : null;
  },
};

const transfer: Watcher = {
  words: 'A transfer of a matter never closes it: the sender owns it until the receiver accepts.',
  touches: ({ command }) => command.do === 'offerTransfer' || command.do === 'acceptTransfer',
  broken: ({ before, after, command, actor }) => {
    const moves = ['offerTransfer', 'acceptTransfer', 'declineTransfer', 'transferOfficer'].includes(
      command.do,
    );
    if (moves && after.stage !== before.stage) return 'a transfer moved the case on its path';
    if (after.owner === before.owner || command.do === 'escalate') return null;
    if (command.do !== 'acceptTransfer') return 'owned by another without acceptance';
    return before.offeredTo === after.owner && actor.unit === after.owner
      ? null
      : 'accepted by somebody else';
  },
};

/** By the number of the promise in product.md. */
export const promises: Readonly<Record<number, Watcher>> = {
  1: hearFirst,
  3: noPublication,
  4: clearance,
  7: versionOfTheDay,
  10: headsOnly,
  11: impartial,
  16: named,
  17: headsAnswer,
  20: transfer,
};
