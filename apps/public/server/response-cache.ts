/** One answer in one encoding, ready to be written. */
export interface StoredAnswer {
  readonly etag: string;
  /** Flat name and value pairs, as `writeHead` takes them. */
  readonly headers: readonly string[];
  readonly body: Buffer;
}

const overheadBytes = 512;

interface Kept {
  readonly answer: StoredAnswer;
  /** Asked for since it was last looked at for throwing out. */
  used: boolean;
}

/**
 * Answers by address and encoding. What nobody asked for lately is thrown out first: each answer gets a second chance
 * if it was used, which costs a hit one assignment where a strict order would cost it two moves. An answer belongs to a generation: one whose
 * making began before the cache was emptied may hold yesterday's words and is not taken in.
 */
export class ResponseCache {
  readonly #answers = new Map<string, Kept>();
  readonly #limit: number;
  #bytes = 0;
  #generation = 0;
  /** Closed while a change could go unheard: nothing is given out and nothing taken in. */
  #open = false;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  get generation(): number {
    return this.#generation;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): StoredAnswer | undefined {
    const kept = this.#answers.get(key);
    if (!kept) return undefined;
    kept.used = true;
    return kept.answer;
  }

  put(key: string, answer: StoredAnswer, generation: number): void {
    const size = sizeOf(key, answer);
    if (!this.#open || generation !== this.#generation || size > this.#limit / 8) return;
    this.#remove(key);
    this.#answers.set(key, { answer, used: false });
    this.#bytes += size;
    for (const [oldest, kept] of this.#answers) {
      if (this.#bytes <= this.#limit) break;
      if (!kept.used) this.#remove(oldest);
      else {
        this.#answers.delete(oldest);
        this.#answers.set(oldest, { ...kept, used: false });
      }
    }
  }

  /** Something changed: every answer is made anew. */
  empty(): void {
    this.#generation++;
    this.#answers.clear();
    this.#bytes = 0;
    this.#open = true;
  }

  /** A change may go unheard from now on; `empty` opens again. */
  close(): void {
    this.empty();
    this.#open = false;
  }

  #remove(key: string): void {
    const kept = this.#answers.get(key);
    if (!kept) return;
    this.#bytes -= sizeOf(key, kept.answer);
    this.#answers.delete(key);
  }
}

const sizeOf = (key: string, { body }: StoredAnswer): number => body.length + key.length * 2 + overheadBytes;
