/** Whole numbers appended one by one. */
export class GrowingLane {
  #values: Int32Array;
  #size = 0;

  constructor(room = 1024) {
    this.#values = new Int32Array(room);
  }

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const wider = new Int32Array(this.#size * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#size++] = value;
  }

  /** What was appended; a view, for nothing is appended any more. */
  finish(): Int32Array {
    return this.#values.subarray(0, this.#size);
  }
}
