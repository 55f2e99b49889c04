import fc from 'fast-check';

/** A generated statement and its parts, as a reader would take it apart. */
export interface Generated {
  html: string;
  kind: 'wechat' | 'website';
  name: string;
  id: string | null;
  url: string | null;
  authors: string[];
  contributors: string[];
  licence: string | null;
  republisher: string | null;
}

const ACCOUNTS = [
  '渡口日报',
  '纸船笔记',
  '夜航船Insight',
  'Teaboard',
  '第七码头',
  '山里的邮差',
  '灯塔 Labs',
  'LampPost',
  '石阶研究所',
  '三江说',
  '老茶馆TALK',
  '5号仓库',
  '竹器研究',
  '薄雾观察',
  'K线渡口',
  '芦苇与鹅',
];
const SITES = ['渡口新闻', '石桥网', '竹器周刊', '茶馆见闻', '薄雾财经'];
const IDS = [
  'dukou_daily',
  'paperboat',
  'night-boat',
  'gh_0a1b2c3d4e5f',
  'Teaboard',
  'qima88',
  'lamp_post2',
  'VTalk',
  'san-jiang-shuo',
];
const HAN = ['林小舟', '周桥', '何竹青', '沈渡', '贺一鸣', '欧阳清河', '顾南', '陆见微', '艾力·阿渡'];
const PEN = ['渡口的猫', '阿梨', '老船工', '三水君', '小满同学', '茶馆掌柜'];
const LATIN = ['Lin Zhou', 'Mia', 'Owen K. Reed', 'Tess', 'Emma W.'];
const MIXED = ['周桥Nick', '林小舟 allen', '沈渡DQ'];
const TITLES = ['渡口的一天', '为什么桥边的摊子多了？', '一条河，两座桥'];

const QUOTES: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['【', '】'],
  ['"', '"'],
  ['', ''],
];
const LEADS = [
  '',
  '',
  '编者按：',
  '声明：',
  '导语：',
  '编者按:',
  '【编者按】',
  '转载声明：',
  '编者的话：',
  '钛媒体注：',
];
const SUBJECTS = ['本文', '文章', '此文', '本篇文章', '该文', '原文', '以下内容', '这篇文章', '下文'];
const VERBS = [
  '来自',
  '来自于',
  '来源于',
  '来源',
  '转载自',
  '转自',
  '系转载自',
  '首发于',
  '首发自',
  '原载于',
  '摘自',
  '最初发表于',
  '曾发表于',
  '原发于',
  '出自',
  '原创首发于',
];
const CHANNELS = [
  '微信公众号',
  '公众号',
  '微信订阅号',
  '微信公号',
  '公号',
  '<a class="project-link" href="https://36kr.com/projectDetails/3968527">微信</a>公众号',
  '微信公众号 ',
];
const ID_FORMS: readonly ((id: string) => string)[] = [
  (id) => `（ID：${id}）`,
  (id) => `（ID:${id}）`,
  (id) => `（ID: ${id}）`,
  (id) => `(ID:${id})`,
  (id) => ` （ID：${id}）`,
  (id) => `（id：${id}）`,
  (id) => `（微信公众号ID：${id}）`,
  (id) => `（微信号：${id}）`,
  (id) => `（微信ID：${id}）`,
  (id) => `（公众号ID：${id}）`,
  (id) => `（ＩＤ：${id}）`,
  (id) => `（ID：${id.slice(0, 4)}<span>${id.slice(4)}</span>）`,
];
const ROLE_SEPARATORS = ['：', ':', '丨', '｜', ' | ', '/', ' ：', ' '];
const NAME_SEPARATORS = ['、', '/', '&', ' & ', '、'];
const ITEM_SEPARATORS = ['，', '， ', ' ，', ',', '；'];
const AUTHOR_WORDS = ['作者', '作者', '作者', '撰文', '原作者', '文章作者', '本文作者', '记者'];
const EDITOR_WORDS = ['编辑', '责编', '责任编辑', '译者', '编译', '校对', '翻译', '审校', '主编'];
const TAILS = [
  { text: '36氪经授权发布', licence: '经授权发布', republisher: '36氪' },
  { text: '36氪经授权转载', licence: '经授权转载', republisher: '36氪' },
  { text: '授权36氪发布', licence: '授权发布', republisher: '36氪' },
  { text: '经授权转载', licence: '经授权转载', republisher: null },
  { text: '已获作者授权', licence: '已获作者授权', republisher: null },
  { text: '虎嗅经授权发布', licence: '经授权发布', republisher: '虎嗅' },
  { text: '', licence: null, republisher: null },
  { text: '', licence: null, republisher: null },
] as const;
const PICTURES = ['', '', '题图来自视觉中国', '头图来自：《渡口》', '封面来源：Unsplash'];
const URLS = [
  'https://mp.weixin.qq.com/s/AbCdEf123_-xyzAbCdEf12',
  'http://mp.weixin.qq.com/s?__biz=MzUxNTUyMjE4Mw==&amp;mid=2247503464&amp;idx=1&amp;sn=e2b895e2e6345d3da40d5a512d27b027&amp;chksm=f9b7&amp;scene=27#wechat_redirect',
];
const CANONICAL = [
  'https://mp.weixin.qq.com/s/AbCdEf123_-xyzAbCdEf12',
  'https://mp.weixin.qq.com/s?__biz=MzUxNTUyMjE4Mw==&mid=2247503464&idx=1&sn=e2b895e2e6345d3da40d5a512d27b027',
];

