import type { EntryStage } from '@kycuong/rules/head-liability';

/** Shape of an entry's stage; the word is always beside it. */
export const stageState = {
  asked: 'wait',
  heard: 'doing',
  proposed: 'doing',
  decided: 'doing',
  appealed: 'dispute',
  final: 'done',
  cleared: 'withdrawn',
  void: 'withdrawn',
} as const satisfies Record<EntryStage, string>;
