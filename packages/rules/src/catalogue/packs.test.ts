// The four packs against the extraction they were made from. The words of what they say, of what we add in plain
// language, and of what a province may set stand in packs-words.test.ts.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { shippedCatalogue, shippedFamilies, shippedFile, shippedProvinces } from '../testing/shipped.ts';
import { catalogueCounts } from './catalogue.ts';
import {
  type ExtractedDirective,
  type ExtractedItem,
  type ExtractedPassage,
  extraction,
  placeOf,
} from './fixtures/behaviours.ts';

const counts = {
  'da-nang': { behaviours: 12, clauses: 12, provisions: 23, questions: 0 },
  'yen-bai': { behaviours: 12, clauses: 20, provisions: 14, questions: 8 },
  'khanh-hoa': { behaviours: 9, clauses: 17, provisions: 8, questions: 0 },
  'quang-ninh': { behaviours: 15, clauses: 23, provisions: 14, questions: 0 },
};

describe.each(shippedProvinces)('the pack of %s', (province) => {
  const { directive, behaviours, provisions, questions, settings } = shippedCatalogue(province);
  const extracted = extraction.directives.find((one) => one.province === province) as ExtractedDirective;

  it('has the counts that the directive has', () => {
    expect(catalogueCounts({ behaviours, provisions, questions })).toEqual(counts[province]);
  });

  it('has every item to the character, with its ordinal, addressee, families, clauses and place', () => {
    const items = behaviours.map(({ notes, ...item }) => ({ ...item, notes: notes.length }));
    expect(items).toEqual(extracted.items.map((item) => asBehaviour(item, province)));
  });

  it('has every obligation, assessment, finding and passage of context, with its mechanisms and place', () => {
    const { obligations, assessment = [], findings = [], context = [] } = extracted;
    expect(provisions.map(({ notes, ...passage }) => ({ ...passage, notes: notes.length }))).toEqual([
      ...obligations.map((passage) => asProvision(passage, 'obligation')),
      ...assessment.map((passage) => asProvision(passage, 'assessment')),
      ...findings.map((passage) => asProvision(passage, 'finding')),
      ...context.map((passage) => asProvision(passage, province === 'da-nang' ? 'seminar' : 'context')),
    ]);
  });

  it('says what the directive is, and how surely its number and date are known', () => {
    expect(directive).toMatchObject({
      kind: extracted.directiveKind,
      number: extracted.number ?? extracted.numberExternal ?? null,
      numberAttested: extracted.number ? 'source' : extracted.numberExternal ? 'external' : 'unknown',
      date: extracted.date ?? extracted.dateExternal ?? null,
      dateAttested: extracted.date ? 'source' : extracted.dateExternal ? 'external' : 'unknown',
      knownNotLaterThan: extracted.newsDate ?? null,
      title: extracted.title,
      scope: {
        organisations: extracted.scope.organisations,
        persons: extracted.scope.persons,
        special: extracted.scope.special,
      },
      sensitiveFields: extracted.hotFields ?? [],
      listComplete: province !== 'da-nang',
    });
    // The extraction prints the name of the official who signed in Quảng Ninh; a directive is cited by office.
    expect(extracted.issuer.startsWith(directive.issuer)).toBe(true);
  });

  it('has every count of items that somebody gave, side by side', () => {
    const units: Record<string, string> = { clauses: 'khoản', items: 'mục' };
    expect(directive.countClaims.map(({ value, unit, sourceUrl }) => ({ value, unit, sourceUrl }))).toEqual(
      extracted.countClaims.map(({ value, unit, source }) => ({
        value,
        unit: units[unit] ?? unit,
        sourceUrl: source ?? null,
      })),
    );
    extracted.countClaims.forEach((claim, index) => {
      if (claim.seed) expect(directive.countClaims[index]?.source).toEqual(placeOf(claim.seed));
    });
  });

  it('has the forms of clear assignment that this directive asks for', () => {
    expect(directive.clearAssignment).toEqual(
      extraction.clearAssignmentVariants
        .filter((variant) => variant.province === province)
        .map(({ where, elements, use }) => ({
          where,
          elements,
          use: use.startsWith('absence') ? 'absence-is-part-of-the-behaviour' : 'assignment-rule',
        })),
    );
  });

  it('names the documents that the directive replaces or wants amended', () => {
    const { predecessor, relatedDocuments = [] } = extracted;
    const named = [
      ...(predecessor ? [{ relation: 'predecessor', ...pick(predecessor) }] : []),
      ...relatedDocuments.map((document) => ({ relation: 'to-be-amended', ...pick(document) })),
    ];
    for (const document of named) expect(directive.related).toContainEqual(expect.objectContaining(document));
  });

  it('has each mechanism on exactly where its sources name it, with the passages', () => {
    expect(settings.mechanisms).toEqual(
      extraction.mechanisms.map(({ id, byProvince }) => {
        const named = byProvince[province];
        return {
          id,
          on: named !== undefined,
          origins: named ? [{ kind: 'directive', provisions: named }] : [],
        };
      }),
    );
  });

  it('gives a place in a known document for everything it quotes', () => {
    const documents = directive.sources.map((source) => source.id);
    for (const { source } of [...behaviours, ...provisions, ...questions]) {
      expect(documents).toContain(source.document);
      expect([source.line, source.start]).not.toContain(null);
    }
  });

  it('is in NFC with plain spaces and Unix line endings', () => {
    const text = shippedFile(`${province}.yaml`);
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/[\u00a0\u2000-\u200f\u202f\ufeff\r\t]/);
  });
});

