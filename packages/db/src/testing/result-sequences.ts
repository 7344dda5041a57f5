// Long because every way in which a record comes, hides and goes is one attempt of this model. It is written from the words of the
// product and not from the functions that write records.
import { deleteExpired, findResultDraft } from '../publication/publication.ts';
import * as publish from '../publication/publish-result.ts';
import * as read from '../publication/read-publication.ts';
import { type Claims, inProvince, type ProvinceTransaction } from '../core/claims.ts';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { toCivilDay, toEpochDay } from '@kycuong/rules/epoch-day';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { setDay } from './case-people.ts';
import type { DemoDatabase } from './demo-database.ts';
import { outcome } from './drafts.ts';
import { finalCase } from './final-case.ts';
import { recordContent } from './record-content.ts';

const province = 'da-nang';
const firstDay = toEpochDay('2026-11-22' as CivilDay);

export const publishers = ['soan', 'duyet', 'lanh-dao'] as const;
export type Publisher = (typeof publishers)[number];
export const accountOf = (who: Publisher): string => `${who}.${province}@demo.invalid`;

export interface Model {
  today: number;
  stage: 'final' | 'verifying' | 'cleared';
  beforeCourt: boolean;
  /** The open draft. */
  draft: {
    inReview: boolean;
    readonly writers: Set<Publisher>;
    approvedBy: Set<Publisher>;
    outweighed: boolean | null;
    endsOn: number | null;
  } | null;
  /** The row of the record, whoever may see it. */
  record: { held: boolean; readonly endsOn: number } | null;
  leaves: number;
}

export interface Real {
  readonly kase: publish.CaseOfResult;
  draftNo: number;
  number: string;
}

type Attempt = fc.AsyncCommand<Model, Real>;
/** What brings a case back to its end, more often than not, so that records appear. */
const back = ['suit ends', 'final again'] as const;
type Acted = (real: Real, trx: ProvinceTransaction) => Promise<unknown>;

const dayOf = (epochDay: number): string => toCivilDay(epochDay);

/** Everything that is tried with one record, by its three publishers, the court and the calendar. */
export class ResultSequences {
  readonly #database: DemoDatabase;
  readonly #claims = new Map<Publisher, Claims>();
  readonly #reached: (outcome: string) => void;
  #cases = 0;

  constructor(database: DemoDatabase, reached: (outcome: string) => void) {
    this.#database = database;
    this.#reached = reached;
  }

