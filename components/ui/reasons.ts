import type { Reason } from '../../lib/shared/article.ts';
import type { WordKey, Words } from './words.ts';

/**
 * Every reason code that has words; with a colon at its end, the words for the code with a detail (`$1`). Codes that a
 * reader need not tell apart share a sentence.
 */
const WORDED: Record<string, WordKey> = {
  tag: 'reason.tag',
  label: 'reason.label',
  recurs: 'reason.recurs',
  bold: 'reason.bold',
  size: 'reason.size',
  coloured: 'reason.coloured',
  centred: 'reason.centred',
  number: 'reason.number',
  joined: 'reason.joined',
  'known-name': 'reason.knownName',
  'name-ending': 'reason.nameEnding',
  'name-shape': 'reason.nameShape',
  quoted: 'reason.quoted',
  title: 'reason.title',
  'unknown-name': 'reason.unknownName',
  'common-word': 'reason.commonWord',
  'splits-word': 'reason.splitsWord',
  'splits-word:': 'reason.splitsWordNamed',
  'inside-word:': 'reason.splitsWordNamed',
  'inside-latin-word': 'reason.insideLatin',
  'part-of-name': 'reason.partOfName',
  transliteration: 'reason.partOfName',
  'longer-name': 'reason.partOfName',
  'latin-phrase': 'reason.partOfName',
  'inside-title': 'reason.partOfName',
  byline: 'reason.byline',
  'source-statement': 'reason.sourceStatement',
  'own-link': 'reason.ownLink',
  'article-title': 'reason.articleTitle',
  'article-heading': 'reason.articleTitle',
  'article-introduced': 'reason.articleIntroduced',
  'article-repeats': 'reason.articleRepeats',
  'article-source': 'reason.articleSource',
  'article-strong': 'reason.articleStrong',
  'list-of-names': 'reason.list',
  'left-list': 'reason.list',
  'right-list': 'reason.list',
  'left-and': 'reason.list',
  'right-and': 'reason.list',
  'company-context': 'reason.companyContext',
  'left-organisation': 'reason.companyContext',
  'left-deal': 'reason.companyContext',
  'left-example': 'reason.companyContext',
  'left-role': 'reason.companyContext',
  'right-role': 'reason.companyContext',
  'right-verb': 'reason.companyContext',
  'right-noun': 'reason.companyContext',
  'left-of': 'reason.plainContext',
  'left-preposition': 'reason.plainContext',
  'left-modal': 'reason.plainContext',
  'left-measure': 'reason.plainContext',
  'left-degree': 'reason.plainContext',
  'left-quote': 'reason.plainContext',
  'left-title': 'reason.plainContext',
  'left-bracket': 'reason.plainContext',
  'right-of': 'reason.plainContext',
  'right-particle': 'reason.plainContext',
  'right-aspect': 'reason.plainContext',
  'right-preposition': 'reason.plainContext',
  'right-quote': 'reason.plainContext',
  'right-title': 'reason.plainContext',
  'right-bracket': 'reason.plainContext',
  'left-edge': 'reason.edge',
  'right-edge': 'reason.edge',
  spelled: 'reason.spelled',
  'edges-hold': 'reason.edgesHold',
  'no-doubt': 'reason.noDoubt',
  'nothing-speaks-for-it': 'reason.nothing',
  'article-address': 'reason.address',
  'layout-2016': 'reason.layout',
  'layout-2020': 'reason.layout',
  'markup-of': 'reason.layout',
  'generic-body': 'reason.bareCopy',
  'page-type': 'reason.pageType',
  'no-wechat-source': 'reason.noWechatSource',
  generic: 'reason.noWechatSource',
  unknown: 'reason.noWechatSource',
  'not-an-article': 'reason.notArticle',
  'no-body': 'reason.noBody',
  unavailable: 'reason.noBody',
  deleted: 'reason.deleted',
  violation: 'reason.violation',
  verification: 'reason.verification',
  'listed-organisation': 'reason.organisation',
  overruled: 'reason.overruled',
  'listed-keyword': 'reason.searchKeyword',
};

/** A reason in words; a code without words is shown as it is, so that no judgement goes unexplained. */
export function reasonText(reason: Reason, t: Words): string {
  const colon = reason.indexOf(':');
  const code = colon < 0 ? reason : reason.slice(0, colon);
  const detail = colon < 0 ? '' : reason.slice(colon + 1);
  const key = (detail && WORDED[`${code}:`]) || WORDED[code];
  return key ? t(key, [detail]) : reason;
}

/** Several reasons in one line. */
export function reasonsText(reasons: readonly Reason[], t: Words): string {
  return [...new Set(reasons.map((reason) => reasonText(reason, t)))].join(t('reasonSeparator'));
}
