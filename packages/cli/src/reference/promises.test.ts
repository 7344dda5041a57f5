import { expect, test } from 'vitest';
import { promises, waiting } from './promises.ts';
import { testsOfPromises } from './tests-of-promises.ts';

test('every promise is the name of a test, word for word, unless what it speaks of is not built', () => {
  const without = testsOfPromises().filter(({ files }) => files.length === 0);
  expect(without.map(({ words }) => words)).toEqual([...waiting.keys()]);
  expect(promises).toHaveLength(21);
});
