import { themeCookie } from '#lib/server/cookies.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ cookies }) => ({ theme: cookies.get(themeCookie) ?? 'system' });
