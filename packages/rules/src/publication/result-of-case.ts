import { type Case, type MeasureForm, lastDecision } from '../case/case.ts';
import { caseLabel } from '../case/case-labels.ts';
import type { Catalogue } from '../catalogue/catalogue.schema.ts';
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { PublishedResult } from './result.schema.ts';
import type { ResultDraftBody } from './result-draft.ts';

export interface RecordFacts {
  /** The catalogue that the findings stand on, as it was on the day of the acts. */
  readonly catalogue: Catalogue;
  readonly version: number;
  /** Where the record may speak of the person without pointing at them. */
  readonly unit: PublishedResult['unit'];
  /** How many people the person hides among there. */
  readonly size: number;
  /** Name of the unit that concluded. */
  readonly concludedBy: string;
  /** From the register of remedies, in their public words. */
  readonly remedies: PublishedResult['remedies'];
  /** The rule that raised the signal, in the words of its version; what the records showed is for people to write. */
  readonly rule: Omit<NonNullable<PublishedResult['rule']>, 'facts'> | null;
}

/**
 * The record as far as the case itself tells it; the headline and what was found are left for people to write in words that
 * point at nobody. Null while nothing was concluded and decided.
 */
export function resultOfCase(kase: Case, facts: RecordFacts): ResultDraftBody | null {
  const decision = lastDecision(kase);
  const directive = kase.allegations[0]?.directive;
  const concluded = kase.allegations.filter((one) => one.directive === directive && one.conclusion !== null);
  if (!decision || !directive || concluded.length === 0) return null;
  const codes = [...new Set(concluded.map(({ behaviour }) => behaviour))];
  return {
    number: '',
    headline: '',
    unit: facts.unit,
    field: null,
    subject: subjectOf(kase, facts.size),
    directive: { slug: directive, version: facts.version, words: nameOf(facts.catalogue.directive) },
    quotes: facts.catalogue.behaviours
      .filter(({ code }) => codes.includes(code))
      .map(({ code, ordinal, text, clauses }) => ({
        behaviour: code,
        ordinal,
        text,
        clauses: clauses.map((clause) => ({ letter: clause.letter, text: clause.text })),
      })),
    findings: concluded.map(({ behaviour, clause, conclusion }) => ({
      behaviour,
      clause,
      outcome: conclusion!.outcome,
      statement: '',
    })),
    concludedBy: facts.concludedBy,
    decision: {
      discipline: decision.measures.some(({ discipline }) => discipline),
      words: wordsOf(decision.measures.map(({ form }) => form)),
      reasons: '',
      basis: decision.basis,
      decidedOn: decision.decidedOn,
    },
    steps: stepsOf(kase, decision.decidedOn),
    remedies: facts.remedies,
    reply: null,
    disputed: null,
    rule: facts.rule && { ...facts.rule, facts: { vi: '', en: '' } },
    publishedOn: '',
    endsOn: '',
  };
}

const nameOf = ({ number, title, slug }: Catalogue['directive']): string =>
  number ? `Chỉ thị ${number}` : (title ?? slug);

/** One of a kind of officer, never more of the post than that. */
function subjectOf({ subject }: Case, size: number): PublishedResult['subject'] {
  if (subject.kind === 'collective') return { kind: 'unit' };
  const { vi, en } = caseLabel('officerKind', subject.officerKind);
  return {
    kind: 'group',
    words: { vi: `Một ${vi.toLowerCase()}`, en: `A ${en.toLowerCase()}` },
    size: Math.max(2, size),
  };
}

const wordsOf = (forms: readonly MeasureForm[]): Bilingual =>
  forms.length === 0
    ? { vi: 'Không áp dụng biện pháp', en: 'No measure taken' }
    : {
        vi: forms.map((form) => caseLabel('form', form).vi).join(', '),
        en: forms.map((form) => caseLabel('form', form).en).join(', '),
      };

function stepsOf(kase: Case, decidedOn: CivilDay): PublishedResult['steps'] {
  const ended = (prefix: string) =>
    kase.clocks.findLast(({ id, endedOn }) => id.startsWith(prefix) && endedOn !== null)?.endedOn ?? null;
  const days: readonly (readonly [PublishedResult['steps'][number]['kind'], CivilDay | null])[] = [
    ['reported', kase.origin.kind === 'report' ? kase.openedOn : null],
    ['admitted', ended('admissibility')],
    ['explained', kase.heard === 'explained' ? ended('explanation') : null],
    ['concluded', kase.allegations.findLast(({ conclusion }) => conclusion)?.conclusion?.on ?? null],
    ['decided', decidedOn],
    ['appeal-ended', kase.appeals.at(-1)?.decidedOn ?? null],
  ];
  return days.flatMap(([kind, on]) => (on ? [{ kind, on, note: null }] : []));
}
