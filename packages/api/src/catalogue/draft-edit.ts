import type { Settings } from '@kycuong/rules/catalogue/schema/settings';
import {
  behaviourSettingSchema,
  mechanismOriginSchema,
  parameterValueSchema,
  settingsSchema,
} from '@kycuong/rules/catalogue/schema/settings';
import { indicatorIdSchema, indicatorSchema } from '@kycuong/rules/detection/schema/indicator';
import { z } from 'zod';

const { code, title, explanation, clauses, severity, machineDetection, displayOrder } =
  behaviourSettingSchema.shape;
const provinceOrigin = mechanismOriginSchema.options[1];
const { basis, author, approvedOn } = provinceOrigin.shape;
const { fullTextPublic, fullTextBasis } = settingsSchema.shape.publication.shape;

/** One piece of a draft that a province may set. The directive's half has no edit. */
export const draftEditSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('behaviour'),
    code,
    title,
    explanation,
    clauses,
    severity,
    machineDetection,
    displayOrder,
  }),
  z
    .object({
      kind: z.literal('indicator'),
      /** The behaviour it belongs to. */
      code,
      id: indicatorIdSchema,
      /** Null takes it away; one with an id that the behaviour does not have yet is new. */
      indicator: indicatorSchema.nullable(),
    })
    .refine(({ id, indicator }) => indicator === null || indicator.id === id, { path: ['indicator', 'id'] }),
  z.object({
    kind: z.literal('parameter'),
    id: z.string(),
    values: z.array(parameterValueSchema).min(1).max(50),
  }),
  z.object({
    kind: z.literal('mechanism'),
    id: z.string(),
    on: z.boolean(),
    /** The province's own ground; null takes it away. Grounds in the directive stay as they are. */
    province: z.object({ basis, author, approvedOn }).nullable(),
  }),
  z.object({ kind: z.literal('publication'), fullTextPublic, fullTextBasis }),
]);
export type DraftEdit = z.infer<typeof draftEditSchema>;

type BehaviourSetting = Settings['behaviours'][number];
type Indicator = BehaviourSetting['indicators'][number];

type Piece =
  | BehaviourSetting
  | Indicator
  | Settings['parameters'][number]
  | Settings['mechanisms'][number]
  | Settings['publication'];

/** The piece as it is kept now; null where an edit may add one, undefined when the draft has no such piece. */
export const pieceOf = (settings: Settings, edit: DraftEdit): Piece | null | undefined => {
  const behaviour =
    'code' in edit ? settings.behaviours.find((setting) => setting.code === edit.code) : undefined;
  switch (edit.kind) {
    case 'behaviour':
      return behaviour;
    case 'indicator':
      return behaviour && (behaviour.indicators.find((indicator) => indicator.id === edit.id) ?? null);
    case 'parameter':
      return settings.parameters.find((parameter) => parameter.id === edit.id);
    case 'mechanism':
      return settings.mechanisms.find((mechanism) => mechanism.id === edit.id);
    case 'publication':
      return settings.publication;
  }
};

/** The settings with one piece changed and everything else untouched. */
export const applyEdit = (settings: Settings, edit: DraftEdit): Settings => {
  switch (edit.kind) {
    case 'behaviour': {
      const { kind: _, ...setting } = edit;
      return withBehaviour(settings, edit.code, (kept) => ({ ...kept, ...setting }));
    }
    case 'indicator':
      return withBehaviour(settings, edit.code, (kept) => ({
        ...kept,
        indicators: withIndicator(kept.indicators, edit.id, edit.indicator),
      }));
    case 'parameter':
      return {
        ...settings,
        parameters: settings.parameters.map((kept) =>
          kept.id === edit.id ? { ...kept, values: edit.values } : kept,
        ),
      };
    case 'mechanism': {
      const own = edit.province ? [{ kind: 'province' as const, ...edit.province }] : [];
      return {
        ...settings,
        mechanisms: settings.mechanisms.map((kept) =>
          kept.id === edit.id
            ? {
                ...kept,
                on: edit.on,
                origins: [...kept.origins.filter((origin) => origin.kind === 'directive'), ...own],
              }
            : kept,
        ),
      };
    }
    case 'publication':
      return {
        ...settings,
        publication: { fullTextPublic: edit.fullTextPublic, fullTextBasis: edit.fullTextBasis },
      };
  }
};

const withBehaviour = (
  settings: Settings,
  code: string,
  change: (kept: BehaviourSetting) => BehaviourSetting,
): Settings => ({
  ...settings,
  behaviours: settings.behaviours.map((kept) => (kept.code === code ? change(kept) : kept)),
});

const withIndicator = (kept: readonly Indicator[], id: string, indicator: Indicator | null): Indicator[] =>
  kept.some((one) => one.id === id)
    ? kept.flatMap((one) => (one.id === id ? (indicator ?? []) : one))
    : [...kept, ...(indicator ? [indicator] : [])];

/** The settings with the piece as it was when a form was opened, to tell what changed since. */
export const withPiece = (settings: Settings, edit: DraftEdit, piece: Piece | null): Settings => {
  if (edit.kind === 'indicator')
    return applyEdit(settings, { ...edit, indicator: piece as Indicator | null });
  const current = pieceOf(settings, edit);
  const swap = <Item>(items: readonly Item[]): Item[] =>
    items.map((item) => (item === current ? (piece as Item) : item));
  return edit.kind === 'publication'
    ? { ...settings, publication: piece as Settings['publication'] }
    : {
        ...settings,
        behaviours: swap(settings.behaviours),
        parameters: swap(settings.parameters),
        mechanisms: swap(settings.mechanisms),
      };
};
