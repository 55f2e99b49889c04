/**
 * Names of people out of the text after a role word: titles and affiliations dropped, pen names and
 * organisations kept whole, one string a name.
 */

import { plainOf } from './line.ts';

/** The surnames of nearly everybody; what they decide, they decide together with something else. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于时傅卞齐康伍余卜顾孟平黄和穆萧尹姚邵汪祁毛米明臧伏成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房缪解应宗丁邓郁单洪包诸左石崔吉钮龚程嵇邢裴陆荣翁羊甄封储靳井段巫焦山谷车侯全仲宫宁仇栾甘武符刘景詹龙叶司黎白蒲赖卓蔺屠池乔闻党翟谭姬申冉桑牛边燕冀尚农温庄晏柴瞿阎慕连习艾向古易廖耿匡文寇东欧师聂敖冷辛简饶曾沙关查游盖公代肖闫佟付涂覃冼蒿元计裘宣荀惠芮伊祖索蒙胥劳桂容满国巩晁阚鞠桓班浦';

/** Whether it looks like the name of a Chinese person. */
export const isChineseName = (name: string): boolean =>
  /^\p{Script=Han}{2,3}$/u.test(name) && SURNAMES.includes(name[0]!);

const TITLE =
  '(?:讲师|院长|所长|院士|秘书长|会长|校长|联合创始人|创始人|创办人|合伙人|投资人|董事长|总裁|总经理|总监|经理|主任|主编|副主编|教授|副教授|研究员|分析师|工程师|架构师|设计师|科学家|专家|评论人|观察者|观察员|学者|博士|博士生|硕士|负责人|CEO|CTO|CFO|COO|CMO|VP|首席[\\p{Script=Han}]{2,6}官|记者|作者|主笔|撰稿人|专栏作家|作家|员工|成员|编辑|律师|医生|顾问|董事|实习生)';
const TITLE_FIRST = new RegExp(
  `^(?:[\\p{Script=Han}A-Za-z0-9&·《》「」“”\\- ]{0,24}?)${TITLE}\\s*[:：]?\\s*(?=[\\p{Script=Han}]{2,4}[A-Za-z]*$|\\p{Script=Han}{1,6}(?:·\\p{Script=Han}{1,6})+$|[A-Z][A-Za-z.'\\- ]{1,30}$)`,
  'u',
);
const TITLE_ANYWHERE = new RegExp(TITLE, 'u');
/** 三桥 | 桥头堡主笔: what stands behind the name tells of it. */
const TITLE_LAST = new RegExp(`\\p{Script=Han}${TITLE}$`, 'u');
/** What somebody is: titles, and what people call themselves without one. */
const TITLE_END = new RegExp(`(?:${TITLE}|媒体人|从业者|研究者|爱好者|研究生|导师|教师|委员|代表)$`, 'u');
/** Whether a piece ends in what somebody is: 渡口大学教授, 《渡口》编辑. */
export const endsInTitle = (piece: string): boolean => TITLE_END.test(piece);
const ORGANISATION =
  /(?:公司|中心|团队|大学|学院|研究院|研究所|实验室|编辑部|工作室|智库|集团|银行|证券|媒体|组|部|社|网|报|俱乐部|联盟|协会|委员会)$/;

/** Whether a name is that of an organisation: a named writer beats it. */
export const isOrganisation = (name: string): boolean => ORGANISATION.test(name);

/**
 * Splits names at 、，；/ & 和 and, at spaces between Chinese names; `张彦飞 allen` stays one person, `Emil 好困`
 * are two. Everything in round brackets is dropped. Returns clean names in order, no name twice.
 */
export function splitNames(text: string): string[] {
  const bare = withoutBrackets(text)
    .replace(/[[［【〔]\p{Script=Han}{1,4}[\]］】〕]\s*(?=[\p{L}])/gu, '')
    .replace(/[\s*_~=/|·:：—-]+$/, '')
    .replace(/\s?等人?$/, '');
  const names = bare
    .split(
      /[、,，;；/／&＆|｜丨+×]|\s[xX]\s|(?<=\S{2})\u3000+(?=\S{2})|(?<=[\p{Script=Han}\w])\s+(?:and|和|与|及)\s+|(?<=\p{Script=Han}{2})\s*(?:和|与)\s*(?=\p{Script=Han}{2,4}$)|\s+and\s+|(?<=\S)\s+和\s*|(?<=\p{Script=Han}{3}|\w)和\s+(?=\S)/u,
    )
    .flatMap((piece) => splitAtSpaces(withoutTitle(piece.trim())))
    .map(cleanName)
    .filter((name, i) => isName(name) && !(i > 0 && name.length > 4 && TITLE_LAST.test(name)));
  return [...new Set(names)];
}

