// `pnpm start`: installs, builds, then brings everything up under the project's own Node.
import { goOn, install } from './toolchain.mjs';

await install();
await goOn('src/start/start.ts');
