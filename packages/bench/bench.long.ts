import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// A process of its own: what is measured shares nothing with the runner of tests.
test('every measurement runs, and docs/reference/measurements/bench.md says what came out', () => {
  const bench = fileURLToPath(new URL('src/bench.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [bench], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: undefined },
  });
  expect(status).toBe(0);
});
