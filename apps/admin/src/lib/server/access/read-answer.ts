/** What a device said, as text in a form; null for what is no JSON. */
export const readAnswer = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
