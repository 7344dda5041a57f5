// Closed vocabularies of the organisation, beside those that evidence already has (unit kinds, roles, steps, causes of leave).
import type { Bilingual } from '../core/bilingual.schema.ts';

/** What an officer is in law: it decides which forms of discipline and which time limits apply (domain.md §14). */
export const officerKinds = {
  cadre: { vi: 'cán bộ', en: 'cadre' },
  'civil-servant': { vi: 'công chức', en: 'civil servant' },
  'public-employee': { vi: 'viên chức', en: 'public employee' },
  'contract-worker': { vi: 'người lao động', en: 'contract worker' },
} as const satisfies Record<string, Bilingual>;
export type OfficerKind = keyof typeof officerKinds;

/** The three cases in which discipline is not yet considered (Nghị định 112/2020/NĐ-CP, điều 3; domain.md §10.2). */
export const stayCauses = {
  illness: {
    vi: 'mắc bệnh hiểm nghèo, mất khả năng nhận thức',
    en: 'serious illness or loss of awareness',
  },
  maternity: {
    vi: 'mang thai, nghỉ thai sản, nuôi con dưới 12 tháng tuổi',
    en: 'pregnancy, maternity leave or a child under 12 months',
  },
  prosecution: {
    vi: 'đang bị khởi tố, tạm giữ, tạm giam, truy tố, xét xử',
    en: 'under prosecution, custody, detention or trial',
  },
} as const satisfies Record<string, Bilingual>;
export type StayCause = keyof typeof stayCauses;

/** How one unit took over from another. */
export const successionKinds = {
  merged: { vi: 'hợp nhất, sáp nhập vào', en: 'merged into' },
  split: { vi: 'chia, tách thành', en: 'split into' },
  dissolved: { vi: 'giải thể, chuyển nhiệm vụ cho', en: 'dissolved, duties passed to' },
} as const satisfies Record<string, Bilingual>;
export type SuccessionKind = keyof typeof successionKinds;

/** Membership of the Party; kept apart from the officer and shown to few. */
export const partyStandings = {
  member: { vi: 'đảng viên', en: 'Party member' },
  probationary: { vi: 'đảng viên dự bị', en: 'probationary Party member' },
} as const satisfies Record<string, Bilingual>;
export type PartyStanding = keyof typeof partyStandings;
