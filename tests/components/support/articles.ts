import type { Article, Entity, OutlineEntry } from '../../../lib/shared/article.ts';

/** Invented articles for component tests and the gallery. */

const PARAGRAPHS = [
  '星桥科技上周发布了新一代推理芯片。发布会后，谷歌和本地的三家云厂商都表示会做测试，但没有给出时间表。',
  '过去两年，训练一个模型要花多少钱，几乎没有人说得清。星桥科技的工程师告诉我们，账单里最大的一项不是芯片，而是等待。',
  '一位不愿具名的投资人说，大家得到的教训是一样的：规模可以买到，时间买不到。',
  '在南方的一处机房，我们见到了正在调试的机柜。风扇的声音盖过了谈话，负责人只好把数字写在纸上。',
  '谷歌在公开的论文里提到过类似的做法，区别在于它把调度放在编译期完成。这种办法对团队的要求更高。',
  '测试数据显示，同样的任务，新方案的等待时间少了三分之一；不过样本不大，负责人提醒不要过早下结论。',
  '接下来要看的是生态。开发者愿不愿意为一块新芯片改代码，取决于工具链是否顺手，也取决于圈子里的口碑。',
];

const HEADINGS = ['芯片发布之后', '等待才是最贵的', '机房里的三十分钟', '开发者怎么选'];

function textWith(headings: readonly string[], repeat = 2): string {
  const lines: string[] = [PARAGRAPHS[0] ?? ''];
  for (const [i, heading] of headings.entries()) {
    lines.push(heading);
    for (let n = 0; n < repeat; n++) lines.push(PARAGRAPHS[(i + n * 2 + 1) % PARAGRAPHS.length] ?? '');
  }
  return lines.join('\n');
}

