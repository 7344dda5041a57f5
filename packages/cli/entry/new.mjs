// `pnpm new slice <name>`: the empty files of a slice, so that its shape is copied by a tool and not by hand.
import { goOn } from './toolchain.mjs';

await goOn('src/new-slice/new.ts');
