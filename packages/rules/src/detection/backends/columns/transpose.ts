/**
 * Turns 32 words of 32 bits on their diagonal: bit j of word i becomes bit i of word j. Halves of halves change places
 * (Warren, "Hacker's Delight", section 7-3, with the lowest bit first).
 */
export function transpose(words: Int32Array): void {
  let mask = 0x0000_ffff;
  for (let step = 16; step !== 0; step >>= 1, mask ^= mask << step) {
    for (let word = 0; word < 32; word = (word + step + 1) & ~step) {
      const other = word + step;
      const swapped = ((words[word]! >>> step) ^ words[other]!) & mask;
      words[word]! ^= swapped << step;
      words[other]! ^= swapped;
    }
  }
}
