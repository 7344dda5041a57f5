import { addresses } from '#lib/addresses.ts';
import { resultLines } from '#lib/server/result-lines.ts';
import { withdrawnRecords } from '#lib/server/withdrawn-records.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params: { province }, url }) => {
  const { lines, truncated } = await resultLines(province, url.searchParams);
  const results = lines.map((line) => ({
    ...line,
    address: url.origin + addresses.result(province, line.number),
  }));
  const withdrawn = (await withdrawnRecords(province)).map((record) => ({
    ...record,
    address: url.origin + addresses.result(province, record.number),
  }));
  return Response.json(
    { format: 'kycuong-results/1', province, truncated, results, withdrawn },
    { headers: { 'content-disposition': `attachment; filename="ket-qua-${province}.json"` } },
  );
};
