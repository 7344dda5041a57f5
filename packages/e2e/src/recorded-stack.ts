import { appendFileSync } from 'node:fs';
import { stackLog } from './stack-log.ts';

// `start`, with what its services say kept beside what it prints, so that the end of the run can look for persons in it.
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream);
  stream.write = ((chunk: string | Uint8Array, ...rest: []) => {
    appendFileSync(stackLog(), chunk);
    return write(chunk, ...rest);
  }) as typeof stream.write;
}
await import(new URL('../../cli/src/start/start.ts', import.meta.url).href);
