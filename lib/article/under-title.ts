import { blocksOf, type Block } from '../shared/blocks.ts';
import { CHANGE, DATE, isoFromText } from '../shared/dates.ts';
import { textOfElement } from '../sites/select.ts';

/** So many lines may stand between the title and the text. */
const NEAR = 8;
const LONGEST = 80;

/** 发布时间：… 来源：… 作者：… 点击：…: what else such a line says. What it is the date of is among them. */
const LABEL =
  /(?:(?:发布|发表|发稿|上传|录入)?(?:时间|日期)|(?:发布|发表|发)于|发布|发表|(?:文章|信息|稿件)?来源|原?作者|(?:责任)?编辑|责编|发布(?:者|人)|点击(?:次数|量)?|阅读(?:次数|量)?|浏览(?:次数|量)?|人气|评论|分类|栏目|标签|字体|Posted on|Published)(?=\s*(?:[:：\d]|$))/;
/** What may stand between two of them, or behind the value of one; a date is made a 0. */
const BETWEEN = /^[\s0|｜·/,，()（）[\]【】次-]*$/;
const VALUE = /^\s?[:：]\s?[^:：]{0,16}|^\s*\d+/;
/** What an element for such a line is called. */
const META = '[class*="meta" i], [class*="info" i], [class*="date" i], [class*="time" i], [class*="byline" i], time';
const OTHER_DATE =
  /更新|修改|修订|截[止至图]|报名|活动|开[始业幕播]|结束|有效|编辑于|成立|上[线映]|会议|Updated|Modified/i;
/** So many letters may stand beside the date: a name, a day of the week, 阅读 1.2万; with a time they are a name. */
const FEW = { day: 8, time: 14 };
/** What stands beside an article: its dates are those of others. */
export const BESIDE = 'aside, [class*="comment" i], [class*="sidebar" i], [class*="related" i]';
const ELSEWHERE = `${BESIDE}, nav, footer, a, table table`;

/**
 * The date printed between the title and the text (`时间:2025-12-08 09:15 来源:…`), as portals and blogs do that have
 * it nowhere else. Null unless exactly one line there is a date, alone or among the fields of a by-line.
 * @param title what the page's title was found to be
 * @param body the body where a site's rules know it: what stands in it is text
 */
export function printedDate(document: Document, title: string, body: Element | null): string | null {
  return onlyDate(linesUnderTitle(document, title, body));
}

/** What says that a date above the text is that of its publication; a day alone may be the text's own. */
const OF_PUBLICATION = /发[布表稿]|时间|日期|Posted|Published|\d:\d\d/;

/** The date of the by-lines that stand above the text in the element that holds it. Null unless there is exactly one. */
export const dateAbove = (lines: readonly Block[]): string | null =>
  onlyDate(lines.filter(({ text }) => OF_PUBLICATION.test(text)));

const onlyDate = (lines: readonly Block[]): string | null => {
  const dates = lines.flatMap(dateOf);
  return dates.length === 1 ? dates[0]! : null;
};

const BELOW = /(?:posted @|发[布表]于)\s?(?:19|20)\d\d/;

/** `posted @ 2021-04-21 09:12`, `发布于 2021-03-29`: the date that communities print below the text. Null unless there is exactly one. */
export function dateBelow(document: Document): string | null {
  if (!BELOW.test(document.body.textContent ?? '')) return null;
  const dates = blocksOf(document.body).flatMap(({ text, element }) =>
    text.search(BELOW) === 0 && !element.closest(ELSEWHERE) ? (text.match(DATE) ?? []) : [],
  );
  return dates.length === 1 ? isoFromText(dates[0]!) : null;
}

/** The lines between the title and the text; empty where the page does not print the title. */
export function linesUnderTitle(document: Document, title: string, body: Element | null): Block[] {
  const isTitle = ({ text, element }: Block) => text === title && !element.closest('li');
  let left = Infinity;
  // a heading that is the title ends the search: the lines below it are all that is wanted
  const blocks = blocksOf(document.body, (read) => {
    const last = read.at(-1)!;
    if (left < Infinity || (last.heading && isTitle(last))) {
      if (!last.element.closest(ELSEWHERE)) left = Math.min(left, NEAR + 1) - 1;
    }
    return left <= 0;
  });
  const lines = blocks.filter(({ element }) => !element.closest(ELSEWHERE));
  const places = lines.flatMap((line, i) => (isTitle(line) ? [i] : []));
  const at = places.find((i) => lines[i]!.heading) ?? places[0];
  if (at === undefined) return [];
  const after = lines.slice(at + 1, at + 1 + NEAR);
  const end = after.findIndex(
    ({ element, text }) => isText(text) || (!body?.contains(lines[at]!.element) && body?.contains(element)),
  );
  return after.slice(0, end < 0 ? NEAR : end);
}

/** A sentence, or what is too long for a line of fields. */
const isText = (text: string): boolean => text.length > LONGEST || /[。！？；…]/.test(text);

/** The date of a change, beside another date. */
const CHANGED = new RegExp(`(?:最后)?(?:${CHANGE})(?:时间|日期|于)?\\D{0,3}${DATE.source}`, 'gi');

/** The date of a line that is not much more than that. */
function dateOf({ text: line, element }: Block): string[] {
  const text = (line.match(DATE)?.length ?? 0) > 1 ? line.replace(CHANGED, '') : line;
  const found = text.match(DATE) ?? [];
  if (!found.length) return [];
  const rest = text.replace(DATE, ' 0 ').trim();
  const date = found.length === 1 && !OTHER_DATE.test(text) ? isoFromText(found[0]) : null;
  const holder = element.closest(META);
  const own = holder && (textOfElement(holder)?.length ?? 0) <= LONGEST;
  // 3月5日起: a date that words lean on is one of a sentence
  const leant = /\p{L}0|0\p{L}/u.test(text.replace(DATE, '0'));
  const few =
    !leant &&
    !element.closest('li') &&
    rest.replace(/[^\p{L}]/gu, '').length <= (/\d:\d\d/.test(text) ? FEW.time : FEW.day);
  return date && (few || own || isFields(rest)) ? [date] : [];
}

/** Whether a line holds nothing but fields. */
const isFields = (line: string): boolean => line.split(LABEL).every((part) => BETWEEN.test(part.replace(VALUE, '')));
