import { isAdvert } from './calls.ts';
import { anyOf, fromFirstLetter, MARKS_TO_END, oneOf, wholeLine } from './patterns.ts';

/** What a single line is that frames an article instead of belonging to its text. */
export type Furniture =
  | 'byline'
  | 'date'
  | 'statement'
  | 'licence'
  | 'caption'
  | 'references'
  | 'related'
  | 'comments'
  | 'note'
  | 'summary'
  | 'contents'
  | 'advert'
  | 'end';

/** A role may say of what or whom: 本刊记者, 值班编委, 特约撰稿人. */
const ROLE_OF = oneOf(`
  本[文刊报期] 特约 特邀 实习 见习 值班 执行 首席 责任 栏目 新媒体 微信 视觉 视频 图文 美术 数据 制版
`);
const ROLES = oneOf(`
  作者 文 文字 撰文 撰稿 采写 采编 采访 执笔 主笔 供稿 记者 编辑 责编 主编 编委 编审 总编 编译 翻译 译者
  译 校对 校译 审校 校审 校 审核 审稿 监审 [复终]审 签发 监制 出品 制片 策划 统筹 整理 口述 讲述 制图
  插画 设计 视觉 美编 版式 排版 运营 摄影 摄 供图 图 图文 图片 图源 配图 题图 头图 封面 数据 数据支持 来源
  栏目 公众号 微信号 投稿 嘉宾 主播 原标题 原文标题 原题 原文 (?:原文|文章|论文|项目)(?:链接|地址) by
  authors? editor text words photos?
`);
const ROLE = `(?:${ROLE_OF}?${ROLES}[人员]?)`;
const BYLINE = new RegExp(
  `^[*＊#©【\\[（(“「]?\\s?(?:本文)?${ROLE}(?:\\s?[/／、&＆和与及+]\\s?${ROLE})*[】\\])）]?\\s*[|｜丨︱│┃:：/／@]`,
);
const SPACED_BYLINE = new RegExp(
  `^${oneOf('撰文 撰稿 作者 编辑 责编 责任编辑 主编 记者 编译 翻译 译者 校对 审校 采写 摄影 监制 策划 出品')}\\s+\\S[^。，！？]{0,18}$`,
);
const REPORT = anyOf(
  '',
  /^©.{2,14}原创$/,
  /^.{2,14}[（(]ID\s?[:：][^（()）]*[）)](?:\s?原创)?$/,
  /^\S{2,10}\s?(?:报道|编译|出品|整理)(?:\s*[|｜丨].*)?$/,
  /^.{2,20}\s发自\s.{2,10}$/,
  /^\S{0,12}记者\s.{2,20}报道$/,
);
/** 2024-05-06 08:30 · 阿舟 · 2023-05-01 · 阅读 1024 · 编辑于 2023-05-01 10:20・IP 属地北京 */
const DATE = new RegExp(
  [
    '^(?:发布(?:时间|于)|(?:最后)?更新(?:时间|于)|编辑于)?[:：]?\\s*(?:原创\\s)?.{0,24}',
    '\\d{4}\\s?[-年/.]\\s?\\d{1,2}\\s?[-月/.]\\s?\\d{1,2}日?',
    '(?:[\\sT]*\\d{1,2}:\\d{2}(?::\\d{2})?)?',
    '(?:\\s\\S{1,6})?',
    '(?:[\\s·・|｜]{1,3}(?:来源|阅读|浏览|评论|点赞|发[表布]于|IP)[^，。]{0,14})*$',
  ].join(''),
);
/** 原创 Mia O'Ferry DukouLab 2022-04-21 16:32 上海: with a time, names may be longer. */
const TIMED = anyOf(
  '',
  /^.{2,48}\s_?\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s\d{1,2}:\d{2}_?(?:\s\S{1,8})?$/,
  // a clip of CSDN: 2018年12月13日 00:00:00渡口夜话阅读数：183
  /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s\d{1,2}:\d{2}(?::\d{2})?.{2,40}阅读[数量]?[:：]?\s?\d+$/,
);
/** 本文约3000字，阅读需8分钟 · 全文3200字 | 8分钟阅读 · 这是渡口夜话的第328篇原创文章 */
const BEFORE_LENGTH = oneOf('本文 全文 字数 总字数 [共约] 大约 需要? 阅读 预计 时间 时长 [:：\\s]');
const LENGTH = `(?:(?:正文|文章)?${BEFORE_LENGTH}+\\d[\\d,.]*|\\d[\\d,.]*\\s?字[^㐀-鿿a-z\\d]*\\d+)`;
const LENGTH_NOTE = wholeLine(
  new RegExp(`${LENGTH}\\s?[千万]?(?:字|分钟|min|[|｜])(?:[^。]{0,16}(?:分钟|图|钟|阅读|read))?`),
  /(?:这是|本文为?).{0,14}第\s?\d+\s?[篇期].*/,
  /第\s?\d{2,}\s?[篇期](?:原创|推送|文章)?/,
);
/** 阅读 1024 · 3.2万阅读 · 字号：大 中 小 · 00:00 / 08:21 */
const COUNTER = anyOf(
  '',
  /^(?:字号|字体)[:：]\s*[大中小a]/,
  /^(?:当前|您的)位置[:：]/,
  /^(?:听|收听)(?:全文|文章|新闻|本文)$/,
  /^\d{1,2}:\d{2}\s?[/|｜]\s?\d{1,2}:\d{2}$/,
  /^预计阅读/,
  /^\d+\s?人喜欢$/,
  /^喜欢作者$/,
  /^(?:在小说阅读器(?:读本章|中沉浸阅读)|去阅读)$/,
  /^(?:(?:阅读|浏览|点击|评论|点赞|赞同?|收藏|播放|转发|分享)(?:量|数|次数)?[:：\s(（]*[\d.,]+\s?[万wk]?\+?\s?[次人]?[)）\s·|｜,，]*)+$/,
  /^(?:[\d.,]+\s?[万wk]?\+?\s?(?:次|人)?(?:阅读|浏览|评论|点赞|收藏|观看|播放)[\s·|｜,，]*)+$/,
);
/** 本文来自…, 内容转自…, also behind 编者按： or in brackets. */
const STATEMENT = anyOf(
  '',
  new RegExp(
    `^(?:[*＊【（(]?\\s*)?(?:(?:编者按|编者注|声明|导语|注)[:：]\\s*)?(?:${
      anyOf(
        '',
        /(?:本文|文章|原文|以下文章|此文|本篇).{0,8}(?:来自|来源于?|来源[:：]|转载自|转自|首发(?!时|后|以)|原载|刊载)/,
        /(?:本文|文章|原文|以下文章|此文|本篇).{0,8}(?:选自|摘自|编译自|授权|系(?![统列数]))/,
        /(?:内容|全文)(?:来源[:：于]|转载自|转自|首发|摘自|来自(?:互联)?网络)/,
      ).source
    })`,
  ),
  /^(?:编者按|编者注)[:：].*(?:公众号|经授权|原文?标题|来自|来源|转载)/,
  /原(?:文)?标题[:：为]?《/,
  /^本文由.{1,24}转码/,
);
const LICENCE = anyOf(
  '',
  /已获得?(?:转载|作者|原作者|原作)?(?:的)?授权/,
  /授权(?:发布|转载)(?!的)/,
  /原创发布于/,
  /原创出品/,
  /转载(?:授权)?(?:请(?!求)|须|说明|声明)/,
  /转载需(?:注明|联系|授权|经|获)/,
  /(?:如需|需要)转载/,
  /(?:禁止|谢绝|严禁|违规)转载/,
  /未经(?:许可|授权|允许|同意|准许)/,
  /^开白/,
  /侵删/,
  /传递更多信息/,
  /投资需谨慎。?$/,
  /版权所有/,
  /版权声明(?:$|[:：])/,
  /版权归(?!谁)\S{0,14}所有/,
  /(?:不|仅|只)代表.{0,14}立场/,
  /(?:仅|只)代表.{0,6}(?:作者|本人|个人)/,
  /不代表.{0,6}(?:本|平台|公司|机构).{0,8}(?:观点|意见)/,
  /免责声明/,
  /风险提示[:：]/,
  /不构成.{0,8}建议/,
  /不作为.{0,8}依据/,
  /如有侵权/,
  /侵权(?:请|必)/,
  /联系(?:我们)?删除/,
  /原创文章，/,
  /(?:内容|信息|图片|素材)(?:均)?来(?:源于|自)(?:互联)?网络/,
  /基于\s?CC0/,
  /仅提供信息存储(?:空间)?服务/,
);
/** What a licence or disclaimer speaks of, or asks: a whole sentence without any of it is the article's own. */
const OF_THE_ARTICLE =
  /[本该][文公号站网平刊报]|文[中内章]|[以如]上|素材|图片|版权|[请禁]|不得|谢绝|联系|删|转载|声明|提示|追究|风险|投资|原创|参考|观点|作者/;
