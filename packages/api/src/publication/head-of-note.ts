/** What a signed head says, for showing. Whether the key signed it is checked by whoever relies on it. */
export function headOfNote(
  note: string | null,
): { origin: string; size: number; root: string; signedAt: string } | null {
  if (note === null) return null;
  const [origin = '', size = '', root = '', signedAt = ''] = note.split('\n');
  return { origin, size: Number(size), root: Buffer.from(root, 'base64').toString('hex'), signedAt };
}
