// The public file of the slice.
export { letterFacts, type LetterFacts } from './letter-facts.ts';
export {
  type ApologyCount,
  apologyCounts,
  findLetter,
  hasLetter,
  type LetterKey,
  type LetterRow,
  lettersWaiting,
  listLetters,
} from './read-letters.ts';
export { saveLetterStep } from './save-letter-step.ts';
