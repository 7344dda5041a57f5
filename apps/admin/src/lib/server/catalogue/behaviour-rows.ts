import type { Behaviour } from '@kycuong/rules/catalogue/schema/directive';
import type { BehaviourSetting } from '@kycuong/rules/catalogue/schema/settings';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { searchKey } from '@kycuong/rules/text';

export interface BehaviourFilter {
  readonly query: string;
  readonly addressee: string;
  readonly kind: string;
  readonly machine: string;
  readonly sort: string;
}

export interface BehaviourRow {
  readonly behaviour: Behaviour;
  readonly setting: BehaviourSetting | null;
}

/** The filter travels in the address, so that a link brings the same list back. */
export const readFilter = (search: URLSearchParams): BehaviourFilter => ({
  query: (search.get('q') ?? '').slice(0, 200),
  addressee: search.get('doi-tuong') ?? '',
  kind: search.get('loai') ?? '',
  machine: search.get('may') ?? '',
  sort: search.get('sap-xep') ?? '',
});

const haystack = ({ behaviour, setting }: BehaviourRow): string =>
  searchKey(
    [
      behaviour.code,
      behaviour.text,
      setting?.title.vi,
      setting?.title.en,
      setting?.explanation.vi,
      setting?.explanation.en,
    ].join(' '),
  );

const addresses = (behaviour: Behaviour, addressee: string): boolean =>
  behaviour.addressee.stated === addressee ||
  behaviour.addressee.implied.some((implied) => implied === addressee);

const orders: Record<string, (a: BehaviourRow, b: BehaviourRow) => number> = {
  'muc-do': (a, b) => (b.setting?.severity ?? 0) - (a.setting?.severity ?? 0),
  'thu-tu-hien-thi': (a, b) => (a.setting?.displayOrder ?? 0) - (b.setting?.displayOrder ?? 0),
};

export const behaviourRows = (catalogue: Catalogue, filter: BehaviourFilter): readonly BehaviourRow[] => {
  const wanted = searchKey(filter.query).trim().split(/\s+/).filter(Boolean);
  const settingOf = new Map(catalogue.settings.behaviours.map((setting) => [setting.code, setting]));
  return catalogue.behaviours
    .map((behaviour) => ({ behaviour, setting: settingOf.get(behaviour.code) ?? null }))
    .filter((row) => {
      const text = wanted.length > 0 ? haystack(row) : '';
      return (
        wanted.every((word) => text.includes(word)) &&
        (!filter.addressee || addresses(row.behaviour, filter.addressee)) &&
        (!filter.kind || row.behaviour.kind === filter.kind) &&
        (!filter.machine || (row.setting?.machineDetection ?? false) === (filter.machine === 'bat'))
      );
    })
    .sort((a, b) => orders[filter.sort]?.(a, b) || a.behaviour.ordinal - b.behaviour.ordinal);
};
