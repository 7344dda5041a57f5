import { setTimeout as wait } from 'node:timers/promises';
import type { StaffClient } from './staff-client.ts';

/** Rows of one file. */
export const rowsOfFile = 400;

interface View {
  readonly run: { readonly state: string };
}

/** Somebody who brings in one file of assignments after another, and remembers which were confirmed. */
export class Importer {
  /** Prefixes of the ids in files whose confirmation was answered. */
  readonly confirmed: string[] = [];
  /** Every prefix that was ever sent. */
  readonly sent: string[] = [];
  readonly #console: string;
  readonly #cookie: string;
  readonly #client: StaffClient;
  #open: { readonly prefix: string; readonly runId: string } | undefined;

  constructor(consoleAddress: string, cookie: string, client: StaffClient) {
    this.#console = consoleAddress;
    this.#cookie = cookie;
    this.#client = client;
  }

  /** Goes on until an answer does not come; what was begun and is still there is gone on with, as people do. */
  async work(): Promise<void> {
    while ((await this.#begin()) && (await this.#goOn()));
  }

  async #begin(): Promise<boolean> {
    if (this.#open) return true;
    const prefix = `tep-${this.sent.length + 1}-`;
    this.sent.push(prefix);
    const runId = await this.#upload(prefix);
    if (runId) this.#open = { prefix, runId };
    return runId !== undefined;
  }

  /** Through the steps that are left; false when an answer did not come. */
  async #goOn(): Promise<boolean> {
    const { prefix, runId } = this.#open!;
    for (;;) {
      const seen = await this.#client.query<View>('import.view', { runId });
      if (seen.kind !== 'answered') return false;
      const { state } = seen.answer.run;
      if (state === 'applying' || state === 'applied') break;
      const asked = state === 'choosing' ? 'check' : state === 'checked' ? 'confirm' : undefined;
      if (!asked && state !== 'reading') throw new Error(`an import is ${state}`);
      if (asked) {
        const outcome = await this.#client.mutate(`import.${asked}`, { runId });
        if (outcome.kind === 'refused') throw new Error(`import.${asked}: ${outcome.code}`);
        if (outcome.kind === 'no-answer') return false;
      }
      await wait(50);
    }
    this.confirmed.push(prefix);
    this.#open = undefined;
    return true;
  }

  /** Through the console's own form; undefined when no answer came. */
  async #upload(prefix: string): Promise<string | undefined> {
    const rows = Array.from(
      { length: rowsOfFile },
      (_, place) => `${prefix}${place},viec-${prefix}${place},CB-0295,so-xay-dung,02/11/2026`,
    );
    const text = ['Mã bản ghi,Việc,Người được giao,Đơn vị,Ngày giao', ...rows].join('\n');
    const form = new FormData();
    form.set('file', new Blob([text], { type: 'text/csv' }), `${prefix}.csv`);
    try {
      const response = await fetch(`${this.#console}/nhap?/upload`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: this.#console, cookie: this.#cookie, accept: 'text/html' },
        body: form,
      });
      await response.text();
      const place = response.headers.get('location');
      if (response.status === 303 && place) return place.split('/').at(-1);
      if (response.status >= 500) return undefined;
      throw new Error(`a file was refused: ${response.status}`);
    } catch (error) {
      if (error instanceof TypeError) return undefined;
      throw error;
    }
  }
}