/** Drops (…), also an unclosed one; contents are titles, accounts, affiliations. */
function withoutBrackets(text: string): string {
  let out = '';
  let depth = 0;
  for (const char of text) {
    if (char === '(' || char === '（') depth++;
    else if (char === ')' || char === '）') depth = Math.max(0, depth - 1);
    else if (depth === 0) out += char;
  }
  return out;
}

/** One piece between commas: spaces may part names, or stand inside one. */
function splitAtSpaces(piece: string): string[] {
  const text = piece.replace(/^[\s@]+|\s+$/g, '').replace(/\s+/g, ' ');
  const tokens = text.split(' ').filter(Boolean);
  if (tokens.length < 2) return [text];
  const han = (token: string) => /^\p{Script=Han}+$/u.test(token);
  const short = (token: string) => han(token) && token.length >= 2 && token.length <= 4;
  const latin = (token: string) => /^[\p{Script=Latin}\d.'’\-_]+$/u.test(token);
  // 李 桥: set wide
  if (tokens.length === 2 && tokens.every((token) => /^\p{Script=Han}$/u.test(token))) return [text];
  // 财经 记者 张三 · AI未来指北作者 郝博阳 · MongoDB 工程师 Patrick: the title and what stands before it go
  const titled = tokens.findLastIndex((token, i) => i < tokens.length - 1 && new RegExp(`${TITLE}$`, 'u').test(token));
  if (titled >= 0) return splitAtSpaces(tokens.slice(titled + 1).join(' '));
  // 中国银行软件中心 张三: the affiliation goes
  if (tokens.length === 2 && isOrganisation(tokens[0]!) && short(tokens[1]!)) return [tokens[1]!];
  const out: string[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (last === undefined) out.push(token);
    else if (/^@/.test(token))
      continue; // Lilian Weng @OpenAI
    // Dukou 团队
    else if (isOrganisation(token) && token.length <= 3) out[out.length - 1] = `${last} ${token}`;
    else if (latin(token) && latin(last.split(' ').at(-1)!)) out[out.length - 1] = `${last} ${token}`;
    else if (latin(token) && han(last) && last.length <= 4 && tokens.length === 2)
      out[out.length - 1] = `${last} ${token}`;
    else if (TITLE_ANYWHERE.test(token) && !short(token))
      break; // 王新喜 TMT资深评论人
    else if (short(token) || latin(token)) out.push(token);
    else if (token.length <= 8 && out.length < 6 && !/[,，。:：]/.test(token)) out.push(token);
    else break;
  }
  return out;
}

/** 林小舟研究员: what somebody is called by, behind a whole name. */
const CALLED = /^(\p{Script=Han}{2,3})(?:副?研究员|院士)$/u;

const withoutCalling = (name: string): string => {
  const bare = CALLED.exec(name)?.[1];
  return bare && isChineseName(bare) ? bare : name;
};

/** 渡口创始人林小舟: the title and what stands before it go. */
export const withoutTitle = (name: string): string => name.slice(TITLE_FIRST.exec(plainOf(name))?.[0].length ?? 0);

/** Strips quotes, markers and titles around one name. */
export function cleanName(name: string): string {
  const bare = name
    .replace(/^[\s*_`@“”"'「」『』《》【】\[\]·•\-—:：|>]+/u, '')
    // the stop of an initial stays: Emma W.
    .replace(/(?:[\s*_`“”"'「」『』《》【】〔〕\[\]。!！·•\-—~=/:：|<…]|(?<!\s[A-Z])\.)+$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    withoutCalling(withoutTitle(bare))
      // an editor's number at a portal: 林小舟_NQ2478
      .replace(/_[A-Z]{1,4}\d+$/, '')
      .replace(/\s?等(?:人|\s?[一二三四五六七八九十\d]+人)?$/u, '')
      .replace(/\s*@.*$/, '')
      .trim()
  );
}

/** Whether a piece can be a name at all: not a sentence, a number, an address. */
export function isName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= 30 &&
    /[\p{L}]/u.test(name) &&
    !/[。！？!?:：]|https?|www\.|\.com\b/.test(name) &&
    !/^(?:等|等人|著|原创|转载|来源|编译|未知|佚名|本站|网络|IP属地|如有|欢迎|关注|(?:本[刊报网台站]|特[约邀]|[见实]习|独家)(?:记者|编辑|作者)?)$/u.test(
      name,
    )
  );
}

/** Whether a piece is surely a personal name (for lists that go on after a comma). */
export function isPersonal(name: string): boolean {
  return (
    (/^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,6}){1,2})$/u.test(name) &&
      !TITLE_ANYWHERE.test(name)) ||
    /^[A-Z][\p{L}.'’-]+(?: [A-Z][\p{L}.'’-]*){0,3}$/u.test(name)
  );
}
