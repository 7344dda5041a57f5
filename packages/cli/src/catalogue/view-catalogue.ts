import {
  catalogueCounts,
  catalogueHashes,
  mechanismStatus,
  parameterValueOn,
} from '@kycuong/rules/catalogue';
import { labelOf } from '@kycuong/rules/catalogue/labels';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { Family } from '@kycuong/rules/catalogue/schema/family';
import type { CivilDay } from '@kycuong/rules/civil-day';

/** One catalogue as one object: the words, and beside them what the province set, as of a day. */
export function viewCatalogue(catalogue: Catalogue, families: readonly Family[], on: CivilDay) {
  const { province, directive, provisions, questions, settings } = catalogue;
  const settingOf = new Map(settings.behaviours.map(({ code, ...setting }) => [code, setting]));
  return {
    province,
    on,
    counts: catalogueCounts(catalogue),
    hashes: catalogueHashes(catalogue),
    directive,
    behaviours: catalogue.behaviours.map((behaviour) => ({
      ...behaviour,
      setting: settingOf.get(behaviour.code),
    })),
    obligations: provisions.filter(({ kind }) => kind === 'obligation'),
    provisions,
    questions,
    mechanisms: settings.mechanisms.map((mechanism) => ({
      ...mechanism,
      label: labelOf('mechanism', mechanism.id),
      status: mechanismStatus(mechanism, provisions),
    })),
    parameters: settings.parameters.map((parameter) => ({
      ...parameter,
      /** Null where no value applies on the day. */
      valueOn: parameterValueOn(parameter, on) ?? null,
    })),
    publication: settings.publication,
    doubts: directive.doubts,
    families: families.filter(({ members }) => members.some((member) => member.province === province)),
  };
}

export type CatalogueView = ReturnType<typeof viewCatalogue>;
