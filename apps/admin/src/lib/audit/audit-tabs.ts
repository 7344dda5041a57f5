import type { Link } from '@kycuong/ui/links';
import * as m from '#lib/paraglide/messages.js';

const root = '/nhat-ky-he-thong';
const pages = [
  { path: '', label: m.audit_tab_entries },
  { path: '/kiem-tra', label: m.audit_tab_verify },
  { path: '/xoa', label: m.audit_tab_erasures },
] as const;

export const auditTabs = (pathname: string): Link[] => {
  const here = pages.findLast(({ path }) => pathname.startsWith(root + path));
  return pages.map((one) => ({
    href: root + one.path,
    label: one.label(),
    ...(one === here && { current: 'page' as const }),
  }));
};
