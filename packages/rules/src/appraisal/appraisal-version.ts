import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../core/canonical-json.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { coversDay } from '../core/day-interval.ts';
import type { AppraisalFile } from './appraisal-file.schema.ts';

/** Which way of scoring made an outcome: changed content has another hash. */
export interface AppraisalVersion {
  readonly id: string;
  readonly from: CivilDay;
  readonly hash: string;
}

export function appraisalVersion(file: AppraisalFile): AppraisalVersion {
  return { id: file.id, from: file.from, hash: bytesToHex(sha256(utf8ToBytes(canonicalJson(file)))) };
}

/** The file in force on a day, of several versions of one way of scoring. */
export function appraisalOn(files: readonly AppraisalFile[], day: CivilDay): AppraisalFile | undefined {
  return files.find((file) => coversDay(file, day));
}
