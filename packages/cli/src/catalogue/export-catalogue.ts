import { writeFile } from 'node:fs/promises';
import { formatCatalogue } from '@kycuong/rules/catalogue';
import { type Call, type ExitCode, exitCodes } from '../command/command.ts';
import { readVersionInForce } from '../database/read-version.ts';
import { readDay, today } from './civil-day.ts';

export async function exportCatalogue({ args, options, env, answer, remark, json }: Call): Promise<ExitCode> {
  const [province = ''] = args;
  const on = typeof options.on === 'string' ? readDay(options.on) : today();
  const catalogue = await readVersionInForce(env, province, on);
  const text = json ? JSON.stringify(catalogue, null, 2) : formatCatalogue(catalogue).trimEnd();
  if (typeof options.out !== 'string') {
    answer(text);
    return exitCodes.done;
  }
  await writeFile(options.out, `${text}\n`);
  remark(options.out);
  return exitCodes.done;
}
