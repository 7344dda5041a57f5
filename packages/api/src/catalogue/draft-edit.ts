import type { Settings } from '@kycuong/rules/catalogue/schema/settings';
import {
  behaviourSettingSchema,
  mechanismOriginSchema,
  parameterValueSchema,
  settingsSchema,
} from '@kycuong/rules/catalogue/schema/settings';
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

type Piece =
  | Settings['behaviours'][number]
  | Settings['parameters'][number]
  | Settings['mechanisms'][number]
  | Settings['publication'];

/** The piece as it is kept now; undefined when the draft has no such piece. */
export const pieceOf = (settings: Settings, edit: DraftEdit): Piece | undefined => {
  switch (edit.kind) {
    case 'behaviour':
      return settings.behaviours.find((setting) => setting.code === edit.code);
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
      return {
        ...settings,
        behaviours: settings.behaviours.map((kept) =>
          kept.code === edit.code ? { ...kept, ...setting } : kept,
        ),
      };
    }
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

/** The settings with the piece as it was when a form was opened, to tell what changed since. */
export const withPiece = (settings: Settings, edit: DraftEdit, piece: Piece): Settings => {
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
