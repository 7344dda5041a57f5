// Makes src/fonts/*.woff2 from the full faces on npm: `pnpm --filter @kycuong/ui generate`.
// One file per weight instead of the usual latin and vietnamese pair: kerning between "T" and "ư" survives, a page asks
// for half as many files, and without the TrueType hints (which current systems ignore) it is a third of the bytes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { figureCharacters, fontCharacters } from '../src/font-characters.ts';

const beVietnam = '@expo-google-fonts/be-vietnam-pro';
const faces = [
  { file: 'be-vietnam-pro-400', from: `${beVietnam}/400Regular/BeVietnamPro_400Regular.ttf` },
  { file: 'be-vietnam-pro-500', from: `${beVietnam}/500Medium/BeVietnamPro_500Medium.ttf` },
  { file: 'be-vietnam-pro-600', from: `${beVietnam}/600SemiBold/BeVietnamPro_600SemiBold.ttf` },
  {
    file: 'source-serif-4-400',
    from: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  },
  { file: 'figures-400', from: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf' },
  { file: 'figures-600', from: '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf' },
];

const check = process.argv.includes('--check');

for (const { file, from } of faces) {
  const whole = await readFile(fileURLToPath(import.meta.resolve(from)));
  const text = file.startsWith('figures') ? figureCharacters : fontCharacters;
  const subset = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk'],
  });
  const target = new URL(`../src/fonts/${file}.woff2`, import.meta.url);
  if (!check) {
    await writeFile(target, subset);
    console.log(`${file}.woff2: ${subset.length} bytes`);
  } else if (!subset.equals(await readFile(target))) {
    console.error(`${file}.woff2 is not what its source and characters give; run \`pnpm generate\``);
    process.exitCode = 1;
  }
}
