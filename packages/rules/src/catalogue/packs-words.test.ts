// What the packs add to the directives' words: plain explanations, defaults and doubts. They may explain and warn;
// they may not add a number, a rule or a judgement.
import { describe, expect, it } from 'vitest';
import { shippedCatalogue, shippedFamilies, shippedProvinces } from '../testing/shipped.ts';
import { lintCatalogue, mechanismStatus } from './catalogue.ts';

const catalogues = shippedProvinces.map(shippedCatalogue);

describe.each(shippedProvinces)('the words of the pack of %s', (province) => {
  const { directive, behaviours, provisions, settings } = shippedCatalogue(province);

  it('explain every item and every clause, each with an example, in both languages', () => {
    const named = settings.behaviours.map(({ code, clauses }) => [
      code,
      ...clauses.map(({ letter }) => letter),
    ]);
    expect(named).toEqual(
      behaviours.map(({ code, clauses }) => [code, ...clauses.map(({ letter }) => letter)]),
    );
    for (const { explanation, clauses } of settings.behaviours) {
      for (const text of clauses.length > 0 ? clauses.map((clause) => clause.explanation) : [explanation]) {
        expect(text.vi).toMatch(/Ví dụ/);
        expect(text.en).toMatch(/Example/);
      }
    }
  });

  it('add no number to the directive', () => {
    for (const { title, explanation, clauses } of settings.behaviours) {
      for (const text of [title, explanation, ...clauses.map((clause) => clause.explanation)])
        expect(`${text.vi} ${text.en}`).not.toMatch(/\d/);
    }
  });

  it('never use the words of signals, offences or sanctions that the item itself does not use', () => {
    for (const { code, explanation, clauses } of settings.behaviours) {
      const said = behaviours.find((behaviour) => behaviour.code === code)?.text ?? '';
      const ours = [explanation, ...clauses.map((clause) => clause.explanation)]
        .map((text) => text.vi)
        .join(' ');
      for (const word of ['vi phạm', 'dấu hiệu', 'cảnh cáo', 'tội phạm', 'phạm tội'])
        if (!said.includes(word)) expect(ours, `${code}: ${word}`).not.toContain(word);
    }
  });

  it('leave severity to the province and keep the order of the directive', () => {
    expect(settings.behaviours.map(({ displayOrder }) => displayOrder)).toEqual(
      behaviours.map((one) => one.ordinal),
    );
    for (const { severity } of settings.behaviours) expect(severity).toBeNull();
  });

  it('say of every number that the toolkit chose it, that it is no number of the directive, and until when', () => {
    for (const { values, domain } of settings.parameters) {
      for (const { value, source, author, from, approvedOn, basis } of values) {
        expect(source.kind).toBe('default-of-the-toolkit');
        expect(author).toBe('Bộ công cụ Kỷ Cương');
        expect(from >= approvedOn).toBe(true);
        expect(basis).toMatch(/Mặc định của bộ công cụ, tỉnh phải thay|^Chưa đặt: /);
        if (value === null) expect(basis).toMatch(/^Chưa đặt: /);
        else expect(value >= domain.min && value <= domain.max).toBe(true);
      }
    }
  });

  it('raise doubts only about things that the pack holds', () => {
    const codes = [...behaviours, ...provisions].map(({ code }) => code);
    for (const { about } of directive.doubts) expect(codes).toEqual(expect.arrayContaining(about));
  });
});

it('leaves machine detection off for what leaves no trace in records', () => {
  const off = catalogues.flatMap(({ settings }) =>
    settings.behaviours.filter((one) => !one.machineDetection).map((one) => one.code),
  );
  expect(off).toEqual(['QN-02', 'QN-03', 'QN-06', 'QN-07', 'QN-10', 'QN-11', 'QN-12', 'QN-15']);
});

it('knows what is doubtful about each directive', () => {
  const kinds = catalogues.map(({ province, directive }) => [
    province,
    [...new Set(directive.doubts.map(({ kind }) => kind))].sort(),
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    'da-nang': [
      'date-from-press',
      'force-unconfirmed',
      'list-incomplete',
      'number-from-press',
      'ordinal-assigned',
      'reading-inferred',
      'text-truncated',
    ],
    'yen-bai': ['force-unconfirmed', 'reading-inferred', 'scope-sensitive'],
    'khanh-hoa': [
      'force-unconfirmed',
      'reading-inferred',
      'scope-sensitive',
      'title-missing',
      'typing-error-kept',
    ],
    'quang-ninh': [
      'date-missing',
      'force-unconfirmed',
      'number-missing',
      'ordinal-assigned',
      'reading-inferred',
      'scope-sensitive',
      'text-truncated',
      'typing-error-kept',
    ],
  });
});

it('takes the force of every directive for unconfirmed, since the merger where there was one', () => {
  const force = catalogues.map(({ directive }) => [directive.force.status, directive.force.since]);
  expect(force).toEqual([
    ['unconfirmed', '2025-07-01'],
    ['unconfirmed', '2025-07-01'],
    ['unconfirmed', '2025-07-01'],
    ['unconfirmed', null],
  ]);
});

it('lets no mechanism of Đà Nẵng work on the words of the seminar alone', () => {
  const { settings, provisions } = shippedCatalogue('da-nang');
  const waiting = settings.mechanisms.filter(
    (setting) => mechanismStatus(setting, provisions) === 'needs-basis',
  );
  expect(waiting.map(({ id }) => id)).toEqual([
    'cause-analysis',
    'delegation',
    'inspection',
    'protection-of-those-who-dare',
  ]);
});

it('lints without an error, and with no other warning than those four', () => {
  const problems = catalogues.flatMap((catalogue) => lintCatalogue(catalogue, shippedFamilies()));
  const grave = problems.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
  expect(grave).toEqual(Array(4).fill('mechanism-needs-basis'));
});
