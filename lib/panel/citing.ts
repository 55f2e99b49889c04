import type { Article, CslItem } from '../shared/article.ts';
import { cite, citeInText } from '../citation/cite.ts';
import { referenceOf, type CitedVersion } from '../citation/reference.ts';
import { styles as registry } from '../citation/registry.ts';
import type { CiteOptions } from '../citation/style.ts';
import { pageIndex } from './correct.ts';
import type { CitationState, Corrections, StyleOption } from './model.ts';
import type { Settings } from './settings.ts';

/** Citations for the panel. Heavy: loaded after the first paint. */
export const STYLES: readonly StyleOption[] = registry.map(({ id, kind, label }) => ({
  id,
  label,
  group: kind === 'export' ? 'export' : /^gbt/.test(id) ? 'gbt' : /^law/.test(id) ? 'law' : 'english',
}));

export interface Citing {
  /** As it was read, without corrections. */
  article: Article;
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
    return { style, of, item, citation: cite(item, style, options), inText: citeInText(item, style, options) };
  });
}

/** The page, and every other version that the chain names. */
function versionsOf(article: Article): CitedVersion[] {
  const page = pageIndex(article);
  const others = article.provenance.chain.flatMap(({ role }, i) => (i === page || role === 'mirror' ? [] : [role]));
  return ['page', ...new Set(others)];
}

function itemOf({ article, corrections, today }: Citing, of: CitedVersion): CslItem {
  const { accessed = today, type, title, authors, original, ...own } = corrections ?? {};
  const facts = of === 'page' ? own : of === 'original' ? original : undefined;
  const item = referenceOf({
    article,
    of,
    accessed,
    corrections: {
      ...(title === undefined ? {} : { title }),
      ...(authors === undefined ? {} : { authors }),
      ...blankDate(facts),
    },
  });
  return type === undefined ? item : { ...item, type };
}

/** A date that the reader says is unknown is `null` here and '' in the reference's corrections. */
function blankDate(facts: Corrections['original']) {
  if (!facts) return {};
  const { published, ...rest } = facts;
  return { ...rest, ...(published === undefined ? {} : { published: published ?? '' }) };
}

function optionsOf({ gbtPunctuation, numbered, accessDate }: Settings): CiteOptions {
  return { gbtPunctuation, numbered, ...(accessDate ? {} : { accessDate: false }) };
}
