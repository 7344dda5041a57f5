import type { Settings } from '@kycuong/rules/catalogue/schema/settings';

/** The editor's page for a path such as `settings.parameters[2].values[0].from`; null where no page edits it. */
export const placeOf = (path: string, settings: Settings, base: string): string | null => {
  const [, list, index] =
    /^settings\.(behaviours|parameters|mechanisms|publication)(?:\[(\d+)\])?/.exec(path) ?? [];
  const at = Number(index ?? 0);
  if (list === 'publication') return `${base}/sua/cong-khai`;
  const [, indicator] = /^settings\.behaviours\[\d+\]\.indicators\[(\d+)\]/.exec(path) ?? [];
  const found = settings.behaviours[at]?.indicators[Number(indicator ?? -1)];
  if (list === 'behaviours' && found) return `${base}/sua/chi-bao/${found.id}`;
  if (list === 'behaviours' && settings.behaviours[at])
    return `${base}/sua/bieu-hien/${Number(settings.behaviours[at].code.replace(/\D+/g, ''))}`;
  if (list === 'parameters' && settings.parameters[at])
    return `${base}/sua/tham-so/${settings.parameters[at].id}`;
  if (list === 'mechanisms' && settings.mechanisms[at])
    return `${base}/sua/co-che/${settings.mechanisms[at].id}`;
  return null;
};
