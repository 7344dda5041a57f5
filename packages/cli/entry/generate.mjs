// `pnpm generate [--check]`: every package's generated files.
import { goOn } from './toolchain.mjs';

await goOn('src/check/generate.ts');
