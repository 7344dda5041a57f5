export interface SliceFile {
  readonly path: string;
  readonly content: string;
}

export interface SliceNames {
  /** `apology-letter` */
  readonly kebab: string;
  /** `ApologyLetter` */
  readonly pascal: string;
  /** `apologyLetter` */
  readonly camel: string;
  /** `apology_letter` */
  readonly snake: string;
}

export function namesOf(kebab: string): SliceNames {
  const pascal = kebab.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
  return {
    kebab,
    pascal,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    snake: kebab.replaceAll('-', '_'),
  };
}

/** The shape of one feature from end to end, as docs/how-to/add-a-slice.md tells it. `now` names the migration. */
export function sliceFiles(kebab: string, now: Date): SliceFile[] {
  const names = namesOf(kebab);
  const stamp = `${now.toISOString().slice(0, 10).replaceAll('-', '')}T${now.toISOString().slice(11, 16).replace(':', '')}`;
  return [
    { path: `packages/rules/src/${kebab}/${kebab}.ts`, content: rules(names) },
    { path: `packages/rules/src/${kebab}/${kebab}.schema.ts`, content: schema(names) },
    {
      path: `packages/rules/src/${kebab}/${kebab}.cases.yaml`,
      content: '# One case a line of the directive can be read against: name, given, when, then.\n[]\n',
    },
    { path: `packages/rules/src/${kebab}/${kebab}.test.ts`, content: rulesTest(names) },
    { path: `packages/db/migrations/${stamp}-${kebab}.sql`, content: migration(names) },
    {
      path: `packages/db/src/${kebab}/${kebab}.ts`,
      content:
        '// The public file of the slice: what api may call. Writers take a Transaction, readers any connection.\nexport {};\n',
    },
    { path: `packages/db/src/${kebab}/${kebab}.db.test.ts`, content: databaseTest(names) },
    { path: `packages/api/src/${kebab}/router.ts`, content: router(names) },
    { path: `packages/api/src/${kebab}/${kebab}.db.test.ts`, content: routerTest(names) },
    { path: `apps/admin/src/lib/${kebab}/${names.pascal}Facts.svelte`, content: component(names) },
    { path: `apps/public/src/lib/${kebab}/${names.pascal}Record.svelte`, content: component(names) },
    { path: `packages/e2e/src/${kebab}.e2e.ts`, content: journey(names) },
  ];
}

const rules = ({ kebab, pascal, camel }: SliceNames) => `import type { Decision } from '../core/refusal.ts';
import type { ${pascal}, ${pascal}Command } from './${kebab}.schema.ts';

/** Facts that the rule needs and may not look up: the day, and what others have recorded. */
export interface ${pascal}Facts {
  readonly today: string;
}

/** What is allowed, and why. Source: name the paragraph of the directive or the law here. */
export function decide${pascal}(${camel}: ${pascal}, command: ${pascal}Command, facts: ${pascal}Facts): Decision<${pascal}> {
  return { ok: true, next: ${camel}, because: [\`${kebab}.\${command.kind}.\${facts.today}\`] };
}
`;

const schema = ({ camel, pascal }: SliceNames) => `import { z } from 'zod';

export const ${camel}Schema = z.strictObject({ state: z.enum(['draft']) });
export type ${pascal} = z.infer<typeof ${camel}Schema>;

export const ${camel}CommandSchema = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('draft') })]);
export type ${pascal}Command = z.infer<typeof ${camel}CommandSchema>;
`;

const rulesTest = ({ kebab, pascal }: SliceNames) => `import { expect, test } from 'vitest';
import { decide${pascal} } from './${kebab}.ts';

test('every outcome names the rule that made it', () => {
  const decision = decide${pascal}({ state: 'draft' }, { kind: 'draft' }, { today: '2026-01-05' });
  expect(decision).toMatchObject({ ok: true, because: [expect.stringContaining('${kebab}.')] });
});
`;

const migration = ({
  kebab,
  snake,
}: SliceNames) => `-- ${kebab}: province first in every key; row-level security before the first row; see docs/how-to/write-a-migration.md
create table app.${snake} (
  province_id text collate "C" not null references app.workspace,
  ${snake}_id uuid not null default gen_random_uuid(),
  primary key (province_id, ${snake}_id)
);
alter table app.${snake} enable row level security;
alter table app.${snake} force row level security;
create policy own_province on app.${snake} using (province_id = (select access.province()));
`;

const databaseTest = ({ kebab }: SliceNames) => `import { migrate } from '../core/migrate.ts';
import { databaseServers, freshDatabase } from '@kycuong/testing/database';
import { describe, expect, test } from 'vitest';

describe.each(databaseServers())('${kebab} on $name', (server) => {
  test('its migration runs', async () => {
    await using database = await freshDatabase({ migrate: (url) => migrate(url), server });
    expect(database.url).toContain(database.name);
  });
});
`;

const router = ({ camel }: SliceNames) => `import { router } from '../core/trpc.ts';

export const ${camel}Router = router({});
`;

const routerTest = ({ kebab, camel }: SliceNames) => `import { expect, test } from 'vitest';
import { ${camel}Router } from './router.ts';

test('the procedures of ${kebab} are those that its permissions name', () => {
  expect(Object.keys(${camel}Router._def.procedures)).toEqual([]);
});
`;

const component = ({
  kebab,
}: SliceNames) => `<!-- The facts of one ${kebab}, from what its load function passes on. -->
<script lang="ts">
  const { title }: { title: string } = $props();
</script>

<h2>{title}</h2>
`;

const journey = ({ kebab }: SliceNames) => `import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test } from '@playwright/test';

test('${kebab}: a reader finds it from the home page', async ({ page }) => {
  await page.goto('/');
  await expectNoAxeViolations(page);
  await expect(page.locator('h1')).toBeVisible();
});
`;