it('holds the whole study material of Yên Bái: its eight questions and answers give the same file again', () => {
  const { directive, questions } = shippedCatalogue('yen-bai');
  const [source] = directive.sources;
  const lines = questions.flatMap(({ number, question, answer }) => [
    `Câu hỏi ${number}: ${question}`,
    ...(answer.length === 1 ? [`Trả lời: ${answer[0]}`] : ['Trả lời:', ...answer]),
  ]);
  const text = [source?.title.vi, ...lines].join('\n');
  expect(createHash('sha256').update(text).digest('hex')).toBe(source?.sha256);
});

it('has all families, their members, pair relations, similarities and mentions', () => {
  expect(shippedFamilies()).toHaveLength(38);
  expect(shippedFamilies()).toEqual(
    extraction.families.map(({ id, vi, en, members, pairs, mentionsOutsideTheLists }) => ({
      id,
      name: { vi, en },
      members: members.map(({ province, code, clause }) => ({
        province,
        reference: `${code}${clause ?? ''}`,
      })),
      pairs,
      mentions: mentionsOutsideTheLists.map(({ ref, as }) => ({ reference: ref, as })),
    })),
  );
});

function asBehaviour(item: ExtractedItem, province: string) {
  const cut = item.code === 'DN-12';
  return {
    code: item.code,
    ordinal: item.ordinal,
    ordinalBasis: item.ordinalBasis === 'seed' ? 'source' : 'assigned',
    ordinalWord: item.ordinalWord ?? (province === 'yen-bai' ? `(${item.ordinal})` : null),
    groupedOrdinal: item.groupedOrdinal ?? null,
    kind: item.kind,
    // The ellipsis at the end of DN-12 is the newspaper's: it marks that the list was cut.
    text: cut ? item.text.replace(/…$/, '') : item.text,
    sourceText: cut ? item.text : null,
    truncated: cut,
    addressee: { stated: item.appliesTo, basis: item.appliesToBasis, implied: item.impliedAddressee ?? [] },
    families: item.families,
    clauses: item.clauses ?? [],
    source: placeOf(item.seed),
    notes: item.notes?.length ?? 0,
  };
}

function asProvision(passage: ExtractedPassage, kind: string) {
  return {
    code: passage.id,
    kind,
    addressee: passage.addressee,
    text: passage.text,
    mechanisms: passage.mechanisms ?? [],
    source: placeOf(passage.seed),
    notes: passage.note ? 1 : 0,
  };
}

function pick({ number, date, title }: { number: string; date: string; title: string }) {
  return { number, date, title };
}
