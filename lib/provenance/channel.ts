/** Words for an account of WeChat before, in and behind a name. */

import { plainOf } from './line.ts';
import { stickyAt } from './scan.ts';
import { CHANNEL } from './tables.ts';

const CHANNEL_HERE = new RegExp(CHANNEL, 'y');
const ENGLISH_CHANNEL = /(?:official\s)?wechat\s?(?:official|public|subscription)?\s?(?:account|公众号)\s?/iy;

/** The channel word that stands here, or null. */
export function channelAt(plain: string, at: number): { end: number } | null {
  const word =
    stickyAt(CHANNEL_HERE, plain, at) ??
    // 微信 alone is one where a name follows
    stickyAt(/微信(?=\s?[:“「『《【"@])/y, plain, at) ??
    stickyAt(ENGLISH_CHANNEL, plain, at);
  return word ? { end: at + word.length } : null;
}

const OWNED_CHANNEL = new RegExp(`\\p{Script=Han}{2,6}?(?:${CHANNEL})\\s?(?=[“「『《])`, 'uy');

/** 船协公众号“X”: a channel word behind whose it is, a quoted name behind it. */
export const ownedChannelAt = (plain: string, at: number): { end: number } | null => {
  const words = stickyAt(OWNED_CHANNEL, plain, at);
  return words ? { end: at + words.length } : null;
};

const FAR_CHANNEL = new RegExp(`(?:${CHANNEL})\\s?(?::\\s?|(?=[“「『《【"‘〖\`]))`, 'g');

/** `饶毅…三位科学家主编的微信公号《知识分子》`, `“菜一个…的公众号“菜鸟名企梦”`: a channel word further on in the clause, a quote behind it. */
export function farChannel(plain: string, at: number): number | null {
  const clause = /^[^,。;!?(|]{0,60}/.exec(plain.slice(at, at + 64))![0];
  let last: number | null = null;
  for (const match of clause.matchAll(FAR_CHANNEL)) if (match.index > 0) last = at + match.index + match[0].length;
  return last;
}

const LEADING_CHANNEL = new RegExp(`^[\\s*_\`“「【『]*(?:${CHANNEL})\\s?[:|-]\\s?(?=\\S{2})`, 'u');
const TRAILING_CHANNEL = new RegExp(`^(.{2,}?)\\s?(?:的)?(?:${CHANNEL})$`, 'u');

/** A name without quotes, markers and a channel word at its end. */
export function bareName(name: string): { text: string; channel: boolean } {
  // 【微信公众号：X】: the channel word stands inside the quotes
  const lead = LEADING_CHANNEL.exec(plainOf(name));
  let text = name
    .slice(lead?.[0].length ?? 0)
    .replace(
      /^(?!《[^》]+》[\p{L}\d])[\s!*_`#—“”"'‘’「」『』《》【】\[\]·@:：|-]+|[\s*_`“”"'‘’「」『』《》【】〖〗\[\]·:：|,，、。…#~=/—-]+$/gu,
      '',
    )
    .trim();
  const tail = TRAILING_CHANNEL.exec(plainOf(text));
  if (tail)
    text = text
      .slice(0, tail[1]!.length)
      .replace(/[“”"「」『』《》【】]+$/u, '')
      .trim();
  // an account's picture is named as the account beside it
  return {
    text: text
      .replace(/\s+/g, ' ')
      .replace(/^(\S{2,20}) \1$/, '$1')
      .replace(/(?<=[A-Za-z])上$/, ''),
    channel: tail !== null || lead !== null,
  };
}
