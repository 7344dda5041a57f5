import { expect, test } from 'vitest';
import { readable } from './logs.ts';

test('a structured line becomes words', () => {
  const line = JSON.stringify({
    level: 30,
    time: '2026-01-05T03:04:05.678Z',
    msg: 'request completed',
    req: { method: 'GET', url: '/yen-bai' },
    res: { statusCode: 200 },
    responseTime: 4.4,
  });
  expect(readable(line)).toMatch(/^\d\d:\d\d:05 info request completed GET \/yen-bai → 200 4 ms$/);
});

test('an error keeps where it came from', () => {
  const line = JSON.stringify({
    level: 50,
    msg: 'failed',
    err: { message: 'no', stack: 'Error: no\n    at here' },
  });
  expect(readable(line)).toBe('error failed\nError: no\n    at here');
});

test('what else it carries follows as fields', () => {
  const line = JSON.stringify({
    level: 'info',
    at: '2026-01-05T03:04:05Z',
    app: 'public',
    event: 'listening',
    port: 4100,
  });
  expect(readable(line)).toMatch(/^\d\d:\d\d:05 info listening port=4100$/);
});

test.each(['Listening on 4100', '{ not json'])('the line %s stays as it is', (line) => {
  expect(readable(line)).toBe(line);
});
