import type { Block } from '../shared/blocks.ts';

/** A block as the grammar reads it. */
export interface Line {
  /** Index in the list of blocks. */
  index: number;
  /** The block whose text was joined to it, of a line broken in two. */
  second: number | null;
  node: number | null;
  /** As printed. */
  text: string;
  /** Same length: full-width punctuation as half-width, unusual spaces as spaces; what tables are matched on. */
  plain: string;
  links: LineLink[];
  /** Stretches of bold text. */
  bolds: { start: number; end: number }[];
  /** The site's markup says that this is a notice. */
  notice: boolean;
  heading: boolean;
}

export interface LineLink {
  start: number;
  end: number;
  href: string;
}

/** What is read as something else; full-width ASCII (：（，；｜＆Ａ…) goes by its code. */
const READ_AS: Record<string, string> = {
  ...pairs('∶﹕丨│︱∣┃▏▕\u00a0\u3000\t\n„‟〝〞', '::|||||||    “““”'),
  // the words of the tables in traditional characters
  ...pairs(
    '請註處參閱覽點後無須見來轉載眾號編輯譯審責圖攝發佈於訂閱獨節選題標鏈連網專綜資訊聲導讀說權許經獲級總監製劃計數據採訪記報寫執筆運營視覺頁這內與為衆爲帳該話設創師員',
    '请注处参阅览点后无须见来转载众号编辑译审责图摄发布于订阅独节选题标链连网专综资讯声导读说权许经获级总监制划计数据采访记报写执笔运营视觉页这内与为众为帐该话设创师员',
  ),
};

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((char, i) => [char, to[i]!]));
}

const UNUSUAL = new RegExp(`[\uff01-\uff5d${Object.keys(READ_AS).join('')}]`, 'g');

/** Normalizes characters one by one, so that offsets stay. */
export function plainOf(text: string): string {
  return text.replace(UNUSUAL, (char) => READ_AS[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

export function lineOf(block: Block, index: number, notice: boolean): Line {
  const links: LineLink[] = [];
  const bolds: Line['bolds'] = [];
  for (const run of block.runs) {
    const href = run.link?.getAttribute('href');
    if (run.link && href) {
      const last = links.at(-1);
      if (last && last.end >= run.start - 1 && last.href === href) last.end = run.end;
      else links.push({ start: run.start, end: run.end, href });
    }
    if (run.bold) {
      const last = bolds.at(-1);
      if (last && last.end >= run.start) last.end = run.end;
      else bolds.push({ start: run.start, end: run.end });
    }
  }
  let plain: string | null = null;
  return {
    index,
    second: null,
    node: block.node,
    text: block.text,
    // Few lines are read closely: the others never need it.
    get plain() {
      return (plain ??= plainOf(block.text));
    },
    links,
    bolds,
    notice,
    heading: block.heading !== null,
  };
}

/** Two lines read as one: of the second what it shows in bold, else all behind its marks. */
export function joined(line: Line, next: Line): Line {
  const only = next.bolds.length === 1 ? next.bolds[0]! : null;
  // 公众号： ⏎ “X”，作者：**Y**: the bold is not all there is
  const bold = only && !/[\p{L}\p{N}]/u.test(next.text.slice(only.end)) ? only : null;
  const from = bold?.start ?? /^[^\p{L}\p{N}“「『《【(]*/u.exec(next.plain)![0].length;
  const to = bold?.end ?? next.text.length;
  const shift = line.text.length + 1 - from;
  return {
    ...line,
    second: next.index,
    text: `${line.text} ${next.text.slice(from, to)}`,
    plain: `${line.plain} ${next.plain.slice(from, to)}`,
    links: [
      ...line.links,
      ...next.links
        .filter(({ end }) => end > from)
        .map((link) => ({ ...link, start: link.start + shift, end: link.end + shift })),
    ],
  };
}
