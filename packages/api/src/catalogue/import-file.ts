import { createDraft as keepNewDraft, saveDraft as keepDraft } from '@kycuong/db/catalogue';
import { catalogueHashes } from '@kycuong/rules/catalogue';
import { openDraft, save } from '@kycuong/rules/catalogue/draft';
import { fileHasProblems } from '../core/api-refusals.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { actorOf, decided } from './decision-facts.ts';
import { readFile, type FileInput, type FileReport } from './file-report.ts';

/** The dry run: what is wrong with the file, and what it would change. */
export const checkFile = (acting: Acting, file: FileInput): Promise<FileReport> =>
  acting.transaction(async (trx) => {
    const { problems, slug, against, changes } = await readFile(trx, acting, file);
    return { problems, slug, against, changes };
  });

/** Stores a file without errors as a draft: into the open one, or as a new one. */
export const importFile = (acting: Acting, file: FileInput): Promise<{ slug: string; version: number }> =>
  acting.transaction(async (trx) => {
    const { problems, catalogue, versions } = await readFile(trx, acting, file);
    if (!catalogue || problems.some(({ severity }) => severity === 'error'))
      return refuse(fileHasProblems, problems);
    const { slug, edition } = catalogue.directive;
    const hashes = catalogueHashes(catalogue);
    const content = { edition, directiveTextHash: hashes.directiveText, contentHash: hashes.content };
    const stored = { directiveSlug: slug, settings: catalogue.settings, text: catalogue };
    const draft = versions.find(({ status }) => status === 'draft');
    if (!draft) {
      decided(openDraft(actorOf(acting), versions, content));
      return { slug, version: await keepNewDraft(trx, stored) };
    }
    const { version, rowVersion } = draft;
    decided(save(actorOf(acting), draft, { ...content, rowVersion }, { versions }));
    await keepDraft(trx, { ...stored, version, rowVersion });
    return { slug, version };
  });
