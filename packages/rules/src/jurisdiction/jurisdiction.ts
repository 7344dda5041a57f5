import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { coversDay } from '../core/day-interval.ts';
import type { Problem } from '../core/problem.ts';
import { readYaml } from '../core/yaml/read-yaml.ts';
import { type Jurisdiction, jurisdictionFileSchema, type Workspace } from './jurisdiction.schema.ts';

export interface JurisdictionFile {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly workspaces: readonly Workspace[];
}

export type ParsedJurisdictions =
  ({ readonly ok: true } & JurisdictionFile) | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the file of areas and workspaces. Never throws. */
export function parseJurisdictions(text: string, fileName: string): ParsedJurisdictions {
  const reading = readYaml(text, fileName, jurisdictionFileSchema);
  return reading.ok ? { ok: true, ...reading.value } : reading;
}

export interface WorkspaceStanding {
  /** The area whose administration the workspace belongs to on that day. */
  readonly jurisdiction: Jurisdiction | undefined;
  /** The area that the workspace is named after is administered under another name on that day. */
  readonly former: boolean;
  /** Words to show beside the name, such as "địa bàn cũ, nay thuộc Lào Cai"; null before the last hand-over. */
  readonly words: Bilingual | null;
}

/** What a workspace is on a day: an area of its own, or a former one that another took over. */
export function workspaceStandingOn(
  workspace: Workspace,
  file: JurisdictionFile,
  day: CivilDay,
): WorkspaceStanding {
  const area = (code: string | undefined) =>
    file.jurisdictions.find((jurisdiction) => jurisdiction.code === code);
  const held = workspace.jurisdictions.find((interval) => coversDay(interval, day));
  const namesake = area(workspace.province);
  return {
    jurisdiction: area(held?.code),
    former: namesake !== undefined && namesake.to !== null && namesake.to <= day,
    words: held && held === workspace.jurisdictions.at(-1) ? workspace.standing : null,
  };
}
