/** A family of numbers that head sections: 一、 · （一） · 1. · （1） · 1.1 · 01 · PART 1 · 第一章 · Ⅰ · ① · 趋势一： */
type NumberFamily =
  | 'chapter'
  | 'han'
  | 'han-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'decimal'
  | 'zero'
  | 'part'
  | 'roman'
  | 'circled'
  | 'label';

/** A number at the head of a line. */
export interface Numbering {
  family: NumberFamily;
  value: number;
  /** The word before the number of the family `label` (趋势, 战果), so that lists are told apart. */
  word: string;
  /** The line without number and separator; '' if the number stands alone. */
  rest: string;
  /** How deep a decimal number is: 2 for 1.1. */
  depth: number;
}

const HAN = '零一二三四五六七八九十百';
const LEAD = '^[\\s\\-—–_=~·•●○◆◇■□▌▍▎▏|｜/／#＃【\\[(（「『<《✦★☆]*';
const TAIL = '[\\s\\-—–_=~·•●○◆◇■□▌▍▎▏|｜/／.．、:：】\\])）」』>》✦★☆,，]*';

const number = (han: string): number => {
  if (/^\d+$/.test(han)) return Number(han);
  const ten = han.indexOf('十');
  const digit = (c: string) => Math.max(0, HAN.indexOf(c));
  if (ten < 0) return digit(han[0]!);
  return (ten ? digit(han[0]!) : 1) * 10 + (han[ten + 1] ? digit(han[ten + 1]!) : 0);
};
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const roman = (text: string): number => {
  const single = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ'.indexOf(text[0]!);
  if (single >= 0) return single + 1;
  return ROMANS.indexOf(text.toUpperCase()) + 1;
};
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
/** The first of each row of circled numbers, highest code first: ❶–❿, ⓫–⓴, ①–⑳. */
const CIRCLES: readonly (readonly [first: number, value: number])[] = [
  [0x2776, 1],
  [0x24eb, 11],
  [0x2460, 1],
];
const circled = (code: number): number => {
  const [first, value] = CIRCLES.find(([row]) => code >= row)!;
  return code - first + value;
};

interface Rule {
  family: NumberFamily;
  pattern: RegExp;
  read(match: RegExpExecArray): { value: number; word?: string; depth?: number };
}

