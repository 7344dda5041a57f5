import type { TrialView } from '@kycuong/api/staff';

const pause = 1000;

/** Whether there is still something to wait for. */
export const goesOn = (trial: TrialView | null): boolean =>
  trial !== null && (trial.state === 'waiting' || trial.state === 'running');

/** Asks for a trial again and again until it is over. Returns how to stop asking. */
export const followTrial = (address: string, show: (trial: TrialView | null) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const ask = async (): Promise<void> => {
    try {
      const response = await fetch(address, { headers: { accept: 'application/json' } });
      const trial = response.ok ? ((await response.json()) as TrialView | null) : undefined;
      if (over) return;
      if (trial !== undefined) show(trial);
      if (trial === undefined || goesOn(trial)) timer = setTimeout(() => void ask(), pause);
    } catch {
      // The line may be back with the next question.
      if (!over) timer = setTimeout(() => void ask(), pause);
    }
  };
  timer = setTimeout(() => void ask(), pause);
  return () => {
    over = true;
    clearTimeout(timer);
  };
};
