/**
 * Every slot of the source statement with its variants (facts: real sentences of 36kr, 虎嗅, IT之家, blogs and
 * feeds). Texts are matched in normalized form: full-width punctuation as half-width, quotes as they are.
 * Longer variants stand first where one begins another.
 */
import type { ContributorRole } from '../shared/article.ts';
import { stickyAt, wordAt } from './scan.ts';

const longestFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);
const words = (text: string): string[] => longestFirst(text.trim().split(/\s+/));

/**
 * The article, as a statement calls it: 本文, 这篇文章, 今天的推文, 以下内容. A report (本报道) is only the article's own
 * behind 本; behind 该 and 此 it is one that the text speaks of.
 */
const SUBJECT =
  /(?:[本此该这]|[上下]面|以[上下]|今[天日])(?:[的一这期次日篇份]|系列){0,4}(?:文[章字]?|电子书|教程|[译原推博正]文|稿件?|[帖贴]子?|内容|推送|(?<=本[期次篇]?)报[道告]|(?<=篇))(?:原文|内容)?|以[上下]|(?:原始)?文章(?:原文|内容)?|(?:[英外日]文)?[原全译正推上下]文|系列文章|稿件|内容/y;
export const subjectAt = (plain: string, at: number): string | null => stickyAt(SUBJECT, plain, at);

/** Words between subject and verb that change nothing. */
export const ADVERBS = words(
  '系 为 是 均 原 最初 最早 最先 首次 率先 独家 主要 已 也 同步 同时 整理 编辑 内容 节选 改编 经 特此 特 全部 原创 原载 首先 均系 皆 并 转载 曾 曾经 是转载文章 为转载文章 系转载文章 转载文章 授权 原文 的原文',
);

/**
 * Verbs of origin with their preposition, a name follows at once or after a colon: what is done with a text (转载, 刊,
 * 摘编 …), how first or by whose leave before it, 自, 于 or 在 behind it.
 */
const DONE =
  '(?:授权|原创?|首[先次]?|最[先初早]|初|先){0,3}(?:转[载发摘引帖]?|[刊登]载?|刊[登发]|载|发[表布]?|推送|摘[录编选抄]?|节[选录]|[引录取]|剪藏|[引采]用|选编?|编[译选发]?|综合|整理|翻?译|改编|搬运|分享|源|来源?|出(?!于))';
const VERB = new RegExp(`${DONE}(?:[或/、]?${DONE}){0,2}(?:自于|[自于在])`, 'y');

/** Labels of origin: a separator follows. */
export const LABELS = words(
  '来源 文章来源 本文来源 原文来源 转载来源 内容来源 稿件来源 稿源 文源 原文出处 英文出处 英文来源 文章出处 出处 本文出处 首发出处 首发来源 转载自 转自 原创 首发 来自 原载 转载 source Source SOURCE',
);
export const verbAt = (plain: string, at: number): string | null => stickyAt(VERB, plain, at);
export const verbOrLabelAt = (plain: string, at: number): string | null => {
  const [verb, label] = [verbAt(plain, at), wordAt(plain, at, LABELS)];
  return verb && verb.length >= (label?.length ?? 0) ? verb : label;
};

/** What accounts of WeChat are called; matched on normalized text. */
export const CHANNEL =
  '(?:(?:我们?|本人|作者|自己|个人|同名)的?)?(?:个人|官方)?(?:微信\\s?)?(?:官方)?(?:公[众共](?:微信|订阅)?(?:平台)?(?:[账帐]?号|(?<=台))|(?:订阅|服务|公|微信)号)|官方微信';

export const OPENING = '“「『《【〈<〖"\'‘`[〔';
export const CLOSING: Record<string, string> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '【': '】',
  '〈': '〉',
  '<': '>',
  '〖': '〗',
  '"': '"',
  "'": "'",
  '‘': '’',
  '`': '`',
  '[': ']',
  '〔': '〕',
};

/** Who did what. `author` is nobody's contributor role: those names are the authors. */
export interface RoleWord {
  words: string[];
  /** Those of the words that are roles only where a separator follows: they are everyday words, too. */
  separated: ReadonlySet<string>;
  role: ContributorRole | 'author' | 'ignored';
  label: string;
}

