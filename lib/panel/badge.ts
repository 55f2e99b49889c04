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
  const before = await browser.action.getBadgeText({ tabId });
  await setBadge(tabId, copied ? COPIED : NOT_COPIED, copied ? COLOR : '#a32a22');
  const isAnswer = before === COPIED || before === NOT_COPIED;
  setTimeout(() => void setBadge(tabId, isAnswer ? LIKELY : before, COLOR), ANSWER);
}

/** A tab that is gone has no badge. */
async function setBadge(tabId: number, text: string, color: string): Promise<void> {
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setBadgeText({ tabId, text }),
  ]).catch(() => {});
}
