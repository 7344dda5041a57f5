const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const SAME_PRESS_MS = 1000;

/**
 * Settles at the first signal. One Ctrl-C may arrive more than once, from the terminal and from the package runner; a
 * later press means "now", and what was brought up is left to the next start.
 */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (first && Date.now() - first > SAME_PRESS_MS) process.exit(130);
        first ||= Date.now();
        resolve(signal);
      });
    }
  });
}
