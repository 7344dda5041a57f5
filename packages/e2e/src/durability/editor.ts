import { setTimeout as wait } from 'node:timers/promises';
import type { BehaviourSetting, Settings } from '@kycuong/rules/catalogue/schema/settings';
import type { Outcome, StaffClient } from './staff-client.ts';

export interface Draft {
  readonly province: string;
  readonly slug: string;
  readonly version: number;
}

/** A save whose response was received. */
export interface Acknowledged {
  readonly rowVersion: number;
  readonly words: string;
}

interface VersionView {
  catalogue: { settings: Settings };
}

/** Somebody who saves the same item of a draft again and again, counting, and remembers what was answered. */
export class Editor {
  readonly email: string;
  readonly draft: Draft;
  readonly acknowledged: Acknowledged[] = [];
  /** Saves that nobody knows the end of: the answer never came. */
  unanswered = 0;
  /** Saves that were refused because a colleague saved the same draft meanwhile. */
  crossed = 0;
  readonly #client: StaffClient;
  readonly #code: string;
  #count = 0;

  constructor(email: string, draft: Draft, client: StaffClient, code: string) {
    this.email = email;
    this.draft = draft;
    this.#client = client;
    this.#code = code;
  }

  /** Saves until the answers stop coming. */
  async work(): Promise<void> {
    let kept = await this.read();
    while (kept) {
      this.#count += 1;
      const next: BehaviourSetting = {
        ...kept,
        explanation: { vi: this.#words(this.#count), en: `Save ${this.#count}` },
      };
      const outcome = await this.#save(kept, next);
      if (outcome.kind === 'no-answer') {
        this.unanswered += 1;
        return;
      }
      if (outcome.kind === 'answered') {
        this.acknowledged.push({ rowVersion: outcome.answer.rowVersion, words: next.explanation.vi });
        kept = next;
        continue;
      }
      if (outcome.status === 429) await wait(100);
      else if (outcome.code === 'STALE_EDIT') this.crossed += 1;
      else throw new Error(`${this.email}: ${outcome.status} ${outcome.code}`);
    }
  }

  /** The item as the draft has it; undefined when no answer came. */
  async read(): Promise<BehaviourSetting | undefined> {
    const { slug, version } = this.draft;
    const outcome = await this.#client.query<VersionView>('catalogue.version', { slug, version });
    if (outcome.kind === 'no-answer') return undefined;
    if (outcome.kind === 'refused') throw new Error(`${this.email} cannot read: ${JSON.stringify(outcome)}`);
    return outcome.answer.catalogue.settings.behaviours.find(({ code }) => code === this.#code);
  }

  /** The last answered save, or the one whose answer never came, and nothing older. */
  get acceptable(): string[] {
    const last = this.acknowledged.at(-1)?.words;
    return [...(last ? [last] : []), this.#words(this.#count)];
  }

  #words(count: number): string {
    return `${this.email} lưu lần thứ ${count}.`;
  }

  #save(base: BehaviourSetting, next: BehaviourSetting): Promise<Outcome<{ rowVersion: number }>> {
    const { slug, version } = this.draft;
    const { indicators: _, ...edit } = next;
    return this.#client.mutate('catalogue.saveDraft', {
      slug,
      version,
      base: JSON.stringify(base),
      edit: { kind: 'behaviour', ...edit },
    });
  }
}
