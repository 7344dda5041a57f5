import type { StaffCaller } from '@kycuong/api/staff';
import type { Link } from '@kycuong/ui/links';
import * as m from '#lib/paraglide/messages.js';

type Permission = Awaited<ReturnType<StaffCaller['access']['me']>>['permissions'][number];

const pages: readonly { path: string; label: () => string; needs: Permission }[] = [
  { path: '', label: m.access_tab_people, needs: 'access.people' },
  { path: '/de-nghi', label: m.access_tab_waiting, needs: 'access.people' },
  { path: '/ai-xem', label: m.access_tab_who_sees, needs: 'access.read' },
  { path: '/toi', label: m.access_tab_mine, needs: 'access.read' },
  { path: '/bang-quyen', label: m.access_tab_matrix, needs: 'access.read' },
  { path: '/khoa', label: m.access_tab_tokens, needs: 'access.administer' },
];

const root = '/truy-cap';

/** The pages of this part that the person may open. */
export const accessTabs = (pathname: string, permissions: readonly Permission[]): Link[] =>
  pages
    .filter(({ needs }) => permissions.includes(needs))
    .map(({ path, label }) => {
      const here =
        path === ''
          ? !pages.some((one) => one.path && pathname.startsWith(root + one.path))
          : pathname.startsWith(root + path);
      return { href: root + path, label: label(), ...(here && { current: 'page' as const }) };
    });
