import type { Bilingual } from '../core/bilingual.schema.ts';
import type { DirectiveText } from './catalogue.schema.ts';
import type { BehaviourSetting, MechanismSetting, Settings } from './settings.schema.ts';

/** Stands where a province has not written an explanation; the check asks for one. */
export const explanationMissing: Bilingual = {
  vi: 'Chưa có lời giải thích của tỉnh.',
  en: 'The province has not explained it yet.',
};

/** The settings of a new catalogue from nothing but the directive's words: no number, no severity, detection off. */
export function newSettingsFor(text: Omit<DirectiveText, 'directive' | 'questions'>): Settings {
  return {
    behaviours: text.behaviours.map(({ code, ordinal, clauses }): BehaviourSetting => ({
      code,
      title: { vi: `Biểu hiện ${ordinal}`, en: `Behaviour ${ordinal}` },
      explanation: explanationMissing,
      clauses: clauses.map(({ letter }) => ({ letter, explanation: explanationMissing })),
      severity: null,
      machineDetection: false,
      displayOrder: ordinal,
      indicators: [],
    })),
    parameters: [],
    predicates: [],
    mechanisms: namedMechanisms(text.provisions),
    publication: { fullTextPublic: false, fullTextBasis: 'Tỉnh chưa quyết định.' },
  };
}

/** On where the directive names it; off where only a seminar did, until the province records a basis (promise 21). */
function namedMechanisms(provisions: DirectiveText['provisions']): MechanismSetting[] {
  const ids = [...new Set(provisions.flatMap(({ mechanisms }) => mechanisms))].sort();
  return ids.map((id) => {
    const naming = provisions.filter(({ mechanisms }) => mechanisms.includes(id));
    return {
      id,
      on: naming.some(({ kind }) => kind !== 'seminar'),
      origins: [{ kind: 'directive', provisions: naming.map(({ code }) => code) }],
    };
  });
}
