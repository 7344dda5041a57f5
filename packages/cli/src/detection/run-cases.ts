import {
  atomCoverage,
  type CaseResult,
  type IndicatorMutation,
  mutationScore,
  proposeCases,
  runCases,
} from '@kycuong/rules/detection/cases';
import { shippedJurisdictions } from '../catalogue/shipped-packs.ts';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { failureText, resultJson, survivorText, uncoveredText } from './cases-text.ts';
import { type CasesToRun, readCases } from './read-cases.ts';
import { shippedWorkingDays } from './shipped-working-days.ts';

/** The share of mutants that may live before the cases count as too weak. */
const mostAlive = 0.05;

export async function runCasesOf(call: Call): Promise<ExitCode> {
  const { catalogue } = call.options;
  const words = call.args.length > 0 ? call.args : await provinces();
  const days = await shippedWorkingDays();
  let good = true;
  for (const word of words) {
    const cases = await readCases(word, typeof catalogue === 'string' ? catalogue : undefined);
    if (call.options.propose) {
      for (const { indicator, about, proposed } of proposeCases(cases.catalogue, cases.file, days))
        call.answer(JSON.stringify({ indicator, about, case: proposed }));
      continue;
    }
    const results = runCases(cases.catalogue, cases.file, days);
    const mutation = call.options.mutants ? mutationScore(cases.catalogue, cases.file, days) : undefined;
    tell(call, cases, results, mutation);
    if (call.options.coverage) {
      const uncovered = atomCoverage(cases.catalogue, cases.file, days).filter(
        ({ missing }) => missing.length > 0,
      );
      for (const atom of uncovered)
        call.answer(
          call.json ? JSON.stringify({ ...atom, seen: [...atom.seen] }) : uncoveredText(atom, call),
        );
      good &&= uncovered.length === 0;
    }
    good &&= results.every(({ verdict }) => verdict !== 'failed');
    good &&= mutation === undefined || aliveShare(mutation) < mostAlive;
  }
  return good ? exitCodes.done : exitCodes.no;
}

function aliveShare(mutation: readonly IndicatorMutation[]): number {
  const alive = mutation.reduce((sum, { survivors }) => sum + survivors.length, 0);
  return alive / mutation.reduce((sum, { mutants }) => sum + mutants, 0);
}

async function provinces(): Promise<readonly string[]> {
  const { workspaces } = await shippedJurisdictions();
  return workspaces.map(({ province }) => province);
}

function tell(
  call: Call,
  { name }: CasesToRun,
  results: readonly CaseResult[],
  mutation: readonly IndicatorMutation[] | undefined,
): void {
  if (call.json) {
    for (const result of results) call.answer(JSON.stringify(resultJson(result)));
    for (const { indicator, mutants, killed, equivalent, survivors } of mutation ?? [])
      call.answer(
        JSON.stringify({
          indicator,
          mutants,
          killed,
          equivalent: equivalent.length,
          survivors: survivors.map(({ kind, node, change }) => ({ kind, node, change })),
        }),
      );
  } else {
    for (const result of results) if (result.verdict !== 'passed') call.answer(failureText(result, call));
    for (const { indicator, survivors } of mutation ?? [])
      for (const mutant of survivors) call.answer(survivorText(indicator, mutant, call));
  }
  const count = (verdict: CaseResult['verdict']) => results.filter((one) => one.verdict === verdict).length;
  call.remark(
    call.say({
      vi: `${name}: ${count('passed')} tình huống đúng, ${count('failed')} sai, ${count('todo')} để sau`,
      en: `${name}: ${count('passed')} cases as expected, ${count('failed')} not, ${count('todo')} to do`,
    }),
  );
  if (!mutation) return;
  const sum = (of: (one: IndicatorMutation) => number) => mutation.reduce((total, one) => total + of(one), 0);
  const [all, killed, equivalent, alive] = [
    sum(({ mutants }) => mutants),
    sum((one) => one.killed),
    sum((one) => one.equivalent.length),
    sum(({ survivors }) => survivors.length),
  ];
  call.remark(
    call.say({
      vi: `${name}: ${all} chỗ sửa sai, phát hiện ${killed}, chứng minh là như nhau ${equivalent}, còn lọt ${alive}`,
      en: `${name}: ${all} mutants, ${killed} killed, ${equivalent} proved equivalent, ${alive} alive`,
    }),
  );
}
