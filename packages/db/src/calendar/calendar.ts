// The public file of the slice.
export { storeWorkingDays } from './store-working-days.ts';