  async begin(): Promise<{ model: Model; real: Real }> {
    const { superuser } = this.#database;
    await setDay(superuser, dayOf(firstDay));
    // What earlier sequences left would end in this one.
    await sql`delete from publication.result where province_id = ${province}`.execute(superuser);
    for (const who of publishers)
      this.#claims.set(who, await this.#database.claimsOf(accountOf(who), province));
    const kase = await finalCase(this.#database, province, 1000 + (this.#cases += 1));
    const leaves = await this.#leaves();
    const model: Model = {
      today: firstDay,
      stage: 'final',
      beforeCourt: false,
      draft: null,
      record: null,
      leaves,
    };
    return { model, real: { kase, draftNo: 0, number: '' } };
  }

  get attempts(): fc.Arbitrary<Attempt>[] {
    const who = fc.constantFrom(...publishers);
    const said = fc.record({
      headline: fc.constantFrom('Sáu cuộc họp', 'Bảy cuộc họp'),
      outweighed: fc.constantFrom(true, false, null),
      ends: fc.constantFrom(20, 40, null),
    });
    const anything = fc.oneof(
      fc.tuple(who, fc.constantFrom(null, 'Sai tên')).map(([by, why]) => this.#begin(by, why)),
      fc.tuple(who, said).map(([by, words]) => this.#save(by, words)),
      fc.tuple(who, fc.boolean()).map(([by, inReview]) => this.#review(by, inReview)),
      who.map((by) => this.#abandon(by)),
      who.map((by) => this.#approve(by)),
      who.map((by) => this.#publish(by)),
    );
    const leaving = fc.oneof(
      fc.tuple(who, fc.boolean()).map(([by, held]) => this.#hold(by, held)),
      fc.tuple(who, fc.boolean()).map(([by, held]) => this.#hold(by, held)),
      who.map((by) => this.#withdraw(by)),
    );
    const along = fc.constantFrom(20, 40).map((ends) => this.#goOn(ends));
    return [along, along, along, along, along, anything, leaving, this.#ofTheCase, this.#ofTime];
  }

  /** The next step on the way to a record that everybody sees, so that sequences reach it often. */
  #goOn(ends: number): Attempt {
    return {
      toString: () => 'the next step',
      check: () => true,
      run: (model, real) => this.#nextStep(model, ends).run(model, real),
    };
  }

  #nextStep({ draft, record, today }: Model, ends: number): Attempt {
    const [first] = publishers;
    if (draft === null) return this.#begin(first, record && 'Sai tên đơn vị');
    const ready = draft.outweighed === true && draft.endsOn !== null && draft.endsOn > today;
    if (!draft.inReview)
      return ready
        ? this.#review(first, true)
        : this.#save(first, { headline: 'Sáu cuộc họp', outweighed: true, ends });
    if (!ready) return this.#review(first, false);
    const others = publishers.filter((by) => !draft.writers.has(by));
    const next = others.find((by) => !draft.approvedBy.has(by));
    if (draft.approvedBy.size >= 2) return this.#publish(first);
    return next && others.length >= 2 ? this.#approve(next) : this.#abandon(first);
  }

  #begin(by: Publisher, correction: string | null): Attempt {
    return this.#step(
      `${by} begins${correction ? ' a correction' : ''}`,
      by,
      async (real, trx) => {
        const begun = { prefix: 'DN', content: recordContent(), correction };
        real.draftNo = await publish.beginResultDraft(trx, real.kase, begun);
        real.number = (await findResultDraft(trx, real.draftNo))!.number;
      },
      ({ draft, record }) => draft === null && (record === null || correction !== null),
      (model) => {
        const writers = new Set([by]);
        model.draft = { inReview: false, writers, approvedBy: new Set(), outweighed: null, endsOn: null };
      },
    );
  }

  #review(by: Publisher, inReview: boolean): Attempt {
    const [from, to] = inReview ? (['editing', 'in-review'] as const) : (['in-review', 'editing'] as const);
    return this.#step(
      `${by} sends it ${inReview ? 'to review' : 'back'}`,
      by,
      ({ draftNo }, trx) => publish.moveResultDraft(trx, draftNo, from, to),
      ({ draft }) => draft !== null && draft.inReview !== inReview,
      ({ draft }) => (draft!.inReview = inReview),
    );
  }

  #abandon(by: Publisher): Attempt {
    return this.#step(
      `${by} abandons`,
      by,
      async ({ draftNo }, trx) => {
        const from = (await findResultDraft(trx, draftNo))?.state ?? 'editing';
        await publish.moveResultDraft(trx, draftNo, from, 'abandoned');
      },
      ({ draft }) => draft !== null,
      (model) => (model.draft = null),
    );
  }

  #approve(by: Publisher): Attempt {
    return this.#step(
      `${by} approves`,
      by,
      async ({ draftNo }, trx) => publish.approveResult(trx, draftNo, await this.#hash(trx, draftNo)),
      ({ draft }) => draft !== null && draft.inReview && !draft.writers.has(by),
      ({ draft }) => draft!.approvedBy.add(by),
    );
  }

  #publish(by: Publisher): Attempt {
    return this.#step(
      `${by} publishes`,
      by,
      async ({ draftNo }, trx) => publish.publishResult(trx, draftNo, await this.#hash(trx, draftNo)),
      mayAppear,
      (model) => {
        model.record = { held: false, endsOn: model.draft!.endsOn! };
        model.draft = null;
        model.leaves += 1;
      },
    );
  }

  #hold(by: Publisher, held: boolean): Attempt {
    return this.#step(
      `${by} ${held ? 'holds' : 'releases'}`,
      by,
      ({ number }, trx) => publish.holdResult(trx, number, held, 'request'),
      (model) => model.record !== null && model.record.held !== held && (held || isFinal(model)),
      (model) => {
        model.record!.held = held;
        model.leaves += 1;
      },
    );
  }

