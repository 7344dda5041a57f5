import type { Token } from '@kycuong/rules/detection/sentence/token';
import { controlId, sharedWindowId } from './control-id.ts';

/** Moves the focus to the control for what a token stands for; where it has none, to the condition around it. */
export const openControl = ({ slot, paths }: Extract<Token, { kind: 'slot' }>): void => {
  const shared = slot === 'window' || paths.length > 1 ? document.getElementById(sharedWindowId) : null;
  (shared ?? paths.map(nearest).find((element) => element !== null))?.focus();
};

const nearest = (path: string): HTMLElement | null => {
  for (let place = path; place !== ''; place = outer(place)) {
    const found = document.getElementById(controlId(place));
    if (found) return found;
  }
  return null;
};

const outer = (place: string): string => place.slice(0, Math.max(0, place.search(/(\.[^.[\]]+|\[\d+\])$/)));