/** Text that follows a statement in its own paragraph. */
export const GLUED =
  '上周三的集市上，卖竹器的摊子又多了两个，镇上的人说这是十年里头一回看见这样的光景，连对岸的船家也赶了过来。';

const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);

const people = fc.uniqueArray(oneOf([...HAN, ...PEN, ...LATIN, ...MIXED]), { minLength: 1, maxLength: 3 });

/** Every slot of the statement, each drawn on its own. */
export const statements: fc.Arbitrary<Generated> = fc
  .record({
    lead: oneOf(LEADS),
    subject: oneOf(SUBJECTS),
    verb: oneOf(VERBS),
    wechat: fc.boolean(),
    channel: oneOf(CHANNELS),
    colon: oneOf(['', '：', ':', ' ', '： ']),
    quotes: oneOf(QUOTES),
    account: oneOf(ACCOUNTS),
    site: oneOf(SITES),
    id: fc.option(oneOf(IDS)),
    idForm: oneOf(ID_FORMS),
    link: oneOf(['none', 'name', 'name-and-id']),
    url: fc.nat(1),
    authors: fc.option(people),
    authorWord: oneOf(AUTHOR_WORDS),
    editors: fc.option(people),
    editorWord: oneOf(EDITOR_WORDS),
    roleSeparator: oneOf(ROLE_SEPARATORS),
    nameSeparator: oneOf(NAME_SEPARATORS),
    itemSeparator: oneOf(ITEM_SEPARATORS),
    title: fc.option(oneOf(TITLES)),
    picture: oneOf(PICTURES),
    tail: oneOf(TAILS),
    stop: oneOf(['。', '', ' ', '。 ']),
    split: fc.boolean(),
    bylines: oneOf(['inside', 'inside', 'inside', 'below'] as const),
    glued: fc.boolean(),
  })
  .map((slots) => {
    const wechat = slots.wechat;
    const name = wechat ? slots.account : slots.site;
    const [open, close] = slots.quotes;
    const id = wechat ? slots.id : null;
    // a site is only told from a sentence by quotes, a link or punctuation behind it
    const link = wechat ? slots.link : 'none';
    const idText = id ? slots.idForm(id) : '';
    const url = URLS[slots.url]!;
    const anchor = (inner: string) => `<a target="_blank" rel="noopener noreferrer" href="${url}">${inner}</a>`;
    const named =
      link === 'name'
        ? `${anchor(`${open}${name}${close}`)}${idText}`
        : link === 'name-and-id'
          ? anchor(`${open}${name}${close}${idText}`)
          : `${open}${name}${close}${idText}`;
    const role = (word: string, names: readonly string[]) => {
      const list = names.join(slots.nameSeparator);
      const text = `${word}${slots.roleSeparator}${list}`;
      return slots.split ? `<span>${word}</span>${slots.roleSeparator}<strong>${list}</strong>` : text;
    };
    const below = slots.bylines === 'below' && slots.roleSeparator !== ' ';
    const bylines = [
      slots.authors ? role(slots.authorWord, slots.authors) : '',
      slots.editors ? role(slots.editorWord, slots.editors) : '',
    ].filter(Boolean);
    const items = [
      ...(below ? [] : bylines),
      slots.title ? `原标题《${slots.title}》` : '',
      slots.picture,
      slots.tail.text,
    ].filter(Boolean);
    // feeds lose the boundary between the statement and the text behind it
    const glued = slots.glued && slots.tail.text !== '' && !below;
    const head = `${slots.lead}${slots.subject}${slots.verb}${wechat ? `${slots.channel}${slots.colon}` : ''}${named}`;
    return {
      html: `<p>${[head, ...items].join(slots.itemSeparator)}${glued ? `。${GLUED}` : slots.stop}</p>${below ? bylines.map((line) => `<p>${line}</p>`).join('') : ''}`,
      kind: wechat ? ('wechat' as const) : ('website' as const),
      name,
      id,
      url: link === 'none' ? null : CANONICAL[slots.url]!,
      authors: slots.authors ?? [],
      contributors: slots.editors ?? [],
      licence: slots.tail.licence,
      republisher: slots.tail.republisher,
    };
  });

export const FILLER = [
  '清晨的河面起了一层薄薄的雾，渡口的人把缆绳解开，在石阶上坐着等头一批赶集的客人。',
  '镇上的茶馆总是开得很早，灶上的水一直滚着，掌柜把昨天剩下的点心又码了一遍。',
  '午后落过一阵急雨，屋檐的水滴得很慢，几个孩子站在廊下数数，数完一百又从头数起。',
  '夜里的风很大，窗纸响个不停，守夜的人添过两回灯油，账本也没有看出什么不对。',
];
