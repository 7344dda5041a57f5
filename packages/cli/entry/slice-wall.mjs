import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * Inside a package a slice imports `core/` and the public files of another slice: `case/case.ts` and what the package's
 * `exports` names. Never its insides.
 * @type {import('eslint').Rule.RuleModule}
 */
export const sliceWall = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      insides:
        '`{{file}}` is inside the slice `{{slice}}`. Import `{{slice}}/{{slice}}.ts`, its public file, so that the slice may change the rest freely.',
    },
  },
  create(context) {
    const home = /^(.*[\\/]packages[\\/](?:rules|db|api))[\\/]src[\\/][^\\/]+[\\/]/.exec(
      context.filename,
    )?.[1];
    if (!home) return {};
    const source = join(home, 'src');
    const own = relative(source, context.filename).split(sep)[0];
    const open = publicFiles(home);
    return {
      ImportDeclaration(node) {
        const path = String(node.source.value);
        if (!path.startsWith('.')) return;
        const file = relative(source, resolve(dirname(context.filename), path));
        const [slice = '', ...rest] = file.split(sep);
        if (['..', own, 'core', 'testing'].includes(slice) || rest.length === 0) return;
        if (file === join(slice, `${slice}.ts`) || open.has(file)) return;
        context.report({ node, messageId: 'insides', data: { file, slice } });
      },
    };
  },
};

/** @type {Map<string, Set<string>>} */
const known = new Map();

/** @param {string} home */
function publicFiles(home) {
  const found = known.get(home);
  if (found) return found;
  /** @type {{ exports?: Record<string, string | { default: string }> }} */
  const { exports = {} } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const targets = Object.values(exports).map((target) =>
    typeof target === 'string' ? target : target.default,
  );
  const files = new Set(
    targets.filter((file) => file.startsWith('./src/')).map((file) => join(file.slice('./src/'.length))),
  );
  known.set(home, files);
  return files;
}
