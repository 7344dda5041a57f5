import type { PublishedWorkspace } from '@kycuong/db/publication/read';
import { z } from 'zod';

const bilingual = z.object({ vi: z.string(), en: z.string() });

/** A province as every public page names it. */
export const provinceName = z.object({ key: z.string(), name: bilingual, standing: bilingual.nullable() });
export type ProvinceName = z.infer<typeof provinceName>;

export const nameOfProvince = ({ province, name, standing }: PublishedWorkspace): ProvinceName => ({
  key: province,
  name,
  standing,
});

/** Provinces by key; a province that is not named goes by its key. */
export function provinceNames(workspaces: readonly PublishedWorkspace[]): (key: string) => ProvinceName {
  const names = new Map(workspaces.map((workspace) => [workspace.province, nameOfProvince(workspace)]));
  return (key) => names.get(key) ?? { key, name: { vi: key, en: key }, standing: null };
}
