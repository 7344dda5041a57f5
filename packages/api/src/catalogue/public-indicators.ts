import type { PublishedBehaviour, PublishedIndicator } from '@kycuong/db/publication/read';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { sentenceOf } from '@kycuong/rules/detection/sentence';
import { wordsOfSettings } from '@kycuong/rules/detection/sentence/words-of-settings';
import type { Sentence, Token } from '@kycuong/rules/detection/sentence/token';
import { exclusionCauses } from '@kycuong/rules/work/vocabularies';
import type { PublicIndicator } from './public-shapes.ts';

/** How an item is detected, said from the conditions that run, with the numbers that count on the day. */
export function publicIndicators(body: PublishedBehaviour, today: CivilDay): PublicIndicator[] {
  const words = wordsOfSettings({ parameters: body.parameters, predicates: body.predicates ?? [] }, today);
  return (body.indicators ?? []).map((indicator) => ({
    id: indicator.id,
    clause: indicator.clause,
    name: indicator.name,
    note: indicator.note,
    notice: spoken(indicator, sentenceOf(indicator, 'notice', words)!),
    urgent: indicator.urgent && spoken(indicator, sentenceOf(indicator, 'urgent', words)!),
    honours: exclusionCauses
      .filter(({ code }) => (indicator.honours as string[]).includes(code))
      .map(({ label }) => label),
  }));
}

function spoken(indicator: PublishedIndicator, sentence: Sentence): PublicIndicator['notice'] {
  const say = (tokens: readonly Token[]) =>
    tokens.map((token) => ({ text: token.text, parameter: parameterAt(indicator, token) }));
  return { vi: say(sentence.vi), en: say(sentence.en) };
}

/** The id of the parameter that a token shows: what stands at its place in the tree. */
function parameterAt(indicator: PublishedIndicator, token: Token): string | null {
  if (token.kind !== 'slot' || token.slot !== 'parameter') return null;
  const keys = token.paths[0]!.split(/[.[\]]+/).filter((key) => key !== '');
  const at = keys.reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], indicator);
  return typeof at === 'string' ? at : null;
}
