/** A file to be saved. Its name keeps its letters; a browser that cannot read them gets plain ones. */
export function fileResponse({
  fileName,
  mediaType,
  bytes,
}: {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}): Response {
  const plain = fileName
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    },
  });
}
