/** A paragraph's first words and where it starts in the body's text. */
export interface ParagraphStart {
  text: string;
  offset: number;
  length: number;
}

const LONG_ENOUGH = 40;
const SHOWN = 28;

/** Up to `count` paragraph starts, spread evenly, for articles without sections. */
export function paragraphStarts(text: string, count = 12): ParagraphStart[] {
  const all: ParagraphStart[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    if (line.length >= LONG_ENOUGH) all.push({ offset, ...firstWords(line) });
    offset += line.length + 1;
  }
  const step = Math.max(1, all.length / count);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step)).slice(0, count);
}

/** Up to the first clause mark, if it comes soon. */
function firstWords(line: string): { text: string; length: number } {
  const clause = /^.{6,27}?(?=[，。！？：；,.!?:;])/u.exec(line)?.[0];
  const words = clause ?? line.slice(0, SHOWN);
  return { text: `${words}…`, length: words.length };
}