  #withdraw(by: Publisher): Attempt {
    return this.#step(
      `${by} withdraws`,
      by,
      ({ number }, trx) => publish.withdrawResult(trx, number, 'published-in-error', null),
      ({ record }) => record !== null,
      leave,
    );
  }

  /** What happens to the case under the record, written where a step of the case writes it. */
  get #ofTheCase(): fc.Arbitrary<Attempt> {
    return fc.constantFrom('suit', ...back, 'reopened', ...back, ...back, 'overturned').map((event) => ({
      toString: () => event,
      check: ({ stage }) => stage !== 'cleared' && (event !== 'overturned' || stage === 'final'),
      run: async (model, real) => {
        if (event === 'suit') model.beforeCourt = true;
        if (event === 'suit ends') model.beforeCourt = false;
        if (event === 'reopened') model.stage = 'verifying';
        if (event === 'final again') model.stage = 'final';
        if (event === 'overturned') model.stage = 'cleared';
        const court = model.beforeCourt ? { court: 'TAND', outcome: null } : null;
        await this.#writeCase(real.kase, model.stage, { court });
        if (model.record && model.stage === 'cleared') leave(model);
        else if (model.record && !model.record.held && !isFinal(model)) {
          model.record.held = true;
          model.leaves += 1;
          this.#reached('held by its case');
        }
        this.#reached(event);
        await this.#agree(model, real);
      },
    }));
  }

  get #ofTime(): fc.Arbitrary<Attempt> {
    return fc.constantFrom(1, 15, 25, 'job' as const).map((event) => ({
      toString: () => (event === 'job' ? 'the job removes what ended' : `${event} days pass`),
      check: () => true,
      run: async (model, real) => {
        if (event !== 'job') {
          model.today += event;
          await setDay(this.#database.superuser, dayOf(model.today));
        } else {
          await deleteExpired(this.#database.as('kycuong_jobs'));
          if (model.record && model.record.endsOn <= model.today) {
            leave(model);
            this.#reached('ended');
          }
        }
        await this.#agree(model, real);
      },
    }));
  }

  #save(
    by: Publisher,
    { headline, outweighed, ends }: { headline: string; outweighed: boolean | null; ends: number | null },
  ): Attempt {
    const days = { endsOn: 0 };
    return this.#step(
      `${by} writes “${headline}”, harm ${outweighed}, ends in ${ends}`,
      by,
      async (real, trx) => {
        const draft = await findResultDraft(trx, real.draftNo);
        await publish.saveResultDraft(trx, real.draftNo, draft?.rowVersion ?? 0, {
          content: recordContent({ headline, number: real.number }),
          named: null,
          endsOn: ends === null ? null : dayOf(days.endsOn),
          harm: outweighed === null ? null : { outweighed, whom: 'Không ai', why: 'Chỉ nêu đơn vị' },
          keptDetails: [],
          hiding: { unit: 'so-a', size: 12, k: 5 },
        });
      },
      (model) => {
        days.endsOn = model.today + (ends ?? 0);
        return model.draft !== null && !model.draft.inReview;
      },
      ({ draft, today }) => {
        draft!.writers.add(by);
        draft!.approvedBy = new Set();
        Object.assign(draft!, { outweighed, endsOn: ends === null ? null : today + ends });
      },
    );
  }

  #step(
    words: string,
    by: Publisher,
    act: Acted,
    allowed: (model: Model) => boolean,
    then: (model: Model) => unknown,
  ): Attempt {
    return {
      toString: () => words,
      check: () => true,
      run: async (model, real) => {
        const expected = allowed(model);
        const answer = await outcome(
          inProvince(this.#database.as('kycuong_staff'), this.#claims.get(by)!, (trx) => act(real, trx)),
        );
        expect([words, answer === 'done'], answer).toEqual([words, expected]);
        if (answer === 'done') then(model);
        this.#reached(answer === 'done' ? words.split(' ')[1]! : answer);
        await this.#agree(model, real);
      },
    };
  }

  /** What a reader sees, on the page, in the list and in the log. */
  async #agree(model: Model, { number }: Real): Promise<void> {
    const outside = this.#database.as('kycuong_public');
    const shown = model.record !== null && !model.record.held && model.record.endsOn > model.today;
    const page = await read.readResult(outside, province, number);
    const list = await read.readResults(outside, { province, tokens: [] }, null, 1000);
    expect({
      page: page.shown !== null,
      list: list.results.some((line) => line.number === number),
      leaves: await this.#leaves(),
    }).toEqual({ page: shown, list: shown, leaves: model.leaves });
    if (shown) this.#reached('shown');
  }

  #leaves(): Promise<number> {
    return read.readLogSize(this.#database.as('kycuong_public'), province);
  }

  async #hash(trx: ProvinceTransaction, draftNo: number): Promise<string> {
    return (await findResultDraft(trx, draftNo))?.contentHash ?? 'none';
  }

  async #writeCase({ year, no }: publish.CaseOfResult, stage: string, state: object): Promise<void> {
    await this.#database.superuser.transaction().execute(async (trx) => {
      await sql`alter table casework.case disable trigger guard`.execute(trx);
      await sql`update casework.case set stage = ${stage}, state = ${JSON.stringify(state)}, revision = revision + 1
        where province_id = ${province} and case_year = ${year} and case_no = ${no}`.execute(trx);
      await sql`alter table casework.case enable trigger guard`.execute(trx);
    });
  }
}

const isFinal = ({ stage, beforeCourt }: Pick<Model, 'stage' | 'beforeCourt'>): boolean =>
  stage === 'final' && !beforeCourt;

function mayAppear({ draft, record, today, ...rest }: Model): boolean {
  const approved =
    draft !== null && draft.inReview && draft.approvedBy.size >= 2 && draft.outweighed === true;
  return approved && draft.endsOn !== null && draft.endsOn > today && isFinal(rest) && record?.held !== true;
}

function leave(model: Model): void {
  model.record = null;
  model.leaves += 1;
}
