import { provinceNames } from '../core/public-province.ts';
import type { z } from 'zod';
import { readQuestions } from '@kycuong/db/publication/read';
import { found, type PublicContext } from '../core/public-trpc.ts';
import type { questionsPage } from './public-pages.ts';
import { directiveHeading, itemName, passageSource } from './public-views.ts';

type QuestionsPage = z.infer<typeof questionsPage>;

/** The questions and answers of every directive, or of one; a directive without any says so by an empty list. */
export async function publicQuestions(
  { db }: PublicContext,
  only: { province: string; slug: string } | null,
): Promise<QuestionsPage> {
  const page = await readQuestions(db, only);
  const nameOf = provinceNames(page.workspaces);
  const groups = page.directives.map(({ heading, questions, items }) => ({
    province: nameOf(heading.province),
    directive: directiveHeading(heading),
    questions: questions.map((one) => ({
      number: one.number,
      question: one.question,
      answer: one.answer,
      summary: one.summary,
      items: items.filter(({ code }) => one.about.includes(code)).map(itemName),
      source: passageSource(one.document, one.source.line),
    })),
  }));
  if (only) found(groups[0], `directive ${only.province}/${only.slug}`);
  return { demo: page.demo, groups };
}
