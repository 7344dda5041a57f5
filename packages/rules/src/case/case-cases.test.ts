import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Case } from './case-state.ts';
import { dueOf } from './clocks.ts';
import type { CaseCommand } from './commands.ts';
import { type OpenCase, openCase } from './commands/open-case.ts';
import { decide } from './decide.ts';
import { lateSteps } from './late-steps.ts';
import { mayPublish } from './may-publish.ts';
import { type CommandName, commandNames } from './procedure/command-rules.ts';
import { commandOf } from './testing/arbitrary-step.ts';
import {
  factsAbout,
  officers,
  opening,
  openingFacts,
  people,
  type PersonName,
} from './testing/case-world.ts';

const day = z.iso.date();
const stepSchema = z.looseObject({
  on: day,
  by: z.enum(Object.keys(people) as [PersonName]),
  do: z.enum(commandNames as [CommandName]),
  refused: z.string().optional(),
  then: z
    .strictObject({
      stage: z.string().optional(),
      due: z.record(z.string(), day.nullable()).optional(),
      publishable: z.boolean().optional(),
      late: z.array(z.string()).optional(),
    })
    .optional(),
});
const caseSchema = z.strictObject({
  name: z.string(),
  subject: z.enum(['civil-servant', 'cadre', 'public-employee', 'contract-worker']).optional(),
  officer: z.string().optional(),
  collective: z.string().optional(),
  acts: z.array(z.strictObject({ behaviour: z.string(), on: day })),
  detected: day,
  refused: z.string().optional(),
  opened: z.strictObject({ owner: z.string(), escalatedFrom: z.array(z.string()) }).optional(),
  steps: z.array(stepSchema).default([]),
});
type ModelCase = z.infer<typeof caseSchema>;
type ModelStep = ModelCase['steps'][number];

const text = readFileSync(new URL('case.cases.yaml', import.meta.url), 'utf8');
const cases = z.array(caseSchema).parse(parse(text));

function openingOf({ subject, officer, collective, acts, detected }: ModelCase): OpenCase {
  const person = officers[subject ?? 'civil-servant']!;
  return {
    ...opening,
    subject: collective
      ? { kind: 'collective', unit: collective }
      : { ...person, officer: officer ?? person.officer },
    chain: officer ? [] : opening.chain,
    detectedOn: detected as CivilDay,
    allegations: acts.map((act) => ({
      ...opening.allegations[0]!,
      behaviour: act.behaviour,
      actOn: act.on as CivilDay,
    })),
  };
}

/** What the step names, over plain values for the rest. */
function commandOfStep(step: ModelStep, kase: Case): CaseCommand {
  const { on, by: _by, do: name, refused: _refused, then: _then, form, handler, ...fields } = step;
  const plain = commandOf(name, kase, on as CivilDay, 2) as Record<string, unknown>;
  const days = ['receivedOn', 'filedOn', 'from', 'to'].filter(
    (field) => field in plain && field !== 'allegation',
  );
  const reason = 'Lý do được ghi lại.';
  return {
    ...plain,
    ...Object.fromEntries(days.map((field) => [field, on])),
    ...(name === 'explain' && { points: [{ text: reason, allegation: 1, causes: [] }] }),
    ...(name === 'decideMeasure' && form !== undefined && { measures: [{ form, reason }] }),
    ...(name === 'decideAppeal' && { measures: [] }),
    ...(typeof handler === 'string' && { handler: people[handler as PersonName].person }),
    ...fields,
  } as CaseCommand;
}

function look(kase: Case, facts: CaseFacts, { then }: ModelStep): void {
  if (!then) return;
  if (then.stage) expect(kase.stage).toBe(then.stage);
  for (const [id, due] of Object.entries(then.due ?? {})) {
    const clock = kase.clocks.findLast((one) => one.id === id)!;
    expect([id, dueOf(clock, kase.stays, facts.workingDays)?.due ?? null]).toEqual([id, due]);
  }
  if (then.publishable !== undefined) expect(mayPublish(kase, facts).ok).toBe(then.publishable);
  if (then.late)
    expect(lateSteps(kase, facts.today, facts.workingDays).map(({ clock }) => clock.id)).toEqual(then.late);
}

describe('cases that a lawyer can read', () => {
  it.each(cases)('$name', (model) => {
    const command = openingOf(model);
    const opened = openCase(
      'yen-bai/2026/1',
      command,
      openingFacts(command, people.inspector, command.detectedOn),
    );
    if (!opened.ok || model.refused) {
      expect(opened.ok ? 'opened' : opened.refusal.code).toBe(model.refused);
      return;
    }
    if (model.opened) {
      const escalatedFrom = opened.effects.flatMap((effect) =>
        effect.effect === 'escalated' ? [effect.from] : [],
      );
      expect({ owner: opened.next.owner, escalatedFrom }).toEqual(model.opened);
    }
    let kase = opened.next;
    for (const step of model.steps) {
      const asked = commandOfStep(step, kase);
      const named = asked.do === 'assign' ? asked.handler : null;
      const candidate = Object.values(people).find(({ person }) => person === named);
      const facts = factsAbout(kase, people[step.by], step.on as CivilDay, candidate && { candidate });
      const decided = decide(kase, asked, facts, kase.revision);
      const where = `${step.on} ${step.by} ${step.do}`;
      expect([where, decided.ok ? 'done' : decided.refusal.code]).toEqual([where, step.refused ?? 'done']);
      if (decided.ok) kase = decided.next;
      look(kase, facts, step);
    }
  });
});
