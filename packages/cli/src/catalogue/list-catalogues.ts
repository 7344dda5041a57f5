import { catalogueCounts } from '@kycuong/rules/catalogue';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { table } from '../command/table.ts';
import { shippedCatalogues, shippedJurisdictions } from './shipped-packs.ts';

export async function listCatalogues({ answer, say, json }: Call): Promise<ExitCode> {
  const { workspaces } = await shippedJurisdictions();
  const rows = (await shippedCatalogues()).map((catalogue) => {
    const { province, directive } = catalogue;
    const workspace = workspaces.find((one) => one.province === province);
    const { slug, number, date, listComplete } = directive;
    return {
      province,
      name: workspace?.name,
      directive: { slug, number, date, listComplete },
      ...catalogueCounts(catalogue),
    };
  });
  if (json) {
    answer(JSON.stringify(rows, null, 2));
    return exitCodes.done;
  }
  const head = [
    say({ vi: 'TỈNH', en: 'PROVINCE' }),
    say({ vi: 'CHỈ THỊ', en: 'DIRECTIVE' }),
    say({ vi: 'NGÀY', en: 'DATE' }),
    say({ vi: 'BIỂU HIỆN', en: 'BEHAVIOURS' }),
    say({ vi: 'ĐOẠN', en: 'CLAUSES' }),
    '',
  ];
  const unknown = say({ vi: 'không rõ', en: 'unknown' });
  const lines = rows.map(({ province, directive, behaviours, clauses }) => [
    province,
    directive.number ?? unknown,
    directive.date ?? unknown,
    String(behaviours),
    String(clauses),
    directive.listComplete ? '' : say({ vi: 'danh mục chưa đầy đủ', en: 'the list is incomplete' }),
  ]);
  answer(table([head, ...lines]));
  return exitCodes.done;
}
