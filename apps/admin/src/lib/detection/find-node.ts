/** The part of an indicator that carries a node id; undefined where none does. */
export const findNode = (value: unknown, id: string): object | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && value.id === id) return value;
  for (const part of Object.values(value)) {
    const found = findNode(part, id);
    if (found) return found;
  }
  return undefined;
};
