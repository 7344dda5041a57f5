import { root } from '../../entry/toolchain.mjs';
import { writeSlice } from './write-slice.ts';

const [kind, name] = process.argv.slice(2).filter((arg) => arg !== '--');
const outcome =
  kind === 'slice'
    ? writeSlice(root, name, new Date())
    : ({ ok: false, why: 'npx pnpm@12 new slice <name>' } as const);

if (outcome.ok) {
  console.log(outcome.written.join('\n'));
  console.log('\nTiếp theo · next: docs/how-to/add-a-slice.md');
} else {
  console.error(outcome.why);
  process.exitCode = 2;
}
