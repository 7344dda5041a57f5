import type { StaffCaller } from '@kycuong/api/staff';
import type { Link } from '@kycuong/ui/links';
import * as m from '#lib/paraglide/messages.js';

type Permission = Awaited<ReturnType<StaffCaller['access']['me']>>['permissions'][number];

const pages: readonly { href: string; label: () => string; needs: Permission }[] = [
  { href: '/thong-bao', label: m.notification_tab_list, needs: 'notification.own' },
  { href: '/thong-bao/cai-dat', label: m.notification_tab_settings, needs: 'notification.own' },
  { href: '/thong-bao/gui-ra-ngoai', label: m.notification_tab_sending, needs: 'notification.administer' },
];

/** The pages of this part that the person may open. */
export const notificationTabs = (pathname: string, permissions: readonly Permission[]): Link[] =>
  pages
    .filter(({ needs }) => permissions.includes(needs))
    .map(({ href, label }) => ({
      href,
      label: label(),
      ...(pathname === href && { current: 'page' as const }),
    }));
