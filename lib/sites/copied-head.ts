import { isoFromText } from '../shared/dates.ts';
import { elementsIn, textOfElement } from './select.ts';

/** What a copy of a WeChat page without its markup still says above the text. */
export interface CopiedHead {
  authors: string[];
  account: string | null;
  published: string | null;
}

/** Lines above the text that are looked at. */
const LINES = 8;

/** 原创 林小舟 渡口观察 2022-04-21 16:32 上海: as WeChat prints it, the account last before the date. */
const IN_ONE =
  /^(?:(?:原创|Original)\s+)?(.{2,60}?)\s+_?((?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}:\d\d)_?(?:\s+_?\S{1,8})?$/;
/** The author's name stands twice: as shown, and for screen readers. */
const TWICE = /^(.{2,30}) \1$/;

/** Reads the head of such a copy; what it does not say is null or empty. */
export function copiedHead(body: Element): CopiedHead {
  const lines = elementsIn(body, 'p')
    .slice(0, LINES)
    .map((element) => textOfElement(element) ?? '');
  for (const [i, line] of lines.entries()) {
    const found = IN_ONE.exec(line);
    if (found) {
      const names = found[1]!.split(' ');
      const author = once(names.slice(0, -1).join(' '));
      return { authors: author ? [author] : [], account: names.at(-1)!, published: isoFromText(found[2]!) };
    }
    const [author, account] = [TWICE.exec(lines[i + 1] ?? '')?.[1], lines[i + 2]];
    if (/^(?:原创|Original)$/.test(line) && author)
      return { authors: [author], account: account && isAccount(account) ? account : null, published: null };
  }
  return { authors: [], account: null, published: null };
}

const once = (name: string): string => TWICE.exec(name)?.[1] ?? name;

/** A few words without a stop. */
const isAccount = (line: string): boolean => line.length <= 20 && !/[，。：；！？,:;!?]/.test(line);