/** `文:` needs a separator, `撰文` none. */
const role = (role: RoleWord['role'], label: string, list: string): RoleWord => ({
  words: words(list.replaceAll(':', '')),
  separated: new Set(words(list).flatMap((word) => (word.endsWith(':') ? word.slice(0, -1) : []))),
  role,
  label,
});

export const ROLES: readonly RoleWord[] = [
  role(
    'author',
    '作者',
    '作者 图文: 本文作者 文章作者 原作者 原文作者 撰文 撰稿 撰写 撰稿人 撰文人 执笔: 主笔 供稿: 供稿人 文字: 文: 作: 英文: 记者 本报记者 特约记者 采写 写作: 作者署名 采访撰文 报道: 原著: 原文: Author: author: AUTHOR: Authors: Writer: By: BY: by:',
  ),
  role('editor', '编辑', '编辑 责任编辑 责编 主编 副主编 美编 校编 编审 编校 总编 总编辑 Editor: editor:'),
  role('translator', '译者', '译者 译: 翻译 翻译者 翻译作者 译文: 校译 译校 中译 编译校对 Translator: translator:'),
  role(
    'compiler',
    '编译',
    '编译 编译者 编译整理 整理: 整理者 编辑整理 编译作者 整理作者 采编 编写: 编者: 整编 汇编: 文字整理 编译/整理 编译、整理 整理/编辑 本文整理',
  ),
  role(
    'producer',
    '出品',
    '出品: 出品人 出品方 联合出品 监制: 视频制作 视频剪辑 制作: 制作人 制片 联合制作 策划出品 总监制',
  ),
  role('photographer', '摄影', '摄影 摄影师 摄像 图: 图/摄影 摄影/图 供图: 拍摄: 图片拍摄'),
  role('planner', '策划', '策划: 策划人 统筹: 选题策划 总策划'),
  role(
    'reviewer',
    '校对',
    '校对 校对者 审校 审核 审稿 审阅 审校者 审核者 初审: 复审: 终审: 二审: 三审: 监审: 签发: 核校: 校审 校: 审:',
  ),
  role(
    'other',
    '设计',
    '设计: 视觉设计 美术设计 封面设计 海报设计 版式设计 UI设计 视觉: 美术: 排版: 制版 版式 微信排版',
  ),
  role('other', '制图', '制图: 绘图 插画: 插图: 漫画: 图表: 作图 可视化: 配图制作'),
  role('other', '数据支持', '数据支持 数据: 数据来自: 技术支持 数据提供 数据分析 数据统计 学术支持 研究支持'),
  role(
    'other',
    '口述',
    '口述: 讲述: 讲述人 演讲: 演讲者 演讲人 受访者 受访人 嘉宾: 对话嘉宾 主讲 主讲人 讲者: 分享: 分享人 分享嘉宾',
  ),
  role('other', '采访', '采访: 参与: 访谈: 采访者 采访人 访谈者 对话: 对谈: 对谈人 主持: 主持人 提问:'),
  role(
    'other',
    '运营',
    '运营: 发布: 实习生 实习: 助理: 审发 推荐: 推荐人: 剪辑: 后期: 录制: 音频: 配音 朗读 播音 主播: 上传: 小编:',
  ),
  role(
    'ignored',
    '单位',
    '单位: 作者单位 发布者 发布人 学校: 研究方向 机构: 来源单位 职位: 公司: 部门: 时间: 日期: 发布时间 发表时间 发布日期 首发时间 更新时间 收录日期 收录时间 抓取日期 抓取时间 采集时间 采集日期 整理日期 阅读时间 适用版本 版本: 主题: 字数: 全文: 标签: 分类: 阅读时长',
  ),
];