const RULES: Rule[] = [
  {
    family: 'chapter',
    pattern: new RegExp(
      `${LEAD}第\\s?([${HAN}]{1,3}|\\d{1,2})\\s?(?:章|节|部分|部|篇|幕|讲|课|回|阶段|步)(?:[\\s:：、.·|｜】—-]+|$)`,
      'u',
    ),
    read: (m) => ({ value: number(m[1]!) }),
  },
  {
    family: 'part',
    pattern: new RegExp(
      `${LEAD}(?:part|chapter|section|no|vol|step|round|lesson|case|tips?|day|phase|stage|scene)\\s?[.．·-]?\\s?(\\d{1,2}|${WORDS.join('|')}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|(?<=[\\s.．·-])(?:${ROMANS.join('|')}))(?=[^\\p{L}\\p{N}]|[\\u4e00-\\u9fff]|$)${TAIL}|${LEAD}(${WORDS.join('|')})${TAIL}$`,
      'iu',
    ),
    read: ([, after, alone]) => {
      const word = (after ?? alone)!;
      return { value: /^\d/.test(word) ? Number(word) : roman(word) || WORDS.indexOf(word.toLowerCase()) + 1 };
    },
  },
  {
    family: 'han-bracket',
    pattern: new RegExp(`^\\s*[(（【]\\s?([${HAN}]{1,3})\\s?[)）】]${TAIL}`, 'u'),
    read: (m) => ({ value: number(m[1]!) }),
  },
  {
    family: 'han',
    pattern: new RegExp(`${LEAD}([${HAN}]{1,3})(?:\\s*[、.．:：|｜·]|\\s+|[】\\])）」』—–/／-]|$)${TAIL}`, 'u'),
    read: (m) => ({ value: number(m[1]!) }),
  },
  {
    family: 'arabic-bracket',
    pattern: new RegExp(`^\\s*[(（]\\s?(\\d{1,2})\\s?[)）]${TAIL}|^\\s*(\\d{1,2})\\s?[)）]${TAIL}`),
    read: (m) => ({ value: Number(m[1] ?? m[2]) }),
  },
  {
    family: 'decimal',
    pattern: new RegExp(`^\\s*(\\d{1,2})((?:[.．]\\d{1,2}){1,3})(?![\\d%.])(?=[\\s、\\u4e00-\\u9fff]|$)[.．、]?\\s*`),
    read: (m) => ({
      value: Number(m[2]!.split(/[.．]/).at(-1)),
      word: `${m[1]}${m[2]!.replace(/[.．]\d+$/, '')}`,
      depth: m[2]!.split(/[.．]/).length,
    }),
  },
  {
    family: 'zero',
    pattern: new RegExp(`${LEAD}(0\\d)(?!\\d|[.．]\\d|[:：]\\d|[年月日%])${TAIL}`),
    read: (m) => ({ value: Number(m[1]) }),
  },
  {
    family: 'arabic',
    pattern: new RegExp(
      `${LEAD}(\\d{1,2})(?:\\s*[、.．:：](?!\\d)|\\s*[|｜/／](?!\\d)|[】\\])）」』](?!\\d)|\\s*[-—–·~_]+$|\\s+(?=[\\p{Lu}\\u4e00-\\u9fff《“「])(?![个大种年月日天万亿倍家岁元])|$)${TAIL}`,
      'u',
    ),
    read: (m) => ({ value: Number(m[1]) }),
  },
  {
    family: 'roman',
    pattern: new RegExp(`${LEAD}([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]|(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})(?=[.．、:：)\\s]|$))${TAIL}`),
    read: (m) => ({ value: roman(m[1]!) }),
  },
  {
    family: 'circled',
    pattern: new RegExp(`^\\s*([①-⑳❶-❿⓫-⓴])${TAIL}`, 'u'),
    read: (m) => ({ value: circled(m[1]!.charCodeAt(0)) }),
  },
  {
    family: 'label',
    pattern: new RegExp(
      `${LEAD}(第)?([${HAN}]{1,2})(?:个|大|种|项|条|点|代|步|类|层)?([\\u4e00-\\u9fff]{1,5})[:：|｜]\\s*`,
      'u',
    ),
    read: (m) => (m[1] ? { value: number(m[2]!), word: m[3]! } : { value: 0 }),
  },
  {
    family: 'label',
    pattern: new RegExp(`${LEAD}(其|[\\u4e00-\\u9fff]{2,4}?)\\s?([${HAN}]{1,2}|\\d{1,2})\\s?(?:[:：|｜、]|$)\\s*`, 'u'),
    read: (m) => ({ value: number(m[2]!), word: m[1]! }),
  },
];

/** Reads the number a line begins with, or null. A year, a price or a version number is none. */
export function numberingOf(text: string): Numbering | null {
  const half = text
    .replace(/[丨︱│┃]/g, '|')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  const plain = half.replace(/^\P{L}{0,3}[壹贰叁肆伍陆柒捌玖拾](?=\P{L}|$)/u, (lead) =>
    lead.replace(/\p{L}/u, (capital) => HAN['壹贰叁肆伍陆柒捌玖拾'.indexOf(capital) + 1]!),
  );
  for (const { family, pattern, read } of RULES) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const { value, word = '', depth = 1 } = read(match);
    if (value < 1) continue;
    return { family, value, word, depth, rest: text.slice(match[0].length).trim() };
  }
  return null;
}

/** The key under which numbers count on: family, and for labels and decimals the word or prefix. */
export function familyKey({ family, word, depth }: Numbering): string {
  return family === 'label' ? `label:${word}` : family === 'decimal' ? `decimal:${depth}` : family;
}
