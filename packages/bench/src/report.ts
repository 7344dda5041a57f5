import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { meetsTarget, type Section, toMarkdown } from './measurement.ts';
import { report, root } from './places.ts';

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** Whether the measured code is a commit, or a commit and something more. */
function commit(): string {
  const changed =
    git('status', '--porcelain', '--untracked-files=no') === '' ? '' : ' with uncommitted changes';
  return `${git('rev-parse', '--short', 'HEAD')}${changed}`;
}

export function writeReport(sections: readonly Section[]): void {
  const memory = Math.round(totalmem() / 1024 ** 3);
  const targets = sections.flatMap(({ measurements }) => measurements).filter(({ target }) => target);
  const met = targets.filter(meetsTarget).length;
  const page = [
    '<!-- Written by `npx pnpm@12 bench`; do not edit. -->',
    '',
    '# Measurements',
    '',
    `${new Date().toISOString().slice(0, 10)}, commit ${commit()}; ${availableParallelism()} cores, ${memory} GB of memory, ${process.platform}, Node ${process.versions.node}.`,
    '',
    'One run. Trust the ratios inside a line, not the absolute figures: sender, server, database and browser share the machine.',
    `${met} of ${targets.length} targets are met.`,
    '',
    ...sections.map(toMarkdown),
  ].join('\n');
  mkdirSync(dirname(report), { recursive: true });
  writeFileSync(report, page);
}
