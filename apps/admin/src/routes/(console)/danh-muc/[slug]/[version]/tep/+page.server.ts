import { importActions } from '#lib/server/import-actions.ts';
import type { Actions } from './$types';

export const actions: Actions = importActions;
