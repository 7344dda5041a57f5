import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { labelOf } from '@kycuong/rules/catalogue/labels';
import { findIndicator } from '#lib/detection/find-indicator.ts';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';

type Params = Partial<Record<string, string>>;

const behaviourTitle = ({ ordinal }: Params, catalogue: Catalogue): string => {
  const behaviour = catalogue.behaviours.find((candidate) => String(candidate.ordinal) === ordinal);
  const setting = catalogue.settings.behaviours.find((candidate) => candidate.code === behaviour?.code);
  return setting
    ? m.behaviour_n_title({ ordinal: ordinal ?? '', title: text(setting.title) })
    : m.behaviour_n({ ordinal: ordinal ?? '' });
};

const indicatorTitle = ({ indicator }: Params, catalogue: Catalogue): string => {
  const placed = findIndicator(catalogue, indicator ?? '');
  return placed ? m.indicator_title({ name: text(placed.indicator.name) }) : m.indicators();
};

const titles: Record<string, (params: Params, catalogue: Catalogue) => string> = {
  'bieu-hien/[ordinal]': behaviourTitle,
  'sua/bieu-hien/[ordinal]': behaviourTitle,
  'sua/bieu-hien/[ordinal]/chi-bao-moi': () => m.detection_new_title(),
  'chi-bao/[indicator]': indicatorTitle,
  'sua/chi-bao/[indicator]': indicatorTitle,
  'sua/tham-so/[id]': ({ id }, { settings }) => {
    const parameter = settings.parameters.find((candidate) => candidate.id === id);
    return parameter ? text(parameter.label) : m.tab_edit();
  },
  'sua/co-che/[id]': ({ id }) => text(labelOf('mechanism', id ?? '')),
  'sua/cong-khai': () => m.publication_setting_title(),
  sua: () => m.tab_edit_title(),
  'so-sanh': () => m.tab_diff_title(),
  'chay-thu': () => m.detection_ready_title(),
  'ra-soat': () => m.tab_review_title(),
  'lich-su': () => m.tab_history_title(),
  tep: () => m.tab_file_title(),
};

/** The heading of a page of one version; null for its overview. */
export const pageTitle = (routeId: string, params: Params, catalogue: Catalogue): string | null =>
  titles[routeId.split('/[version]/')[1] ?? '']?.(params, catalogue) ?? null;
