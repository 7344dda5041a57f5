const onset = '(?:ngh|[cgknpt]h|gi|ng|qu|tr|[bcdđghklmnprstvx])?';
const rimes =
  `a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao
  oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uyn uynh uyp
  uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu ych yn ynh yt`.split(
    /\s+/,
  );
const shape = new RegExp(`^${onset}(?:${rimes.join('|')})$`);

const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
const stopped = /(?:c|ch|p|t)$/;

/**
 * Whether a word can be a syllable of Vietnamese: one of the sound patterns of the language, at most one tone, and before a
 * stopped end only the two tones that can stand there. Names of other peoples of the country are often none.
 */
export function isVietnameseSyllable(word: string): boolean {
  const apart = word.toLowerCase().normalize('NFD');
  const marks = apart.match(tones) ?? [];
  if (marks.length > 1) return false;
  const base = apart.replace(tones, '').normalize('NFC');
  if (!shape.test(base)) return false;
  return !stopped.test(base) || marks.length === 0 || marks[0] === '\u0301' || marks[0] === '\u0323';
}
