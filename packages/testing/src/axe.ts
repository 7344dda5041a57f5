import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface RunOnly {
  readonly type: 'tag' | 'rule';
  readonly values: string[];
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The whole page as it stands now, under every rule of WCAG 2.2 AA and of good practice. */
export const expectNoAxeViolations = (page: Page): Promise<void> =>
  expectNone(page, { type: 'tag', values: RULES });

/** What another colour scheme can change of a page that passes all rules in the first. */
export const expectEnoughContrast = (page: Page): Promise<void> =>
  expectNone(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });

async function expectNone(page: Page, runOnly: RunOnly): Promise<void> {
  // In the page itself: what passed is neither gathered nor carried over, and there are no frames to go through.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.target.join(' ')}\n  ${node.html}`),
  );
  expect(found, `axe on ${page.url()}`).toEqual([]);
}
