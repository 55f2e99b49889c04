import type { Candidate } from './candidates.ts';

/** Words that ask without a question mark: 家里人支持吗, 你怎么看待桥. */
const ASKING = /[？?][”"」』]?$|[吗呢]$|[你您].*(?:怎么|怎样|什么|如何|哪|几|多少)/;

/** Questions that one asks the other by 你 or 您, and no section besides. */
const isDialogue = (texts: readonly string[]): boolean =>
  texts.length >= 3 && texts.every((text) => ASKING.test(text)) && texts.some((text) => /[你您]/.test(text));

/** Whether one name before a colon stands in front of half of the lines, or of three: a speaker. */
function haveSpeaker(candidates: readonly Candidate[], indices: readonly number[]): boolean {
  const speakers = new Map<string, number>();
  for (const i of indices) {
    const speaker = candidates[i]!.numbering ? null : /^([^:：]{1,10})[:：]/.exec(candidates[i]!.text)?.[1];
    if (speaker) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
  }
  return Math.max(0, ...speakers.values()) >= Math.max(3, indices.length / 2);
}

/** Least share of the lines that are questions: an interview has statements of the interviewer's, too. */
const QUESTIONS = 0.7;

/** Least share of three or more questions that say 你 or 您. */
const ADDRESSED = 0.4;

/**
 * Width on average above which four questions or more are asked of somebody though none is addressed: a section's
 * name is shorter. Where all lines are questions, those need not be as long.
 */
const WIDE = { some: 15, all: 12 };
const MANY = 4;

/** An interview's questions are its text, not its sections; a speaker's name before several lines shows one, too. */
export function areQuestions(
  candidates: readonly Candidate[],
  indices: readonly number[],
  { tagged, strong }: { tagged: boolean; strong: boolean },
): boolean {
  const uncounted = indices.filter((i) => !candidates[i]!.numbering).map((i) => candidates[i]!.text);
  if (!strong && !tagged && uncounted.length === indices.length && isDialogue(uncounted)) return true;
  if (haveSpeaker(candidates, indices)) return true;
  const questions = indices.filter((i) => /[？?][”"」』]?$/.test(candidates[i]!.text));
  if (questions.length < indices.length * QUESTIONS) return false;
  const addressed = questions.filter((i) => /[你您]/.test(candidates[i]!.text)).length;
  // No interviewer speaks to nobody in a title's size.
  if (!addressed && strong) return false;
  if (questions.length >= 3 && addressed >= questions.length * ADDRESSED) return true;
  if (questions.length < MANY) return false;
  const width = questions.reduce((sum, i) => sum + candidates[i]!.face.width, 0) / questions.length;
  // Below sections of another look, or as all there is, questions are a dialogue.
  const all = questions.length === indices.length;
  return width > WIDE.some || (all && (tagged || width > WIDE.all));
}
