// Loaded into each service before its own code: when the parent is gone, however it went, the service ends too.
import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

const GRACE_MS = 8000;
const OUTPUTS = [1, 2];

function end() {
  // Nobody reads the output any more. A last line written into a broken pipe is tried again for ever by the log's library,
  // so both outputs go nowhere: what is opened next takes the lowest free number, the one just closed.
  for (const output of OUTPUTS) {
    closeSync(output);
    openSync(devNull, 'w');
  }
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
}

process.on('disconnect', end);
process.channel?.unref();
// The parent may have gone before this file was read.
if (process.connected === false) end();
