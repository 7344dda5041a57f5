interface Key {
  readonly year: number;
  readonly no: number;
}
const step = (name: string): string => name && `?buoc=${name}#buoc`;

/** What followed the decision of a case: its measures and its lines of remedy. */
export const afterDecisionAt = ({ year, no }: Key): string => `/vu-viec/${year}/${no}/sau-quyet-dinh`;

export const remedyAt = ({ year, no, line }: Key & { readonly line: string }, name = ''): string =>
  `/khac-phuc/${year}/${no}/${line}${step(name)}`;

export const letterAt = ({ year, no }: Key, name = ''): string => `/thu-xin-loi/${year}/${no}${step(name)}`;
