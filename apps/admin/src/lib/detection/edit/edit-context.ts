import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import type { Words } from '../indicator-words.ts';
import type { Numbers } from './quantity-control.ts';

/** What every part of the form needs to say the tree and to change it. */
export interface EditContext {
  readonly indicator: Indicator;
  readonly change: (next: Indicator) => void;
  readonly words: Words;
  readonly numbers: Numbers;
  readonly windowShared: boolean;
  /** Where parameters are edited. */
  readonly parameterBase: string;
}
