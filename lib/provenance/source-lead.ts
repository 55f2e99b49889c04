import { idAfter } from './account-id.ts';
import { beginsRepublisher, licenceAt, type LicencePhrase } from './licence.ts';
import type { Line } from './line.ts';
import { indexWithin, isStart, skipComma, skipMarks, skipSeparator, skipSpaces, wordAt } from './scan.ts';
import { bareName, channelAt } from './channel.ts';
import { quotedAt } from './name-extent.ts';
import { LONGEST_NAME } from './source-name.ts';
import { ADVERBS, CLOSING, FIRST, OPENING, verbOrLabelAt } from './tables.ts';

/** What was read between the subject and the verb, and where (`at`) reading goes on. */
export interface Lead {
  licence: LicencePhrase | null;
  republisher: string | null;
  compiler: { name: string; word: string } | null;
  by: { name: string; start: number; end: number; channel: boolean; id: string | null } | null;
  at: number;
  first: boolean;
}

/** What may stand between subject and verb: 系, 最初, 经授权, 由机器之心经授权, 由X编译出品，原文. */
export function readLead(line: Line, state: Lead, hasSubject: boolean) {
  const { plain } = line;
  for (let round = 0; round < 6; round++) {
    const i = (state.at = skipMarks(plain, state.at));
    const licence = licenceAt(plain, i);
    if (licence) {
      state.licence = licence;
      state.republisher ??= licence.republisher;
      // 经授权转自公众号X: the last word of the phrase is the verb
      const verb = /(?:转自|转载自|转载|转发|首发)$/.exec(licence.words);
      const next = licence.end;
      const continues =
        verb !== null &&
        (/[自于在]/.test(plain[next] ?? '') ||
          channelAt(plain, skipSpaces(plain, next)) !== null ||
          verb[0].endsWith('自'));
      state.at = continues ? next - verb[0].length : next;
      if (continues) return;
      state.at = skipComma(plain, state.at);
      continue;
    }
    // 为36氪经授权转载自…: the republisher comes first
    const republisher = beginsRepublisher(plain, i);
    if (republisher && licenceAt(plain, republisher.end)) {
      state.republisher ??= republisher.name;
      state.at = republisher.end;
      continue;
    }
    // 微信公众号“X”（ID：x）授权36氪发布
    const through =
      /^(?:由|在|经|感谢|已?获得?|已?得到|[为系])/.exec(plain.slice(i, i + 3))?.[0] ??
      (isStart(plain, i) && channelAt(plain, i) ? '' : undefined);
    // 经公众号“X”授权发布: without the article as its subject, and with 在 and 系, only where an account follows
    if (
      through !== undefined &&
      ((hasSubject && /[^在为系]/.test(through)) || (through !== '由' && channelAt(plain, i + through.length)))
    ) {
      const by = byAt(line, i + through.length - 1);
      if (!by || (!through && !/[”"」』》】)]\s?$/.test(plain.slice(0, by.end)))) return;
      state.by = by;
      state.at = by.end;
      const work =
        /^\s?(?:原创)?\s?(编译出品|编译整理|编译|翻译|整理)(?:出品|发布)?[,，]?\s?(?:原文|原作)?(?=\s?(?:来自|来源|转载|译自|出自|发表))/.exec(
          plain.slice(by.end, by.end + 24),
        );
      if (work) {
        state.compiler = { name: by.name, word: work[1]!.replace('出品', '') };
        state.at = by.end + work[0].length;
        state.by = null;
      } else if (/^\s?(?:转载或编译自|(?:编译|翻译|整理|译)自|编译)/.test(plain.slice(by.end, by.end + 10))) {
        state.compiler = { name: by.name, word: '编译' };
        state.by = null;
      }
      continue;
    }
    // 本文于2020年3月5日首发于…
    const dated =
      /^[于在]?\s?(?:\d{4}\s?[年./-]\s?)?\d{1,2}\s?[月./-](?:\s?\d{1,2}\s?日?)?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?\s?(?=[^\d\s])/.exec(
        plain.slice(i, i + 28),
      );
    if (dated && hasSubject) {
      state.at = i + dated[0].length;
      continue;
    }
    const adverb = wordAt(plain, i, ADVERBS);
    if (!adverb) return;
    // 原载于, 转载自 are verbs; of 原创首发于 the first word is not
    const verb = verbOrLabelAt(plain, i);
    if (verb && (verb.length > adverb.length || !verbOrLabelAt(plain, i + adverb.length))) return;
    state.first ||= FIRST.test(adverb);
    state.at = i + adverb.length;
  }
}

/** 由 NAME, up to the act: 由机器之心|经授权转载自, 由公众号“X”|提供, 由 @X|授权发布于. */
function byAt(line: Line, at: number): Lead['by'] {
  const { plain } = line;
  let start = skipSpaces(plain, at + 1);
  const channel = channelAt(plain, start);
  if (channel) start = skipMarks(plain, skipSeparator(plain, channel.end));
  // 由“X”（ID：x）授权转载: quotes and ID end the name
  const named = quotedAt(plain, start);
  const bracket = named ? named.after : start + plain.slice(start, start + LONGEST_NAME).search(/\s?\(/);
  const id = bracket > start ? idAfter(plain, bracket) : null;
  if (id && bracket - start <= LONGEST_NAME && !/[,。;]|授权|转载|编译/.test(plain.slice(start, bracket))) {
    const name = bareName(named ? line.text.slice(named.start, named.end) : line.text.slice(start, bracket));
    return { name: name.text, start, end: skipSpaces(plain, id.end), channel: true, id: id.id };
  }
  const acts = /(?:经授权|授权|经作者|提供|首发|供稿|原创|编译|翻译|整理|转载|摘编自|摘自|出品|投稿|发布|推荐|撰写)/;
  const quote = OPENING.includes(plain[start] ?? '\0')
    ? indexWithin(plain, CLOSING[plain[start]!]!, start + 1, LONGEST_NAME + 2)
    : -1;
  const skipped = quote > 0 ? quote : start + 1;
  const act = acts.exec(plain.slice(skipped, start + LONGEST_NAME + 8));
  const end = act ? skipped + act.index : -1;
  if (end < 0 || end - start > LONGEST_NAME || /[,。;]/.test(plain.slice(start, end))) return null;
  const name = bareName(line.text.slice(start, end));
  return { name: name.text, start, end, channel: channel !== null || name.channel, id: null };
}
