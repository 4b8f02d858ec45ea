// What a published site tells search engines, held against the definitions of others: schema.org's vocabulary, as types, and the
// schema of sitemaps.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';
import { expect, test } from './support/test.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = path.join(root, 'target/published');
const read = (...names: string[]): string => readFileSync(path.join(...names), 'utf8');

test('structured data is what schema.org knows @phone', () => {
  test.setTimeout(120_000);
  const types = new Set<string>();
  const lines: string[] = [];
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('index.html'))) {
    for (const [, text] of read(site, name).matchAll(/<script[^>]*type="application\/ld\+json"[^>]*>([^]*?)<\/script>/g)) {
      const { '@context': context, '@type': type } = JSON.parse(text);
      // The other context is Baidu's, of which there is no description for machines.
      if (context !== 'https://schema.org') continue;
      types.add(type);
      lines.push(`export const data${lines.length}: WithContext<${type}> = ${text}; // ${name}`);
    }
  }
  expect([...types].toSorted()).toEqual(expect.arrayContaining(['BreadcrumbList', 'NewsArticle', 'WebSite']));
  expect(lines.length).toBeGreaterThan(60);
  const folder = path.join(root, 'target/structured-data');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'data.ts'), [`import type { ${[...types].join(', ')}, WithContext } from 'schema-dts';`, ...lines].join('\n'));
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  let complaints = '';
  try {
    execFileSync(process.execPath, [compiler, '--noEmit', '--strict', '--skipLibCheck', 'data.ts'], { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    complaints = (error as { stdout: string }).stdout;
  }
  expect(complaints).toBe('');
});

/** The schema of sitemaps, and ours of what Google News adds to it. */
const SCHEMA = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <xs:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="news.xsd"/>
</xs:schema>`;

function complaintsOf(contents: string): Promise<string[]> {
  const preload = [
    { fileName: 'sitemap.xsd', contents: read(root, 'node_modules/sitemap/schema/sitemap.xsd') },
    { fileName: 'news.xsd', contents: read(root, 'tests/fixtures/sitemap-news.xsd') },
  ];
  return validateXML({ xml: { fileName: 'it.xml', contents }, schema: SCHEMA, preload }).then(({ errors }) =>
    errors.map(({ message }) => message),
  );
}

test('sitemaps keep to their schema @phone', async () => {
  for (const name of ['sitemap.xml', 'news-sitemap.xml']) {
    const text = read(site, name);
    expect(await complaintsOf(text), name).toEqual([]);
    expect(await complaintsOf(text.replace(/<(\/?)loc>/g, '<$1lok>')), 'what is wrong is noticed').not.toEqual([]);
  }
  const news = read(site, 'news-sitemap.xml');
  expect(await complaintsOf(news.replace(/<news:title>.*?<\/news:title>/, '')), 'news without a title').not.toEqual([]);
});
