import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './project.inlang',
      outdir: './src/lib/paraglide',
      emitTsDeclarations: true,
      strategy: ['url', 'baseLocale'],
    }),
    sveltekit({
      // The server compresses, once for each encoding, and keeps the result.
      adapter: adapter({ precompress: false }),
      compilerOptions: {
        runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true),
      },
    }),
  ],
  build: {
    // An inlined font would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rollupOptions: {
      // A message that cannot be resolved compiles to an empty text and a mere warning; an empty page is an error here.
      onwarn: (warning, warn) => {
        if (warning.code === 'IMPORT_IS_UNDEFINED') throw new Error(warning.message);
        warn(warning);
      },
    },
  },
});
