// `pnpm test` and `pnpm test:long`: installs, then runs everything under the project's own Node.
import { goOn, install } from './toolchain.mjs';

await install();
await goOn('src/test-run/test-run.ts');
