import { closingLine, sum, type Counts } from './counts.ts';
import { runLong } from './long.ts';
import { STEPS } from './steps.ts';

const seconds = (from: number) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

async function runAll(): Promise<Counts> {
  const outcomes: { name: string; counts: Counts; time: string }[] = [];
  for (const [index, step] of STEPS.entries()) {
    console.log(`\n── ${index + 1}/${STEPS.length} ${step.name} ──`);
    const from = Date.now();
    const counts = await step.run();
    outcomes.push({ name: step.name, counts, time: seconds(from) });
  }
  console.log('');
  for (const { name, counts, time } of outcomes) {
    console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}: ${closingLine(counts)} (${time})`);
  }
  return sum(outcomes.map(({ counts }) => counts));
}

const from = Date.now();
const counts = process.argv.includes('--long') ? await runLong() : await runAll();
console.log(`\n${seconds(from)}\n`);
console.log(closingLine(counts));
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
