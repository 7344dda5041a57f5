import { describe, expect, it } from 'vitest';
import { asOf, catalogueWith, indicatorWith } from '../../detection/testing/catalogue-with.ts';
import { formatCatalogue } from '../format-catalogue.ts';
import { lintFile } from './lint-file.ts';

describe('lintFile', () => {
  const when = { id: 'n1', field: 'officer.rolle', is: 'head' };
  const text = formatCatalogue(catalogueWith({ indicators: [indicatorWith({ when })] }));

  it('says on which line an indicator cannot run on a day', () => {
    const problem = lintFile(text, 'pack.yaml', undefined, asOf).find(({ code }) => code === 'unknown-field');
    expect(problem).toMatchObject({
      severity: 'error',
      path: 'settings.behaviours[0].indicators[0].when.field',
      file: 'pack.yaml',
    });
    expect(text.split('\n')[problem!.line! - 1]).toContain('officer.rolle');
    expect(problem!.remedy.en).toBe('did you mean `officer.role`?');
  });

  it('says nothing of indicators without a day', () => {
    expect(lintFile(text, 'pack.yaml').map(({ code }) => code)).not.toContain('unknown-field');
  });
});
