/** Address of a proposal of the register. */
export const proposalAt = ({ year, no }: { year: number; no: number }): string => `/de-xuat/${year}/${no}`;

/** Address of a proposal by its number, `2026/3`. */
export const proposalOf = (id: string): string => `/de-xuat/${id}`;
