// `pnpm check`: format, lint, types, generated files, links, unused code.
import { goOn } from './toolchain.mjs';

await goOn('src/check/check.ts');
