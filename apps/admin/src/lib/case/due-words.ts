import * as m from '#lib/paraglide/messages.js';

/** How far a day is from today, in words: calendar days, because the day itself was reckoned already. */
export function dueWords(due: string | null, today: string): string {
  if (!due) return m.case_nothing_due();
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days === 0) return m.case_due_today();
  return days > 0 ? m.case_due_in({ days }) : m.case_late_by({ days: -days });
}

export const isLate = (due: string | null, today: string): boolean => due !== null && due < today;
