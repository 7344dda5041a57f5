/** In characters, for the sign-in library and for links. */
export const passwordLength = { min: 12, max: 200 } as const;
