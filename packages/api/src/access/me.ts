import type { Profile } from '@kycuong/db/access';
import { permissionsOf, type ProvincePermission } from '../core/permissions.ts';

type Membership = Profile['provinces'][number];

export interface Me {
  readonly name: string;
  readonly personId: string;
  readonly provinces: Profile['provinces'];
  /** The province acted in; null when none is chosen, or the person has no role there any more. */
  readonly acting: Membership | null;
  readonly permissions: readonly ProvincePermission[];
}

export const me = ({ profile, province }: { profile: Profile; province: string | null }): Me => {
  const acting = profile.provinces.find(({ provinceId }) => provinceId === province) ?? null;
  const { name, personId, provinces } = profile;
  return { name, personId, provinces, acting, permissions: permissionsOf(acting?.roles ?? []) };
};
