import type { ImportRun } from '@kycuong/api/staff';
import * as m from '#lib/paraglide/messages.js';

const states: Record<ImportRun['state'], () => string> = {
  choosing: m.importing_state_choosing,
  reading: m.importing_state_reading,
  checked: m.importing_state_checked,
  applying: m.importing_state_applying,
  applied: m.importing_state_applied,
  failed: m.importing_state_failed,
  cancelled: m.importing_state_cancelled,
  withdrawing: m.importing_state_withdrawing,
  withdrawn: m.importing_state_withdrawn,
};

export const labelOfState = (state: ImportRun['state']): string => states[state]();

/** Column 27 as `AB`, as the program that shows the sheet names it. */
export function columnLetter(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** How many records the check found to bring in. */
export const toBring = ({ counts }: ImportRun): number => (counts.new ?? 0) + (counts.changed ?? 0);
