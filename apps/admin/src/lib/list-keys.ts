const typing = 'input, textarea, select, [contenteditable]';

/** `j` and `k` walk the first links of the rows on a page, as in mail programs; never while somebody types. */
export const listKeys = (event: KeyboardEvent): void => {
  if ((event.key !== 'j' && event.key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(typing)) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-rows] > li .rows__title a')];
  const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
  const next = event.key === 'j' ? at + 1 : at < 0 ? links.length - 1 : at - 1;
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
};
