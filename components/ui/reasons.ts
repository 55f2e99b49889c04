import type { Reason } from '../../lib/shared/article.ts';
import type { WordKey, Words } from './words.ts';

/**
 * The codes of reasons by the words for them; with a colon at its end, the words for the code with a detail (`$1`).
 * Codes that a reader need not tell apart share a sentence.
 */
const WORDS: readonly (readonly [WordKey, codes: string])[] = [
  ['reason.tag', 'tag'],
  ['reason.label', 'label'],
  ['reason.recurs', 'recurs'],
  ['reason.bold', 'bold'],
  ['reason.size', 'size'],
  ['reason.coloured', 'coloured'],
  ['reason.centred', 'centred'],
  ['reason.number', 'number'],
  ['reason.joined', 'joined'],
  ['reason.knownName', 'known-name'],
  ['reason.nameEnding', 'name-ending'],
  ['reason.nameShape', 'name-shape'],
  ['reason.quoted', 'quoted'],
  ['reason.title', 'title'],
  ['reason.unknownName', 'unknown-name'],
  ['reason.commonWord', 'common-word'],
  ['reason.splitsWord', 'splits-word'],
  ['reason.splitsWordNamed', 'splits-word: inside-word:'],
  ['reason.insideLatin', 'inside-latin-word'],
  ['reason.partOfName', 'part-of-name transliteration longer-name latin-phrase inside-title'],
  ['reason.byline', 'byline'],
  ['reason.sourceStatement', 'source-statement'],
  ['reason.ownLink', 'own-link'],
  ['reason.articleTitle', 'article-title article-heading'],
  ['reason.articleIntroduced', 'article-introduced'],
  ['reason.articleRepeats', 'article-repeats'],
  ['reason.articleSource', 'article-source'],
  ['reason.articleStrong', 'article-strong'],
  ['reason.list', 'list-of-names left-list right-list left-and right-and'],
  [
    'reason.companyContext',
    'company-context left-organisation left-deal left-example left-role right-role right-verb right-noun',
  ],
  [
    'reason.plainContext',
    'left-of left-preposition left-modal left-measure left-degree left-quote left-title left-bracket right-of right-particle right-aspect right-preposition right-quote right-title right-bracket',
  ],
  ['reason.edge', 'left-edge right-edge'],
  ['reason.spelled', 'spelled'],
  ['reason.edgesHold', 'edges-hold'],
  ['reason.noDoubt', 'no-doubt'],
  ['reason.nothing', 'nothing-speaks-for-it'],
  ['reason.address', 'article-address'],
  ['reason.layout', 'layout-2016 layout-2020 markup-of'],
  ['reason.bareCopy', 'generic-body'],
  ['reason.pageType', 'page-type'],
  ['reason.noWechatSource', 'no-wechat-source generic unknown'],
  ['reason.notArticle', 'not-an-article'],
  ['reason.noBody', 'no-body unavailable'],
  ['reason.deleted', 'deleted'],
  ['reason.violation', 'violation'],
  ['reason.verification', 'verification'],
  ['reason.organisation', 'listed-organisation'],
  ['reason.overruled', 'overruled'],
  ['reason.searchKeyword', 'listed-keyword'],
];
const WORDED = new Map(WORDS.flatMap(([key, codes]) => codes.split(' ').map((code) => [code, key] as const)));

/** A reason in words; a code without words is shown as it is, so that no judgement goes unexplained. */
export function reasonText(reason: Reason, t: Words): string {
  const colon = reason.indexOf(':');
  const code = colon < 0 ? reason : reason.slice(0, colon);
  const detail = colon < 0 ? '' : reason.slice(colon + 1);
  const key = (detail && WORDED.get(`${code}:`)) || WORDED.get(code);
  return key ? t(key, [detail]) : reason;
}

/** Several reasons in one line. */
export function reasonsText(reasons: readonly Reason[], t: Words): string {
  return [...new Set(reasons.map((reason) => reasonText(reason, t)))].join(t('reasonSeparator'));
}
