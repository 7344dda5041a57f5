import type { Link } from '@kycuong/ui/links';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { addresses, inLanguage } from './addresses.ts';

/** The address without its language. */
export const withoutLanguage = (pathname: string): string =>
  pathname === '/en' ? '/' : pathname.startsWith('/en/') ? pathname.slice(3) : pathname;

/** The main sections, with a province's own where one is open; the open page, or the section it belongs to, is marked. */
export function navigation(pathname: string, province: string | undefined): Link[] {
  const own = province
    ? [
        { href: addresses.results(province), path: addresses.results(province), label: m.result_nav() },
        { href: addresses.log(province), path: addresses.log(province), label: m.result_nav_log() },
      ]
    : [];
  const sections = [
    ...own,
    { href: `${addresses.home()}#tinh`, path: null, label: m.nav_provinces() },
    { href: addresses.families(), path: addresses.families(), label: m.nav_families() },
    { href: addresses.questions(), path: addresses.questions(), label: m.nav_questions() },
    { href: addresses.howToRead(), path: addresses.howToRead(), label: m.nav_how() },
  ];
  return sections.map(({ href, path, label }) => {
    const open = path ? pathname === path : false;
    const inside = path ? pathname.startsWith(`${path}/`) : pathname.includes('/chi-thi/');
    return { href, label, ...(open ? { current: 'page' } : inside ? { current: 'true' } : {}) } as Link;
  });
}

/** This very page in the other language; a search keeps its words. */
export function otherLanguage(url: Pick<URL, 'pathname' | 'search'>): Link {
  const other = getLocale() === 'vi' ? 'en' : 'vi';
  return {
    href: inLanguage(other, withoutLanguage(url.pathname)) + url.search,
    label: m.other_language(),
    lang: other,
  };
}

export const footColumns = (language: Link) => [
  {
    title: m.foot_read(),
    links: [
      { href: `${addresses.home()}#tinh`, label: m.nav_provinces() },
      { href: addresses.families(), label: m.nav_families() },
      { href: addresses.questions(), label: m.nav_questions() },
      { href: addresses.search(), label: m.nav_search() },
    ],
  },
  {
    title: m.foot_about(),
    links: [
      { href: addresses.howToRead('nguyen-van'), label: m.foot_verbatim() },
      { href: addresses.howToRead('con-so'), label: m.foot_settings() },
      { href: addresses.howToRead('chua-day-du'), label: m.foot_incomplete() },
    ],
  },
  { title: m.foot_language(), links: [language] },
];
