import fc from 'fast-check';
import type { Catalogue } from '../catalogue/catalogue.schema.ts';
import { textFault } from '../core/text-problem.ts';
import { shippedCatalogue, shippedProvinces } from './shipped.ts';

const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]|\p{Surrogate}/u;
const tricky = fc.constantFrom(
  ': ',
  ' #',
  '- ',
  '"',
  "'",
  '\n',
  '|',
  '>',
  '%',
  '@',
  '`',
  '{',
  '[',
  '*',
  '&',
  '!',
  '?',
  ' ',
  '~',
);
const words = fc.constantFrom(
  'Không',
  'né tránh',
  'đùn đẩy',
  'true',
  'null',
  '0x1f',
  '1e3',
  '2024-04-03',
  '46-CT/TU',
  '=',
  '<<',
);

/** Any words that may stand in a file, with a liking for what YAML could mistake for something else. */
export const arbitraryText = fc
  .array(fc.oneof(words, tricky, fc.string({ unit: 'grapheme', maxLength: 5 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.join('').normalize('NFC').trim())
  .filter((text) => text !== '' && !unreadable.test(text) && textFault(text) === undefined);

/** A shipped pack with arbitrary words, numbers and switches in place of its own. */
export const arbitraryCatalogue: fc.Arbitrary<Catalogue> = fc
  .record({
    province: fc.constantFrom(...shippedProvinces),
    texts: fc.array(arbitraryText, { minLength: 1, maxLength: 30 }),
    numbers: fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 5 }),
    on: fc.boolean(),
  })
  .map(({ province, texts, numbers, on }) => {
    const catalogue = structuredClone(shippedCatalogue(province));
    let [text, number] = [0, 0];
    const next = () => texts[text++ % texts.length] ?? 'x';
    for (const behaviour of catalogue.behaviours) {
      behaviour.text = next();
      behaviour.sourceText = on ? next() : null;
      for (const clause of behaviour.clauses) clause.text = next();
      behaviour.notes.push({ vi: next(), en: next() });
    }
    for (const setting of catalogue.settings.behaviours) {
      Object.assign(setting.explanation, { vi: next(), en: next() });
      // One indicator a behaviour keeps files small; indicators have arbitrary ones of their own.
      setting.indicators = setting.indicators.slice(0, 1);
    }
    for (const parameter of catalogue.settings.parameters) {
      for (const value of parameter.values) {
        value.value = numbers[number++ % numbers.length] ?? null;
        value.basis = next().slice(0, 500).trim();
      }
    }
    for (const mechanism of catalogue.settings.mechanisms) mechanism.on = on;
    return catalogue;
  });
