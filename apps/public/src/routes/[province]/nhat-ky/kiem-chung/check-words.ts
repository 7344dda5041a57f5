import type { ComponentProps } from 'svelte';
import type State from '@kycuong/ui/State.svelte';
import type { CheckStates } from '#lib/log-check/check-log.ts';
import { m } from '#lib/paraglide/messages.js';

type Check = keyof CheckStates;
type CheckState = CheckStates[Check];

export const stateKinds: Record<CheckState, ComponentProps<typeof State>['kind']> = {
  fits: 'done',
  differs: 'late',
  none: 'off',
  absent: 'part',
  unsigned: 'wait',
  unreadable: 'part',
};

const words: { [C in Check]: { title: () => string; states: Record<CheckStates[C], () => string> } } = {
  signature: {
    title: m.log_step_signature,
    states: { fits: m.log_signature_fits, differs: m.log_signature_differs },
  },
  browser: {
    title: m.log_step_browser,
    states: { fits: m.log_browser_fits, differs: m.log_browser_differs, absent: m.log_browser_absent },
  },
  entries: {
    title: m.log_step_entries,
    states: { fits: m.log_entries_fits, differs: m.log_entries_differs },
  },
  kept: {
    title: m.log_step_kept,
    states: {
      fits: m.log_kept_fits,
      differs: m.log_kept_differs,
      none: m.log_kept_none,
      unreadable: m.log_kept_unreadable,
    },
  },
  result: {
    title: m.log_step_result,
    states: {
      fits: m.log_result_fits,
      differs: m.log_result_differs,
      none: m.log_result_none,
      unsigned: m.log_result_unsigned,
      absent: m.log_result_absent,
    },
  },
};

/** Every check in its order, with every sentence in which it may end. */
export const checkSteps = Object.entries(words).map(([check, { title, states }]) => ({
  check,
  title,
  states: Object.entries(states) as [CheckState, () => string][],
}));
