import { addresses } from './addresses.ts';

const itemCode = /^[A-Z]+-(\d+)[a-z]?$/;

/** Where a citable code leads: an item (YB-11, YB-11c) to its page, another passage (DN-O15) to its place. */
export function codeAddress(province: string, slug: string, code: string): string {
  const ordinal = itemCode.exec(code)?.[1];
  return ordinal
    ? addresses.behaviour(province, slug, Number(ordinal))
    : addresses.provision(province, slug, code);
}
