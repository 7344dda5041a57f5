import type { Bilingual } from '../../core/bilingual.schema.ts';

/** What in the tree a token stands for, and so what an editor opens there. */
export type SlotKind =
  | 'parameter'
  | 'literal'
  | 'comparison'
  | 'window'
  | 'metric'
  | 'field'
  | 'value'
  | 'moment'
  | 'join'
  | 'predicate'
  | 'peer';

/** A piece of a sentence: plain words, or words that stand for a place in the tree. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'slot';
      readonly slot: SlotKind;
      /** The id of the node that the place belongs to. */
      readonly node: string;
      /** Places in the indicator, such as `when.all[0].right`: several when the words are said once for all of them. */
      readonly paths: readonly string[];
      readonly text: string;
    };

/** One sentence, in both languages. Its tokens put together are the sentence. */
export interface Sentence {
  readonly vi: readonly Token[];
  readonly en: readonly Token[];
}

export function sentenceText(sentence: Sentence): Bilingual {
  const say = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join('');
  return { vi: say(sentence.vi), en: say(sentence.en) };
}
