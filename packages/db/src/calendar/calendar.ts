// The public file of the slice.
export { nationalCalendar } from './national-calendar.ts';
export { storeWorkingDays } from './store-working-days.ts';
