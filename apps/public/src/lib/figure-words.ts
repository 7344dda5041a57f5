import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { sayNumber } from './say.ts';

type Share = { part: number; whole: number; share: number; low: number; high: number } | null;

const percent = (share: number): string =>
  share.toLocaleString(getLocale() === 'vi' ? 'vi-VN' : 'en-GB', { style: 'percent' });

/** A count, or that it is kept back. */
export const sayShown = (count: number | null): string =>
  count === null ? m.figure_hidden() : sayNumber(count);

/** A share with its sample and its interval. */
export const sayShare = (share: Share): string =>
  share
    ? m.figure_share({
        share: percent(share.share),
        part: sayNumber(share.part),
        whole: sayNumber(share.whole),
        low: percent(share.low),
        high: percent(share.high),
      })
    : m.figure_hidden_share();
