import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedFile, shippedProvinces } from '../testing/shipped.ts';
import { parseCatalogue } from './parse-catalogue.ts';

const pack = shippedFile('yen-bai.yaml');

/** Each bad input with its code, its path, and the text on the line that must be named. */
const refused: [what: string, code: string, path: string, at: string, text: string][] = [
  ['an empty file', 'wrong-type', '', '', ''],
  ['malformed YAML', 'malformed-yaml', '', 'slug: "46', pack.replace('slug: 46', 'slug: "46')],
  ['a tab as indent', 'malformed-yaml', '', '\tedition', pack.replace('  edition', '\tedition')],
  [
    'a repeated key',
    'duplicate-key',
    'province',
    'province: x',
    pack.replace('province:', 'province: x\nprovince:'),
  ],
  ['an anchor', 'yaml-feature-refused', '', 'slug: &a', pack.replace('slug: ', 'slug: &a ')],
  ['an alias', 'yaml-feature-refused', '', 'slug: *a', pack.replace('slug: ', 'slug: *a ')],
  ['a tag', 'yaml-feature-refused', '', 'slug: !!str', pack.replace('slug: ', 'slug: !!str ')],
  ['a directive of YAML', 'yaml-feature-refused', '', '%YAML', `%YAML 1.1\n---\n${pack}`],
  ['a second document', 'malformed-yaml', '', '---', `${pack}\n---\n${pack}`],
  ['deep flow nesting', 'too-deep', '', 'x: [[', `x: ${'['.repeat(100_000)}`],
  ['deep block nesting', 'too-deep', '', '- - -', '- '.repeat(100_000)],
  ['5 MB', 'file-too-large', '', '', 'a'.repeat(5_000_000)],
  [
    'an unknown key',
    'unknown-key',
    'directive.editon',
    'editon',
    pack.replace('  edition: 1', '  edition: 1\n  editon: 1'),
  ],
  ['a missing key', 'missing-key', 'directive.edition', '  slug', pack.replace('  edition: 1\n', '')],
  ['a wrong date', 'wrong-date', 'directive.date', '2024-02-30', pack.replace('2024-04-03', '2024-02-30')],
  [
    'a wrong type',
    'wrong-type',
    'directive.edition',
    'edition: "1"',
    pack.replace('edition: 1', 'edition: "1"'),
  ],
  [
    'an unknown choice',
    'unknown-choice',
    'directive.kind',
    'kind: party',
    pack.replace('party-directive', 'party'),
  ],
  [
    'a wrong slug',
    'wrong-form',
    'province',
    'province',
    pack.replace('province: yen-bai', 'province: Yên Bái'),
  ],
  [
    'a value too small',
    'too-small',
    'directive.edition',
    'edition',
    pack.replace('edition: 1', 'edition: 0'),
  ],
  [
    'a repeated code',
    'duplicate-code',
    'behaviours[1].code',
    'YB-01',
    pack.replace('code: YB-02', 'code: YB-01'),
  ],
  [
    'decomposed text',
    'text-not-nfc',
    'directive.title',
    'title',
    pack.replace(/title: >-\n.*/, (line) => line.normalize('NFD')),
  ],
  [
    'a no-break space',
    'text-odd-space',
    'behaviours[0].text',
    'Không',
    pack.replace('Không thực', 'Không\u00A0thực'),
  ],
  [
    'blanks at an end',
    'text-blank-at-end',
    'directive.title',
    'title',
    pack.replace('title: >-', 'title: >'),
  ],
  [
    'half a character',
    'unreadable-character',
    'province',
    'province',
    pack.replace(': yen-bai', ': "\\ud800"'),
  ],
  [
    'bytes that are no UTF-8',
    'unreadable-character',
    'province',
    'province',
    pack.replace(': yen-bai', ': y\uFFFDn'),
  ],
];

describe('parseCatalogue', () => {
  it.each(refused)('refuses %s and says where', (_what, code, path, at, text) => {
    const parsed = parseCatalogue(text, 'yen-bai.yaml');
    if (parsed.ok) throw new Error('accepted');
    const problem = parsed.problems.find((one) => one.code === code);
    expect(problem).toMatchObject({ path, file: 'yen-bai.yaml', severity: 'error' });
    const line = text
      .split('\n')
      .slice(Math.max(0, (problem?.line ?? 0) - 2), problem?.line)
      .join('\n');
    expect(line).toContain(at);
    for (const words of [problem?.message, problem?.remedy]) {
      for (const language of [words?.vi, words?.en]) expect(language).toMatch(/^(?!\p{Lu})[\s\S]+[^.]$/u);
    }
  });

  it('names the column of the very character', () => {
    const parsed = parseCatalogue(pack.replace('Không thực', 'Không\u00A0thực'), 'x.yaml');
    const lines = pack.split('\n');
    const line = lines.findIndex((one) => one.includes('Không thực'));
    expect(parsed).toMatchObject({
      problems: [{ line: line + 1, column: (lines[line] ?? '').indexOf('Không thực') + 6 }],
    });
  });

  it('says what was probably meant', () => {
    const parsed = parseCatalogue(pack.replace('ordinalBasis', 'ordinalBassis'), 'x.yaml');
    const unknown = parsed.ok ? undefined : parsed.problems.find(({ code }) => code === 'unknown-key');
    expect(unknown?.remedy).toEqual({ vi: 'có phải là `ordinalBasis`?', en: 'did you mean `ordinalBasis`?' });
  });

  it('reads Windows line endings and a byte order mark as if they were not there', () => {
    const parsed = parseCatalogue(pack, 'x.yaml');
    expect(parsed.ok).toBe(true);
    expect(parseCatalogue(`\uFEFF${pack.replaceAll('\n', '\r\n')}`, 'x.yaml')).toEqual(parsed);
  });
});

describe('generated nonsense never crashes the loader:', () => {
  const answers = (text: string) => {
    const parsed = parseCatalogue(text, 'x.yaml');
    return parsed.ok || parsed.problems.every(({ line = 0, column = 0 }) => line >= 1 && column >= 1);
  };
  const numRuns = 200;

  it('any bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 500 }).map((array) => new TextDecoder().decode(array));
    fc.assert(fc.property(fc.oneof(bytes, fc.string({ unit: 'binary', maxLength: 500 })), answers), {
      numRuns,
    });
  });

  it('signs of YAML in any order', () => {
    const signs = [
      '[',
      ']',
      '{',
      '}',
      ': ',
      '- ',
      '? ',
      '\n',
      '  ',
      '"',
      "'",
      '|',
      '>',
      '#',
      '&a',
      '*a',
      '!t',
      '---',
      '\t',
      'a',
      '%',
      ',',
    ];
    const text = fc.array(fc.constantFrom(...signs), { maxLength: 300 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, answers), { numRuns });
  });

  it('a real pack, mutated', () => {
    const cut = fc.tuple(
      fc.constantFrom(...shippedProvinces),
      fc.nat(),
      fc.nat(300),
      fc.string({ maxLength: 30 }),
    );
    const mutated = cut.map(([province, at, length, put]) => {
      const text = shippedFile(`${province}.yaml`);
      const start = at % text.length;
      return text.slice(0, start) + put + text.slice(start + length);
    });
    fc.assert(fc.property(mutated, answers), { numRuns: 40 });
  }, 120_000);

  it('any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 40 }), (value) => answers(JSON.stringify(value))),
      { numRuns },
    );
  });
});
