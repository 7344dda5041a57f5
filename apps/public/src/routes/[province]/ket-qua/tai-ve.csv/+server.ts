import { addresses } from '#lib/addresses.ts';
import { resultLines } from '#lib/server/result-lines.ts';
import { resultTable } from '#lib/server/result-table.ts';
import { withdrawnRecords } from '#lib/server/withdrawn-records.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { province }, url }) => {
  const { lines } = await resultLines(province, url.searchParams);
  const table = resultTable(
    lines,
    await withdrawnRecords(province),
    (number) => url.origin + addresses.result(province, number),
  );
  return new Response(table, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="ket-qua-${province}.csv"`,
    },
  });
};
