import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('docs/reference/cli.md is what the commands say', () => {
  const script = fileURLToPath(new URL('generate-cli-reference.ts', import.meta.url));
  expect(spawnSync(process.execPath, [script, '--check']).status).toBe(0);
});
