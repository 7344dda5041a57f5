const mostRemembered = 1000;

/**
 * Remembers what was made from published data for as long as the data stay the same. Every use first asks the database
 * which revision counts on which civil day, so a remembered answer is never older than the question; what is saved is
 * the making. Data are read after the revision they are filed under, so they are at least as new as it says.
 */
export class RevisionMemo {
  readonly #readRevision: () => Promise<string>;
  readonly #made = new Map<string, Promise<unknown>>();
  #revision = '';

  constructor(readRevision: () => Promise<string>) {
    this.#readRevision = readRevision;
  }

  async get<T>(key: string, make: () => Promise<T>): Promise<T> {
    const revision = await this.#readRevision();
    if (revision !== this.#revision) {
      this.#revision = revision;
      this.#made.clear();
    }
    const known = this.#made.get(key) as Promise<T> | undefined;
    if (known) return known;
    const made = make();
    this.#made.set(key, made);
    made.catch(() => this.#made.delete(key));
    if (this.#made.size > mostRemembered) this.#made.delete(this.#made.keys().next().value ?? key);
    return made;
  }
}