function blocksOf(text: string): Article['body']['blocks'] {
  let start = 0;
  return text.split('\n').map((line, node) => {
    const block = { node, start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

function positionsOf(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push(at);
  return found;
}

export function entity(text: string, name: string, part: Partial<Entity> = {}): Entity {
  const positions = positionsOf(text, name);
  return {
    name,
    href: `https://36kr.example/projectDetails/${encodeURIComponent(name)}`,
    kind: 'company',
    linked: 1,
    mentions: positions.length,
    positions,
    aliases: [],
    verdict: 'entity',
    score: 0.95,
    reasons: ['known-name'],
    nodes: [],
    ...part,
  };
}

export function heading(text: string, part: Partial<OutlineEntry> = {}): OutlineEntry {
  return { level: 1, text, kind: 'styled', node: null, reasons: ['bold', 'recurs:4'], ...part };
}

const text = textWith(HEADINGS);

/** A republished article: account → 36kr, four sections, a few entities, some noise. */
export const republished: Article = {
  detected: { kind: '36kr', page: 'article', reason: 'source-statement' },
  url: 'https://36kr.com/p/2000000000000001',
  title: '等待才是最贵的：一块推理芯片的上市前夜',
  published: '2024-05-16T08:30:00+08:00',
  language: 'zh-CN',
  authors: ['林一舟'],
  contributors: [
    { role: 'editor', name: '陈禾', label: '编辑' },
    { role: 'photographer', name: '周未', label: '摄影' },
  ],
  provenance: {
    chain: [
      {
        role: 'original',
        kind: 'wechat',
        name: '远岸观察',
        id: 'faraway-shore',
        url: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
        published: null,
        evidence: '本文来自微信公众号“远岸观察”（ID：faraway-shore），作者：林一舟，36氪经授权发布。',
        node: 12,
      },
      {
        role: 'republisher',
        kind: 'website',
        name: '36氪',
        id: null,
        url: 'https://36kr.com/p/2000000000000001',
        published: '2024-05-16T08:30:00+08:00',
        evidence: null,
        node: null,
      },
    ],
    licence: '经授权发布',
  },
  outline: [
    heading('芯片发布之后'),
    heading('等待才是最贵的'),
    heading('同样的任务，新方案的等待时间少了三分之一', { level: 2, kind: 'numbered', reasons: ['number:arabic'] }),
    heading('样本不大，负责人提醒不要过早下结论', { level: 2, kind: 'numbered', reasons: ['number:arabic'] }),
    heading('机房里的三十分钟'),
    heading('开发者怎么选', { kind: 'heading', reasons: ['tag:h2'] }),
  ],
  entities: [
    entity(text, '星桥科技', { aliases: [{ name: '星桥', mentions: 2 }] }),
    entity(text, '谷歌'),
    entity(text, '云厂商', { kind: 'topic', verdict: 'noise', score: 0.4, reasons: ['unknown-name'] }),
    entity(text, '得到', { verdict: 'noise', score: 0.05, reasons: ['common-word'], mentions: null, positions: [] }),
    entity(text, '圈子', { verdict: 'noise', score: 0.1, reasons: ['splits-word:朋友圈子'] }),
  ],
  named: [{ name: '推理芯片', mentions: 1, positions: positionsOf(text, '推理芯片'), reasons: ['quoted'] }],
  links: [],
  body: {
    html: `${HEADINGS.map((h, i) => `<h2>${h}</h2><p>${PARAGRAPHS[i + 1] ?? ''}</p><p><img src="https://img.example/a${i}.png" alt="机柜"></p><blockquote><p>${PARAGRAPHS[2] ?? ''}</p></blockquote>`).join('')}<p><a href="https://example.org/paper">论文</a></p>`,
    text,
    characters: 6210,
    minutes: 16,
    blocks: blocksOf(text),
  },
  reference: { id: 'item', type: 'webpage', title: '等待才是最贵的：一块推理芯片的上市前夜' },
};

/** An account's own page without sections, entities or author. */
export const bare: Article = {
  ...republished,
  detected: { kind: 'wechat', page: 'article', reason: 'address' },
  title: '周末随笔',
  authors: [],
  contributors: [],
  published: null,
  provenance: {
    chain: [
      {
        role: 'original',
        kind: 'wechat',
        name: '远岸观察',
        id: null,
        url: null,
        published: null,
        evidence: null,
        node: null,
      },
    ],
    licence: null,
  },
  outline: [],
  entities: [],
  named: [],
  body: {
    html: `<p>${PARAGRAPHS.join('</p><p>')}</p>`,
    text: PARAGRAPHS.join('\n'),
    characters: 900,
    minutes: 2,
    blocks: blocksOf(PARAGRAPHS.join('\n')),
  },
};

const POINTS = ['1. 机柜要成对地上架，少一台也不行。', '2. 风扇先于芯片通电；顺序错了要从头再来。'];
const pointedText = [HEADINGS[0], ...POINTS, HEADINGS[1], PARAGRAPHS[1]].join('\n');

/** Two sections, the first with two numbered paragraphs that are no headings. */
export const pointed: Article = {
  ...republished,
  outline: [heading(HEADINGS[0] ?? ''), heading(HEADINGS[1] ?? '')],
  body: { ...republished.body, text: pointedText, blocks: blocksOf(pointedText) },
};

/** Long enough for a filter, small enough to be drawn often. */
export const chaptered: Article = {
  ...republished,
  outline: Array.from({ length: 14 }, (_, i) =>
    heading(`第${i + 1}章 说明`, { kind: 'numbered', reasons: ['number:chapter'] }),
  ),
};

const manyHeadings = Array.from({ length: 100 }, (_, i) =>
  i % 4 === 0
    ? heading(`第${i / 4 + 1}章 关于调度、编译与机房散热的一些经验和教训`, { kind: 'numbered', reasons: ['numbered'] })
    : heading(`${i}. 一个稍长一些的小节标题 with Latin words and 中文混排`, { level: 2, kind: 'styled' }),
);
const manyText = textWith(
  manyHeadings.map((each) => each.text),
  1,
);

/** Everything too long: 100 headings, 200 entities, 30 authors, a title of two hundred characters, a mirror. */
export const crowded: Article = {
  ...republished,
  url: 'https://feeds.example.net/archive/2024/05/16/a-very-long-slug-that-never-seems-to-end/index.html',
  title: '从一块芯片到一整座机房：'.repeat(12) + 'ThisIsAnUnbreakablyLongLatinWordThatSomebodyPutIntoATitle',
  authors: Array.from({ length: 30 }, (_, i) => `作者${'甲乙丙丁戊己庚辛壬癸'[i % 10] ?? ''}${i + 1}`),
  outline: manyHeadings,
  provenance: {
    chain: [
      ...republished.provenance.chain,
      {
        role: 'mirror',
        kind: 'website',
        name: '某某的每日聚合与转载备份站点（非官方）',
        id: null,
        url: 'https://feeds.example.net/archive/2024/05/16/a-very-long-slug-that-never-seems-to-end/index.html',
        published: null,
        evidence: null,
        node: null,
      },
    ],
    licence: '经授权转载',
  },
  entities: Array.from({ length: 200 }, (_, i) =>
    entity(manyText, ['机房', '谷歌', '芯片', '调度'][i % 4] ?? '', {
      name: i % 9 === 0 ? `一家名字特别长的人工智能与半导体技术有限公司 ${i}` : `公司${i}`,
      href: `https://36kr.example/projectDetails/${i}`,
      kind: (['company', 'product', 'person', 'account', 'topic', 'article', 'site'] as const)[i % 7] ?? 'company',
      verdict: i % 5 < 3 ? 'entity' : 'noise',
      score: [0.9, 0.9, 0.9, 0.4, 0.1][i % 5] ?? 0,
    }),
  ),
  named: Array.from({ length: 40 }, (_, i) => ({
    name: `Model-${i}`,
    mentions: (i % 5) + 1,
    positions: [i * 10],
    reasons: [],
  })),
  body: { ...republished.body, text: manyText, blocks: blocksOf(manyText), characters: manyText.length, minutes: 42 },
};

export function withPage(article: Article, page: Article['detected']['page']): Article {
  return { ...article, detected: { ...article.detected, page } };
}
