/** What came back from a call, or that nothing did: then nobody knows whether it was done. */
export type Outcome<Answer> =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'refused'; readonly status: number; readonly code: string }
  | { readonly kind: 'no-answer' };

interface Reply<Answer> {
  result?: { data: Answer };
  error?: { data: { explanation?: { code: string } } };
}

/** A signed-in person at the staff API over HTTP, in one province. */
export class StaffClient {
  readonly #api: string;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(api: string, cookie: string, province: string) {
    this.#api = api;
    this.#headers = { cookie, 'x-kycuong-province': province, 'content-type': 'application/json' };
  }

  query<Answer>(procedure: string, input: unknown = {}): Promise<Outcome<Answer>> {
    return this.#ask(`${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`, {});
  }

  mutate<Answer>(procedure: string, input: unknown): Promise<Outcome<Answer>> {
    return this.#ask(procedure, { method: 'POST', body: JSON.stringify(input) });
  }

  async #ask<Answer>(path: string, init: RequestInit): Promise<Outcome<Answer>> {
    try {
      const response = await fetch(`${this.#api}/trpc/staff/${path}`, { ...init, headers: this.#headers });
      const reply = (await response.json()) as Reply<Answer>;
      if (response.ok && reply.result) return { kind: 'answered', answer: reply.result.data };
      // A server that lost its database says nothing about what was stored.
      if (response.status >= 500) return { kind: 'no-answer' };
      return {
        kind: 'refused',
        status: response.status,
        code: reply.error?.data.explanation?.code ?? 'UNKNOWN',
      };
    } catch {
      return { kind: 'no-answer' };
    }
  }
}

/** Through the console's own form, as a person would. Returns the cookies of the session. */
export async function signIn(consoleAddress: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${consoleAddress}/dang-nhap`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: consoleAddress, accept: 'text/html' },
    body: new URLSearchParams({ email, password }),
  });
  if (response.status !== 303) throw new Error(`${email} could not sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}