const isSaying = (text: string): boolean => text.length >= 18 && /[。！？]$/.test(text) && !OF_THE_ARTICLE.test(text);
/** A licence or disclaimer speaks of authors, platforms and others (其他, 他人), a story of him or her. */
const SOMEBODY = /(?<!其)[他她](?![人方处])/;
const PICTURE = oneOf(`
  图(?:\\d{1,2}|源\\S{0,4}|[自中注])? (?:图片|题图|头图|封面图?|配图)(?:来源|来自|提供|版权)?\\S{0,4}
  (?:资料|数据|消息|信息)来源\\S{0,4} 来源 制图 供图 摄影
`);
const CAPTION = anyOf(
  '',
  /^[▲△▼▽↑↓]/,
  new RegExp(`^[（(【*＊]?\\s*${PICTURE}\\s*[:：|｜丨/／]`),
  new RegExp(
    [
      '^[*＊（(]?(?:本文|文[中内]|未\\S{2}|除\\S{1,8}外[，,]?)?',
      '(?:头图|题图|首图|封面图?片?|图片|配图|照片|插图)\\S{0,3}',
      '(?:来源|来自(?!哪)|由.*(?:提供|生成|拍摄|授权|绘制))[^，。]{0,40}。?$',
    ].join(''),
  ),
  /[（(](?:图片?|照片)(?:来源|来自|源|自)?\s?[:：|｜丨/／][^（()）]*[）)]$/,
  /^(?:图|表|图表|fig(?:ure)?\.?|table)\s?\d{1,3}(?:[\s:：.、]|$)/,
);
/** 题图：X: the credit of the cover picture stands among the by-lines, not below a picture. */
const COVER = /^[*＊（(]?(?:题图|头图|封面图?|首图)\S{0,6}?\s*(?:[:：|｜丨／/]|来源|来自|由)/;
const CITED = oneOf(`
  及 和 与 以下 了 引用 文献 资料 链接 来源 文章 书目 书籍 图书 阅读 信源 信息 报道 内容 数据 网站 出处 注释
`);
const SOURCES = [
  `(?:本文|主要|部分|相关|内容|其他|重要)?(?:参考|引用)${CITED}*`,
  '(?:(?:图片|部分|本文|相关|参考)、?)?(?:资料|信息|文献|内容)来源',
  '相关资料|参阅|参见|注释|尾注|脚注|附注|references?|sources?|bibliography|footnotes?',
].join('|');
const REFERENCES = anyOf(
  '',
  wholeLine(new RegExp(`(?:${SOURCES})(?:[（(][^（()）]{1,8}[）)])?`)),
  /^(?:参考(?:资料|文献|链接|来源|文章|信源)|引用来源|references)\s*[:：]/,
);
const MORE = oneOf(`
  往期 过往 历史 以往 精彩 热门 热点 更多 相关 关联 延伸 延展 拓展 扩展 推荐 近期 今日 本周 本期 最新 最近
  好文 热文 爆款 精选 其他 其它 文章 继续 随机 编辑 同类 上期 下期 猜你 大家都?在
`);
const READING = oneOf('推荐 回顾 阅读 文章 精彩 精选 热文 好文 荐读 荐文 内容 视频 喜欢 看 报道 链接 资讯');
const RELATED = new RegExp(
  `^(?:${
    anyOf(
      '',
      new RegExp(`${MORE}{1,2}${READING}+`),
      /阅读更多|查看更多|查看原文|阅读推荐|read more/,
      /(?:本文|文章)?(?:标签|tags?|所属专题)/,
      /(?:也许|猜)?你?(?:可能|也许)?还?(?:可能|会)?(?:想看|喜欢|感兴趣)/,
      /(?:新书|好书|书籍|图书|课程)(?:推荐|速递|上架)/,
      /上一篇|下一篇/,
      /社区(?:近期|最新)?(?:动态|活动)|近期(?:动态|活动)/,
      /related(?: (?:posts?|articles?))?/,
    ).source
  })(?:${MARKS_TO_END}|[^㐀-鿿a-z\\d]*[:：|｜])`,
);
const COMMENTS = new RegExp(
  `^(?:(?:精选|热门|最新|精彩|网友|全部|读者|用户|相关|发表|参与|写|登录后?(?:发表|参与)?)*(?:留言|评论|热评|跟帖)(?:精选|列表|区|互动)?|\\d+\\s?条评论)[^㐀-鿿a-z\\d]*\\d*${MARKS_TO_END}`,
);
const NOTE = new RegExp(
  `^[*＊【（(「⭕※]?\\s*(?:${
    anyOf(
      '',
      /作者(?:简介|系(?![统列]))/,
      /作者(?:介绍|信息|单位)(?![㐀-鿿])/,
      /关于(?:作者|我们|译者|本刊)(?![㐀-鿿])/,
      /本文作者(?!们?(?:认为|觉得|指出|发现|相信|建议|主张|试图|还|也|曾|在))/,
      /文章具体作者/,
      /本公众号[“「"《][^”」"》]{1,20}[”」"》]/,
      /(?:译者|编辑|嘉宾|主讲人|讲师)(?:简介|介绍(?![㐀-鿿]))/,
      /团队(?:成员|介绍|简介)[:：]/,
      /公司简介[:：]/,
      /\S{1,6}是36氪旗下的?编译团队/,
      /#?专栏作家#?/,
      /注[:：]文中/,
      /(?:应\S{0,6}要求，?|文中).{0,24}化名/,
      /(?<=^[*＊（(]\s?)\S{2,16}化名/,
      /关于\S{0,10}(?:资本|科技|公司|集团|基金|创投|研究院|实验室|大会|峰会)$/,
      /推荐语[:：]/,
      /(?:编者)?荐语[:：]/,
      /小编按[:：]/,
      /about the author/,
    ).source
  })`,
);
const SUMMARY = wholeLine(/(?:文章|内容|本文)?摘要|ai\s?摘要|内容提要|要点速览|划重点|太长不看|tl;?dr/);
const CONTENTS = wholeLine(/(?:文章|本文|内容)?目录/, /(?:table\sof\s)?contents/);
const END = wholeLine(/(?:the\s)?(?:e\s?n\s?d|f\s?i\s?n|完|全文完|正文完|本文完|未完待续|以上)/);
/** Letters set apart: 推 荐 阅 读. */
const SPACED = /^(?:[^\p{L}]*|.*\P{L})(?:\p{L} ){2,}\p{L}(?:\P{L}|$)/u;

/** What a section may be called though it has words of a call or a disclaimer: 未经授权的数据从哪里来. */
const CALLED = /的|为什么|从哪|如何|怎|谁/;
const NEVER_CALLED =
  /^(?:本文|文中|欢迎|戳|长按|觉得|喜欢)|[《“「]|二维码|蓝字|卡片|链接|公众号|按钮|小程序|更多|[我你]们?的|小编|不得/;
const IN_NAMES: ReadonlySet<Furniture | null> = new Set(['licence', 'statement', 'related', 'advert']);

/**
 * Says what a line is when it frames the article (byline, references, advertising …), null for text; of a `heading`
 * what may be the name of a section is text. `line` has its white space collapsed. The words were collected from 36kr,
 * WeChat and repost pages.
 */
export function furnitureOf(line: string, heading = false): Furniture | null {
  const kind = kindOf(line);
  return heading && IN_NAMES.has(kind) && CALLED.test(line) && !NEVER_CALLED.test(line) ? null : kind;
}

function kindOf(line: string): Furniture | null {
  const text = isSpaced(line) ? line.replace(/(?<=\p{L}) (?=\p{L})/gu, '') : line;
  const length = text.length;
  if (!length) return null;
  const lower = text.toLowerCase();
  const words = fromFirstLetter(text);
  if (length <= 40 && END.test(words)) return 'end';
  if (REFERENCES.test(words)) return 'references';
  if (RELATED.test(words)) return 'related';
  if (length <= 20 && COMMENTS.test(words)) return 'comments';
  if (NOTE.test(lower)) return 'note';
  if (length <= 20 && SUMMARY.test(words)) return 'summary';
  if (length <= 20 && CONTENTS.test(words)) return 'contents';
  if (length <= (/^编[者辑][按注]/.test(text) ? 600 : 160) && STATEMENT.test(text)) return 'statement';
  if (length <= 160 && LICENCE.test(text) && !SOMEBODY.test(text) && !isSaying(text)) return 'licence';
  if (length <= 80 && (TIMED.test(text) || (length <= 60 && DATE.test(text)))) return 'date';
  if (length <= 80 && COVER.test(text)) return 'byline';
  if (length <= 80 && CAPTION.test(lower)) return 'caption';
  if (length <= 40 && (LENGTH_NOTE.test(words) || COUNTER.test(lower))) return 'date';
  if (length <= 80 && (BYLINE.test(lower) || SPACED_BYLINE.test(text) || REPORT.test(text))) return 'byline';
  if (isAdvert(text, words)) return 'advert';
  return null;
}

/** Few lines have a letter between spaces: the pattern that makes sure is slow to compile. */
const isSpaced = (line: string): boolean => line.length <= 30 && /\S \S \S/.test(line) && SPACED.test(line);

/** `End` without marks around it: in a heading's tag above text it is what the last section is called. */
export const isBareEnd = (text: string): boolean => /^(?:the )?end$/i.test(text);

/** Whether the line credits the cover picture: 题图：X, 头图来自X. */
export const isCoverCredit = (text: string): boolean => COVER.test(text);

/** Whether the line is an address, or a name and an address; a sentence that goes on behind one is none. */
export function isAddressLine(text: string): boolean {
  if (text.length > 80 && !text.includes('://') && !text.includes('www.')) return false;
  const address =
    /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]+|^(?:[\w-]+\.)+(?:com|cn|net|org|io|ai|fm|me|co|dev|app|tv|cc|edu|gov|info|xyz)(?:\/\S*)?$/i.exec(
      text,
    );
  if (!address || /^\s?[㐀-鿿]{5}.*[。！？]$/.test(text.slice(address.index + address[0].length))) return false;
  return address[0].length * 2 >= text.length || text.length - address[0].length <= 60;
}
