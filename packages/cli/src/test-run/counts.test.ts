import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '@kycuong/testing/temporary-directory';
import { expect, test } from 'vitest';
import { closingLine, NONE, playwrightCounts, sum, vitestCounts, withExitCode } from './counts.ts';

function report(content: object): string {
  const file = join(temporaryDirectory(), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('the closing line is plain, and tells of what was skipped', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('a suite that crashed counts as failed', () => {
  expect(withExitCode(NONE, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(withExitCode({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  expect(vitestCounts('nowhere.json')).toEqual(NONE);
});

test('a test file that does not load counts as failed', () => {
  const file = report({
    numPassedTests: 2,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [] },
    ],
  });
  expect(vitestCounts(file)).toEqual({ passed: 2, failed: 1, skipped: 1 });
});

test('a journey that passed only the second time has failed', () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [] });
  expect(sum([playwrightCounts(file), { passed: 1, failed: 0, skipped: 0 }])).toEqual({
    passed: 6,
    failed: 2,
    skipped: 0,
  });
});
