import { appendLeaf, frontierOf } from './append-leaf.ts';
import type { TreeHash } from './tree-hash.ts';
import { treeRoot } from './range-root.ts';

/** The root of a log whose leaves come one after another: it holds log2 of their number of hashes, however long the log is. */
export class GrowingRoot {
  #size = 0;
  readonly #kept = new Map<string, TreeHash>();

  /** Leaves so far. */
  get size(): number {
    return this.#size;
  }

  add(leaf: TreeHash): void {
    const frontier = frontierOf(this.#size).map(({ level, index }) => this.#at(level, index));
    for (const { level, index, hash } of appendLeaf(this.#size, frontier, leaf)) {
      this.#kept.set(`${level}/${index}`, hash);
      if (level > 0) {
        this.#kept.delete(`${level - 1}/${index * 2}`);
        this.#kept.delete(`${level - 1}/${index * 2 + 1}`);
      }
    }
    this.#size += 1;
  }

  /** The root of all leaves so far (RFC 9162 §2.1.1). */
  root(): TreeHash {
    return treeRoot(this.#size, ({ level, index }) => this.#at(level, index));
  }

  #at(level: number, index: number): TreeHash {
    const hash = this.#kept.get(`${level}/${index}`);
    if (!hash) throw new Error(`the tree lacks node ${level}/${index}`);
    return hash;
  }
}