/** Words that turn a role word into a name's part: 编辑部, 设计师, 作者群. */
export const NOT_AFTER_ROLE =
  /^(?:介绍|简介|信息|资料|声明|说明|碎碎念|有话|如|时|文章|部|团队|组|室|器|社|师|群|界|按|注|寄语|推荐|导读|语|们|方式|学|性|版|集|整理|本人|自己|简介的|授权|经|已|同意|均|是否|认为|表示|观点|对|曾|所|当|只|还|又|却|工作|在|以|将|就|会|及|无关|不[是会能得再想可必应同代]|立场|独立)/;

/** Names that are no source. */
export const NO_SOURCE =
  /^(?:请|须|需|务必|敬请)|^(?:投稿|用户投稿|网络|互联网|网上|网友|网|公开资料|公开信息|公开报道|网络公开|官网|官方|官方网站|整理|综合|综合整理|综合报道|本人|笔者|作者|原创|自己|我|我们|他们|他|她|本站|本网站|本博客|本博|本论坛|本号|本公众号|此处|这里|今天|近日|昨天|不同|一个|一位|一篇|一次|一家|一份|一本|以下|以上|上述|各|多|某|之后|文章|内容|作品|他人|别人|微信朋友圈|朋友圈|评论区|微信群|编译|翻译|135编辑器|秀米|未知|不详|读者|国外网站|外国网站|国外媒体|外媒|网友投稿|见水印|水印|视觉中国|unsplash|pexels|pixabay|百度图片|截图|AI|图虫|东方IC|IC ?photo|getty(?: ?images)?|wikipedia|维基百科|百度百科|wind|choice|同花顺|东方财富|企查查|天眼查|国家统计局|公司公告|公司官网|公司财报|财报|年报|招股书|招股说明书|摄图网|全景|受访者|企业|国外|海外|外网|中国|美国|第三方)(?:$|[整综的等供图用投提拍网原里上中]|[,，。;；、(（/|])/i;

/** Picture, data and fact credits: what stands before 来源/来自 there. */
export const CREDIT_BEFORE =
  /(?:图片|图像|图|题图|头图|首图|封面|封图|封面图|封面来源|配图|插图|照片|视频|音频|动图|素材|资料|数据|信息|消息|参考|案例|部分图片|海报|剧照|截图|灵感|能量|收入|营收|用户|流量|资金|动力|压力|利润|产品|英文|观点)$/;

/** What stands before a statement that instructs others or names a source of facts. */
export const REFUSED_BEFORE =
  /(?:注明|标注|标明|[请须必需应要]说明|写明|写上|署上|注上|保留|署名|如需|如果|如若|若要|转载请|转载须|关注|搜索|搜|扫码|回复|据|根据|引用|参考|参见|详见|查看|添加|订阅|加入|进入|点击|打开|通过|发现|看到|读到|收到|了解到|大家在|不是|并非|可能|有些|很多|大多|大部分|一些|主要|灵感|都)$/;

/** Words of the follow-us kind; with one of these around it, an account is advertised, not named as the source. */
export const CALL = /关注|扫码|扫描|回复|订阅|搜索|点击|置顶|星标|加入|添加|后台|领取|私信|交流群|点赞|在看/;

/** Names of republishers as statements print them, with their own name and hosts. */
export const REPUBLISHERS: readonly { name: string; words: string[]; hosts: string[] }[] = [
  { name: '36氪', words: words('36氪 36Kr 36kr 36KR 36 氪'), hosts: ['36kr.com'] },
  { name: '虎嗅', words: words('虎嗅 虎嗅网 虎嗅APP'), hosts: ['huxiu.com'] },
  { name: '钛媒体', words: words('钛媒体 钛媒体APP'), hosts: ['tmtpost.com'] },
  { name: 'IT之家', words: words('IT之家'), hosts: ['ithome.com'] },
  { name: '人人都是产品经理', words: words('人人都是产品经理'), hosts: ['woshipm.com'] },
  { name: '极客公园', words: words('极客公园'), hosts: ['geekpark.net'] },
  { name: '机器之心', words: words('机器之心'), hosts: ['jiqizhixin.com'] },
  { name: 'InfoQ', words: words('InfoQ'), hosts: ['infoq.cn'] },
];

/** The words of a first publication. */
export const FIRST = /首发|首刊|首次|最初|原载|最早/;
