import { importActions } from '#lib/server/catalogue/import-actions.ts';
import type { Actions } from './$types';

export const actions: Actions = importActions;
