// Loaded into each service before its own code: when the parent is gone, however it went, the service ends too.
const GRACE_MS = 8000;

process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
process.channel?.unref();
