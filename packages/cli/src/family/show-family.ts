import { crosswalk } from '@kycuong/rules/catalogue';
import { labelOf } from '@kycuong/rules/catalogue/labels';
import { nearest } from '@kycuong/rules/nearest';
import { shippedCatalogues, shippedFamilies, shippedJurisdictions } from '../catalogue/shipped-packs.ts';
import { CliProblem } from '../command/cli-problem.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { paragraph } from '../command/table.ts';

export async function showFamily({ args, answer, say, json }: Call): Promise<ExitCode> {
  const [id = ''] = args;
  const families = await shippedFamilies();
  const family = families.find((one) => one.id === id);
  if (!family)
    throw unknownFamily(
      id,
      families.map((one) => one.id),
    );
  const [row] = crosswalk([family], await shippedCatalogues());
  if (json) {
    answer(JSON.stringify({ ...family, relation: row?.relation, provinces: row?.cells }, null, 2));
    return exitCodes.done;
  }
  const { workspaces } = await shippedJurisdictions();
  answer(`${say(family.name)} (${id})`);
  for (const { province, relation, members } of row?.cells ?? []) {
    const name = workspaces.find((workspace) => workspace.province === province)?.name;
    answer(`\n${name ? say(name) : province}: ${say(labelOf('relation', relation))}`);
    for (const { reference, text } of members) answer(paragraph(`[${reference}] ${text}`));
  }
  if (family.pairs.length > 0) answer('');
  for (const { a, b, relation, wordSimilarity } of family.pairs) {
    answer(`  ${a} ~ ${b}: ${say(labelOf('relation', relation))} (${wordSimilarity.toFixed(2)})`);
  }
  return exitCodes.done;
}

function unknownFamily(id: string, known: readonly string[]): CliProblem {
  const meant = nearest(id, known);
  return new CliProblem(exitCodes.no, {
    vi: `không có nhóm \`${id}\`; ${meant ? `có phải là \`${meant}\`?` : `các nhóm: ${known.join(', ')}`}`,
    en: `there is no family \`${id}\`; ${meant ? `did you mean \`${meant}\`?` : `the families are ${known.join(', ')}`}`,
  });
}
