import type { CslItem } from '../shared/article.ts';
import type { ArticleSource } from '../article/compose-source.ts';
import { cite, citeInText } from '../citation/cite.ts';
import { fileNameOf } from '../citation/file-name.ts';
import { citationKey } from '../citation/keys.ts';
import { pageIndex } from '../citation/page-index.ts';
import { referenceOf, type CitedVersion } from '../citation/reference.ts';
import { findStyle, styles as registry } from '../citation/registry.ts';
import type { CiteOptions } from '../citation/style.ts';
import { correctArticle } from './correct.ts';
import type { CitationState, CiteSwitch, Corrections, StyleOption } from './model.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** The styles that can be chosen, in the order of the registry. */
export const STYLES: readonly StyleOption[] = registry.map(({ id, kind, label }) => ({
  id,
  label,
  group: kind === 'export' ? 'export' : /^gbt/.test(id) ? 'gbt' : /^law/.test(id) ? 'law' : 'english',
}));

export interface Citing {
  /** As it was read, without corrections. */
  article: ArticleSource;
  corrections: Corrections | null;
  settings: Settings;
  /** The reader's local day. */
  today: string;
}

/** The citation of every version that can be cited, in the chosen style: the page first, then the chain's others. */
export function citationsOf(citing: Citing): CitationState[] {
  const { settings } = citing;
  const style = STYLES.some(({ id }) => id === settings.style) ? settings.style : STYLES[0]!.id;
  const options = optionsOf(settings);
  return versionsOf(citing.article).map((of) => {
    const item = itemOf(citing, of);
    return {
      style,
      of,
      item,
      citation: cite(item, style, options),
      inText: citeInText(item, style, options),
      ...fileOf(item, style),
      switches: switchesOf(style),
    };
  });
}

function fileOf(item: CslItem, style: string): Pick<CitationState, 'file'> {
  const { extension, mediaType } = findStyle(style) ?? {};
  return extension && mediaType ? { file: { name: fileNameOf(item, extension), type: mediaType } } : {};
}

/** Every switch of the settings with all its positions. */
const POSITIONS: { [Name in Switch]: readonly Settings[Name][] } = {
  gbtPunctuation: ['standard', 'full', 'half'],
  accessDate: ['style', 'always', 'never'],
  genre: ['english', 'original'],
  numbered: [true, false],
};
type Switch = Exclude<CiteSwitch, 'key'>;

/** A reference in which every field is known. */
const FULL: CslItem = {
  id: 'a',
  type: 'post-weblog',
  title: '题名',
  author: [{ literal: '甲某' }, { literal: '乙某' }],
  'container-title': '账号',
  genre: '微信公众号',
  issued: { 'date-parts': [[2021, 10, 26]] },
  accessed: { 'date-parts': [[2022, 1, 2]] },
  URL: 'https://example.org/',
  language: 'zh-CN',
};

const known = new Map<string, readonly CiteSwitch[]>();

/** The switches that make a difference in a style: tried out once on a full reference, so no table can be wrong. */
function switchesOf(style: string): readonly CiteSwitch[] {
  let switches = known.get(style);
  if (!switches) known.set(style, (switches = trySwitches(style)));
  return switches;
}

function trySwitches(style: string): CiteSwitch[] {
  const differs = (texts: readonly string[]) => new Set(texts).size > 1;
  const write = (change: Partial<Settings>) => cite(FULL, style, optionsOf({ ...DEFAULT_SETTINGS, ...change })).text;
  const switches = (Object.keys(POSITIONS) as Switch[]).filter((name) =>
    differs(POSITIONS[name].map((value) => write({ [name]: value }))),
  );
  const keyed = differs(['a', 'b'].map((id) => cite({ ...FULL, id }, style).text));
  return keyed ? [...switches, 'key'] : switches;
}

/** The page, and every other version that the chain names. */
function versionsOf(article: ArticleSource): CitedVersion[] {
  const page = pageIndex(article);
  const others = article.provenance.chain.flatMap(({ role }, i) => (i === page || role === 'mirror' ? [] : [role]));
  return ['page', ...new Set(others)];
}

function itemOf({ article, corrections, settings, today }: Citing, of: CitedVersion): CslItem {
  const { accessed = today, type, key, title, authors, original, ...own } = corrections ?? {};
  // The page's note names the original as the reader knows it.
  const known = original ? correctArticle(article, { original }) : article;
  // The original's title is in the chain by now, and the page's only stands in for it.
  const { title: _title, ...facts } = (of === 'original' && original) || {};
  const titled = of === 'original' && known.provenance.chain.some((link) => link.role === of && link.title);
  const item = referenceOf({
    article: known,
    of,
    accessed,
    corrections: {
      ...(title === undefined || titled ? {} : { title }),
      ...(authors === undefined ? {} : { authors }),
      ...blankDate(of === 'page' ? own : facts),
    },
  });
  return { ...typed(item, of === 'page' ? type : undefined), id: key ?? citationKey(item, settings.keyStyle) };
}

/** The item as the type that the reader says it is; the kind of post is no kind of anything else. */
function typed({ genre, ...item }: CslItem, type = item.type): CslItem {
  return { ...item, type, ...(genre && type.startsWith('post') && { genre }) };
}

/** A date that the reader says is unknown is `null` here and '' in the reference's corrections. */
function blankDate(facts: Omit<NonNullable<Corrections['original']>, 'title'>) {
  const { published, ...rest } = facts;
  return { ...rest, ...(published === undefined ? {} : { published: published ?? '' }) };
}

function optionsOf({ gbtPunctuation, numbered, accessDate, genre }: Settings): CiteOptions {
  return {
    gbtPunctuation,
    numbered,
    genre,
    ...(accessDate === 'style' ? {} : { accessDate: accessDate === 'always' }),
  };
}
