import * as m from '#lib/paraglide/messages.js';

export interface FunnelStep {
  readonly step: string;
  readonly label: () => string;
  /** The step that this one is a share of. */
  readonly of: string | null;
  /** The list behind the number, for those who may open it. */
  readonly list: { readonly href: string; readonly permission: string } | null;
}

const signals = (query: string) => ({ href: `/tin-hieu?${query}`, permission: 'signal.read' });
const cases = (query: string) => ({ href: `/vu-viec?${query}`, permission: 'case.read' });

/** From a signal to a finding that stands, in the order in which it happens. */
export const funnelSteps: readonly FunnelStep[] = [
  { step: 'signals', label: m.overview_step_signals, of: null, list: signals('trang-thai=all') },
  { step: 'ended', label: m.overview_step_ended, of: 'signals', list: signals('trang-thai=closed') },
  { step: 'end-false-positive', label: m.overview_step_end_false, of: 'ended', list: null },
  { step: 'end-objective-cause', label: m.overview_step_end_objective, of: 'ended', list: null },
  { step: 'end-acknowledged', label: m.overview_step_end_acknowledged, of: 'ended', list: null },
  { step: 'end-coaching', label: m.overview_step_end_coaching, of: 'ended', list: null },
  { step: 'cases', label: m.overview_step_cases, of: 'ended', list: cases('tu=signal') },
  { step: 'heard', label: m.overview_step_heard, of: 'cases', list: null },
  { step: 'concluded', label: m.overview_step_concluded, of: 'heard', list: cases('buoc=concluded') },
  { step: 'confirmed', label: m.overview_step_confirmed, of: 'concluded', list: null },
  { step: 'final', label: m.overview_step_final, of: 'confirmed', list: cases('buoc=final') },
];
