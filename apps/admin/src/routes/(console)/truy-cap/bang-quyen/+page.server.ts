import { permissionMatrix } from '@kycuong/api/staff';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ matrix: permissionMatrix() });
