import type { SignalLine } from '@kycuong/api/staff';
import type { IconName } from '@kycuong/ui/icons';
import * as m from '#lib/paraglide/messages.js';

type Outcome = NonNullable<SignalLine['outcome']>;
const outcomes: Record<Outcome, () => string> = {
  'false-positive': m.signal_false_positive,
  'objective-cause': m.signal_objective_cause,
  acknowledged: m.signal_acknowledged,
  coaching: m.signal_coaching,
  case: m.signal_became_case,
};
export const outcomeWords = (outcome: Outcome): string => outcomes[outcome]();
export const closingOutcomes = ['false-positive', 'objective-cause', 'acknowledged', 'coaching'] as const;

export const levelWords = (level: SignalLine['level']): string =>
  level === 'urgent' ? m.signal_urgent() : m.signal_notice();

/** Where a signal stands, in words. */
export const standing = (signal: SignalLine, today: string): string =>
  signal.outcome
    ? outcomeWords(signal.outcome)
    : signal.case
      ? m.signal_case_waits()
      : signal.indicatorOff
        ? m.signal_off()
        : signal.expiresOn <= today
          ? m.signal_expired()
          : m.signal_open();

type Atom = 'true' | 'unknown' | 'false';
export const atomIcon: Record<Atom, IconName> = { true: 'done', unknown: 'wait', false: 'no' };
export const atomWords = (outcome: Atom): string =>
  ({ true: m.signal_true, unknown: m.signal_unknown, false: m.signal_false })[outcome]();
