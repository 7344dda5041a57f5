/** Why a file, or a place in it, cannot be read, in words for the person who sent it. */
export interface SheetFault {
  /** kebab-case and stable. */
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
  /** What the person can do. */
  readonly remedy: { readonly vi: string; readonly en: string };
  readonly sheet?: string;
  /** 1-based, as the program that shows the sheet counts. */
  readonly row?: number;
}

/** Ends the reading of rows: what came before may have been read, but the file counts as refused. */
export class SheetFaultError extends Error {
  override readonly name = 'SheetFaultError';
  readonly fault: SheetFault;

  constructor(fault: SheetFault) {
    super(`${fault.code}${fault.row === undefined ? '' : ` in row ${fault.row}`}`);
    this.fault = fault;
  }
}

export const faultOf = (
  code: string,
  message: readonly [vi: string, en: string],
  remedy: readonly [vi: string, en: string],
): SheetFault => ({
  code,
  message: { vi: message[0], en: message[1] },
  remedy: { vi: remedy[0], en: remedy[1] },
});
