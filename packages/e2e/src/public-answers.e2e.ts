import { expect, test } from '@playwright/test';
import { onServer } from '@kycuong/testing/database';
import { databaseUrl, publicSite } from './stack.ts';

const item = '/yen-bai/chi-thi/46-ct-tu/bieu-hien/11';

test('a second asking is answered with 304 until something is published, and anew at once after it', async ({
  request,
}) => {
  const first = await request.get(publicSite + item);
  const { etag = '' } = first.headers();
  expect(etag).toMatch(/^"[\w-]+"$/);
  const again = () => request.get(publicSite + item, { headers: { 'if-none-match': etag } });
  expect((await again()).status()).toBe(304);

  const rename = (name: string) =>
    databaseUrl().then((url) =>
      onServer(url, async (client) => {
        await client.query('begin');
        await client.query(
          `update publication.workspace set body = jsonb_set(body, '{name,vi}', to_jsonb($1::text)) where province_id = 'yen-bai'`,
          [name],
        );
        await client.query('select publication.announce()');
        await client.query('commit');
      }),
    );
  await rename('Yên Bái (thử)');
  await expect.poll(async () => (await again()).status()).toBe(200);
  expect(await (await again()).text()).toContain('Yên Bái (thử)');
  await rename('Yên Bái');
  await expect.poll(async () => (await again()).status()).toBe(304);
});

test('answers carry a policy that allows no script, and no header of one reader reaches another', async ({
  request,
}) => {
  const answer = await request.get(publicSite + item, {
    headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  });
  const { 'content-security-policy': policy = '' } = answer.headers();
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
  expect(await answer.text()).not.toContain('evil.example');
});

test('only reading is allowed, addresses have an end, and what is not there is 404', async ({ request }) => {
  expect((await request.post(publicSite + item, { data: 'x' })).status()).toBe(405);
  expect((await request.get(`${publicSite}/${'a'.repeat(3000)}`)).status()).toBe(414);
  for (const path of [
    '/khong-co',
    `${item}0`,
    '/yen-bai/chi-thi/46-ct-tu/bieu-hien/011',
    '/yen-bai/chi-thi/46-ct-tu/bieu-hien/0',
  ])
    expect((await request.get(publicSite + path)).status(), path).toBe(404);
});

test('the map of the site leads to pages that answer, each with its other language', async ({ request }) => {
  const map = await (await request.get(`${publicSite}/sitemap.xml`)).text();
  const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => place ?? '');
  expect(places.length).toBeGreaterThan(180);
  for (const place of places.filter((_, index) => index % 9 === 0))
    expect((await request.get(place)).status(), place).toBe(200);
  const page = await (await request.get(publicSite + item)).text();
  expect(page).toContain(`<link rel="canonical" href="${publicSite}${item}"`);
  expect(page).toContain(`hreflang="en" href="${publicSite}/en${item}"`);
  expect(await (await request.get(`${publicSite}/robots.txt`)).text()).toContain(`${publicSite}/sitemap.xml`);
});

test('a page weighs less than 100 KB with its fonts, packed, for a reader who comes for the first time', async ({
  browser,
}) => {
  for (const path of ['/', item]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) =>
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
    );
    await page.goto(publicSite + path, { waitUntil: 'networkidle' });
    const total = (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
    expect(total, path).toBeGreaterThan(20_000);
    expect(total, path).toBeLessThan(100_000);
    test.info().annotations.push({ type: 'weight', description: `${path}: ${total} bytes` });
    await context.close();
  }
});
