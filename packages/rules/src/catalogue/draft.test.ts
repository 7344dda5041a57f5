import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../testing/shipped.ts';
import {
  type Actor,
  approve,
  catalogueRefusal,
  catalogueRefusalCodes,
  type CatalogueDecision,
  type CatalogueVersion,
  openDraft,
  save,
  sendBack,
  submit,
  withdraw,
} from './draft.ts';

const editor: Actor = { personId: 'lan', roles: ['catalogue-editor'] };
const approver: Actor = { personId: 'minh', roles: ['catalogue-approver'] };
const both: Actor = { personId: 'lan', roles: ['catalogue-editor', 'catalogue-approver'] };
const content = { edition: 1, directiveTextHash: 'words', contentHash: 'a' };
const draft: CatalogueVersion = {
  ...content,
  version: 2,
  status: 'draft',
  effectiveFrom: null,
  effectiveTo: null,
  rowVersion: 1,
};
const inReview: CatalogueVersion = { ...draft, status: 'in-review' };
const approved: CatalogueVersion = {
  ...draft,
  version: 1,
  status: 'approved',
  effectiveFrom: day('2026-01-01'),
};
const facts = { today: day('2026-06-01'), editors: ['lan'], versions: [approved], unproved: 0 };
const command = { contentHash: 'a', effectiveFrom: day('2026-07-01') };

function codeOf(decision: CatalogueDecision<unknown>): string {
  return decision.ok ? 'ok' : decision.refusal.code;
}

describe('a refusal', () => {
  it.each(catalogueRefusalCodes)('%s says in both languages what to do', (code) => {
    const { message, rule, log } = catalogueRefusal(code);
    expect(message.vi).toMatch(/\. .+\.$|Cần .+\.$/u);
    expect(message.en).not.toBe(message.vi);
    expect(rule).toMatch(/^catalogue\.[a-z-]+$/);
    expect(log).not.toBe('');
  });

  it.each([
    ['NOT_PERMITTED', openDraft(approver, [], content)],
    ['DRAFT_ALREADY_OPEN', openDraft(editor, [inReview], content)],
    ['VERBATIM_CHANGED', openDraft(editor, [approved], { ...content, directiveTextHash: 'other' })],
    ['NOT_A_DRAFT', save(editor, inReview, { ...content, rowVersion: 1 }, facts)],
    ['STALE_EDIT', save(editor, draft, { ...content, rowVersion: 0 }, facts)],
    [
      'VERBATIM_CHANGED',
      save(editor, draft, { ...content, directiveTextHash: 'other', rowVersion: 1 }, facts),
    ],
    ['LINT_ERRORS_REMAIN', submit(editor, draft, { lintErrors: 1, inForce: undefined, unproved: 0 })],
    ['NOTHING_CHANGED', submit(editor, draft, { lintErrors: 0, inForce: approved, unproved: 0 })],
    ['INDICATORS_NOT_PROVED', submit(editor, draft, { lintErrors: 0, inForce: undefined, unproved: 2 })],
    ['INDICATORS_NOT_PROVED', approve(approver, inReview, command, { ...facts, unproved: 1 })],
    ['NOT_A_DRAFT', submit(editor, approved, { lintErrors: 0, inForce: undefined, unproved: 0 })],
    ['NOT_PERMITTED', approve(editor, inReview, command, facts)],
    ['NOT_IN_REVIEW', approve(approver, draft, command, facts)],
    ['VERSION_EDITED_BY_APPROVER', approve(both, inReview, command, facts)],
    ['CONTENT_CHANGED_SINCE_REVIEW', approve(approver, inReview, { ...command, contentHash: 'b' }, facts)],
    [
      'EFFECTIVE_DAY_IN_PAST',
      approve(approver, inReview, { ...command, effectiveFrom: day('2026-05-31') }, facts),
    ],
    [
      'EFFECTIVE_DAY_TAKEN',
      approve(approver, inReview, { ...command, effectiveFrom: day('2026-06-01') }, later()),
    ],
    ['REASON_REQUIRED', sendBack(approver, inReview, { reason: ' ' })],
    ['NOT_IN_REVIEW', sendBack(approver, draft, { reason: 'thiếu căn cứ' })],
    ['NOT_A_DRAFT', withdraw(editor, approved)],
  ])('%s', (code, decision) => {
    expect(codeOf(decision)).toBe(code);
  });
});

function later() {
  return { ...facts, versions: [{ ...approved, effectiveFrom: day('2026-06-01') }] };
}

describe('a version', () => {
  it('goes from draft through review into force and ends its predecessor', () => {
    const submitted = submit(
      editor,
      { ...draft, contentHash: 'b' },
      { lintErrors: 0, inForce: approved, unproved: 0 },
    );
    if (!submitted.ok) throw new Error(submitted.refusal.code);
    const decided = approve(approver, submitted.next, { ...command, contentHash: 'b' }, facts);
    expect(decided).toMatchObject({
      ok: true,
      next: {
        approved: { version: 2, status: 'approved', effectiveFrom: '2026-07-01', effectiveTo: null },
        superseded: { version: 1, effectiveTo: '2026-07-01' },
      },
    });
  });

  it('goes back to its editors with a reason, and can be given up', () => {
    expect(sendBack(approver, inReview, { reason: 'thiếu căn cứ' })).toMatchObject({
      next: { status: 'draft' },
    });
    expect(withdraw(editor, inReview)).toMatchObject({ next: { status: 'withdrawn' } });
  });
});

const hash = fc.constantFrom('a', 'b', 'c');
const step = fc.record({
  name: fc.constantFrom('open', 'save', 'submit', 'approve', 'sendBack', 'withdraw'),
  actor: fc.constantFrom(editor, approver, both),
  edition: fc.integer({ min: 1, max: 3 }),
  directiveTextHash: hash,
  contentHash: hash,
});

it('promise 8: The verbatim text of a directive never changes inside a version.', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let versions: CatalogueVersion[] = [];
      const put = (next: CatalogueVersion) => {
        versions = [...versions.filter(({ version }) => version !== next.version), next];
      };
      for (const { name, actor, ...given } of steps) {
        const last = versions.at(-1);
        if (name === 'open') {
          const decision = openDraft(actor, versions, given);
          if (decision.ok) put(decision.next);
        } else if (last && name === 'approve') {
          const decision = approve(
            actor,
            last,
            { ...given, effectiveFrom: day('2030-01-01') },
            { ...facts, versions },
          );
          if (decision.ok) put(decision.next.approved);
        } else if (last) {
          const decision = {
            save: () => save(actor, last, { ...given, rowVersion: last.rowVersion }, { versions }),
            submit: () => submit(actor, last, { lintErrors: 0, inForce: undefined, unproved: 0 }),
            sendBack: () => sendBack(actor, last, { reason: 'x' }),
            withdraw: () => withdraw(actor, last),
          }[name as 'save' | 'submit' | 'sendBack' | 'withdraw']();
          if (decision.ok) put(decision.next);
          if (decision.ok && last.status !== 'draft')
            expect(decision.next.contentHash).toBe(last.contentHash);
        }
        const words = versions.map((version) => `${version.edition} ${version.directiveTextHash}`);
        const editions = versions.map((version) => version.edition);
        expect(new Set(words).size).toBe(new Set(editions).size);
      }
    }),
    { numRuns: 2000 },
  );
});
