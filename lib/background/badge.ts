import { browser } from 'wxt/browser';

const LIKELY = '•';
const COPIED = '✓';
const NOT_COPIED = '!';
const COLOR = '#12606b';
/** How long an answer stays, in milliseconds. */
const ANSWER = 1500;

/** The badge of one tab: a dot where the page looks like an article of ours. */
export async function showLikely(tabId: number, likely: boolean): Promise<void> {
  await setBadge(tabId, likely ? LIKELY : '', COLOR);
}

/** For a moment: whether the citation was copied with the panel closed. */
export async function showCopied(tabId: number, copied: boolean): Promise<void> {
  const now = await browser.action.getBadgeText({ tabId });
  const before = isAnswer(now) ? (answered.get(tabId)?.before ?? '') : now;
  const answer = { before };
  answered.set(tabId, answer);
  await setBadge(tabId, copied ? COPIED : NOT_COPIED, copied ? COLOR : '#a32a22');
  setTimeout(() => void takeBack(tabId, answer), ANSWER);
}

/** What stood on a tab's badge before the last answer. */
const answered = new Map<number, { before: string }>();

const isAnswer = (text: string) => text === COPIED || text === NOT_COPIED;

/** Unless another answer came, or another page. */
async function takeBack(tabId: number, answer: { before: string }): Promise<void> {
  if (answered.get(tabId) !== answer) return;
  answered.delete(tabId);
  const now = await browser.action.getBadgeText({ tabId }).catch(() => '');
  if (isAnswer(now)) await setBadge(tabId, answer.before, COLOR);
}

/** A tab that is gone has no badge. */
async function setBadge(tabId: number, text: string, color: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeText({ tabId, text }),
  ]).catch(() => {});
}
