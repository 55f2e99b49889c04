import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../lib/provenance/statement.ts';
import { blocksOfMarkup } from './blocks-of-markup.ts';
import { FILLER } from './generate.ts';

const lines = (texts: readonly string[]) => texts.map((line) => `<p>${line}</p>`).join('');
const text = lines(FILLER);
/** The statement of these lines behind a text; `⏎` parts lines. */
const read = (said: string, place: 'head' | 'tail' = 'tail') => {
  const statement = lines(said.split('⏎'));
  const blocks = blocksOfMarkup(place === 'head' ? statement + text : text + statement);
  return { ...readStatement(blocks, { inWechat: false, notices: [] }), blocks };
};
const source = (said: string) => {
  const { source: found, authors } = read(said);
  return found && [found.kind, found.name, found.url, authors.join('、')].map((part) => part ?? '').join(' | ');
};
const ARTICLE = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';
const POST = 'https://port.example.org/a/1';
const link = (shown: string, href = POST) => `<a href="${href}">${shown}</a>`;

describe('the account of the original', () => {
  it.each(['本文为作者应江上船协约稿所作，原发于船协公众号“渡口观察”', '本文首发于我校微信公众号“渡口观察”，有改动。'])(
    'belongs to somebody: %s',
    (said) => {
      expect(source(said)).toMatch(/^wechat \| 渡口观察 /);
    },
  );
});

describe('the card of the original account', () => {
  const body = text;
  const consumed = (card: string) => {
    const blocks = blocksOfMarkup(lines(['以下文章来源于渡口观察 ，作者林小舟', ...card.split('⏎')]) + body);
    const found = readStatement(blocks, { inWechat: true, notices: [] });
    return found.consumed.map((index) => blocks[index]!.text).slice(1);
  };

  it('is its name and what it says of itself', () => {
    expect(consumed('渡口观察 .⏎看船，看人，看桥。')).toEqual(['渡口观察 .', '看船，看人，看桥。']);
    expect(consumed(`渡口观察 .⏎${'看船，看人，看桥。'.repeat(12)}`)).toHaveLength(2);
    expect(consumed(`渡口观察 .⏎${'看船，看人，看桥。'.repeat(14)}`)).toHaveLength(1);
    expect(consumed('渡口观察')).toEqual(['渡口观察']);
    expect(consumed('渡口观察的编辑部在桥头。')).toEqual([]);
  });
});

describe('a name with the place behind it', () => {
  it('may end in that word itself', () => {
    expect(source('本文来自微信公众号：山上（ID：shanshang），作者：林小舟')).toContain('| 山上 |');
    expect(source('本文首发于山上。')).toContain('| 山上 |');
  });

  it.each([
    ['编者按：渡口的事情说来话长。原文发表在Ferrium上，标题是：Ferries and Bells。', 'Ferrium'],
    ['编者按：渡口的事情说来话长。原文发表在portnews网站上，标题是：Ferries and Bells。', 'portnews'],
    ['原文发表于《渡口海上》。', '渡口海上'],
  ])('ends before it: %s', (said, name) => {
    expect(source(said)).toContain(`| ${name} |`);
  });

  it('takes the whole of the note along', () => {
    const { consumed, cuts } = read(
      `编者按：${'渡口的事情说来话长。'.repeat(12)}原文发表在portnews网站上，标题是：The complete history of ferries, part two: bells. 篇幅关系，我们分三部分刊出，此为第一部分。`,
      'head',
    );
    expect([consumed, cuts]).toEqual([[0], []]);
  });
});

describe('an author that is the account', () => {
  it('has its name, however it is spaced', () => {
    const blocks = blocksOfMarkup(lines(['以下文章来源于渡口 Pier Nine，作者渡口 Pier Nine']) + text);
    expect(readStatement(blocks, { inWechat: true, notices: [] }).authors).toEqual(['渡口 Pier Nine']);
  });
});

describe('a source of two parts', () => {
  it('is one name where the account’s picture is named beside it', () => {
    expect(source(`文章转载自公众号  渡口观察 ${link('渡口观察', ARTICLE)} ， 作者 林小舟`)).toBe(
      `wechat | 渡口观察 | ${ARTICLE} | 林小舟`,
    );
  });

  it('is no account inside WeChat where it is another site’s address', () => {
    const url = 'https://port.example.org/a/1.html';
    const of = (said: string) =>
      readStatement(blocksOfMarkup(text + lines([said])), { inWechat: true, notices: [] }).source;
    expect(of('来源：port.example.org/a/1.html')).toMatchObject({ kind: 'website', url });
    expect(of(`来源：渡口观察 ${url}`)).toMatchObject({ kind: 'wechat', name: '渡口观察' });
  });
});

describe('many authors', () => {
  const authors = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `林小${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'舟桥灯雾河'[Math.floor(i / 10) % 5]}`,
    );

  it.each([30, 50])('are all read, none of them in part: %i', (count) => {
    const names = authors(count);
    expect(
      read(`本文来自微信公众号“渡口观察”（ID：dukou），作者：${names.join('、')}，36氪经授权发布。`).authors,
    ).toEqual(names);
  });

  it('end at a whole name where they are too many', () => {
    const names = authors(50);
    const found = read(`作者：${[...names, ...names, ...names].map((name, i) => `${name}${i}号`).join('、')}`).authors;
    expect(found.length).toBeGreaterThan(60);
    expect(found.at(-1)).toMatch(/号$/);
  });
});

describe('a year at the beginning of a line', () => {
  it.each(['4000年的文明与繁华', '2019年的那场大雨', '2019年'])('is text: %s', (line) => {
    const { consumed, blocks } = read(line, 'head');
    expect(consumed.map((index) => blocks[index]!.text)).toEqual([]);
  });
});

describe('the address of the original', () => {
  it.each([
    ['ends where Chinese text goes on', `本文翻译自：${POST}如若转载，请注明原文地址`],
    ['ends before punctuation', `原文发表于：${POST}, by 2016.09.20`],
    ['stands without its scheme', `来源：${POST.slice(8)}`],
    ['stands behind a semicolon', `本文摘自；${POST}`],
    ['stands on the next line', `来源：⏎${POST}`],
    ['stands on the next line, long', `原文链接：⏎${POST}?${'id=0123456789&'.repeat(9)}`],
    ['has a label of other words', `原始链接：${POST}`],
    ['has a label of more words', `英文原文链接：${POST} ，转载请注明出处。`],
    [
      'has a label without a colon',
      `英文原文&lt;${POST}&gt;`.replaceAll('&lt;', '〈').replaceAll('&gt;', '〉').replace('〈', ''),
    ],
    ['has a traditional label', `原文出處： ${POST}`],
    ['is a link that only points', `${link('原文')}。经授权转载。`],
    ['is pointed at', `原文来自${link('这里')}。`],
    ['is pointed at after a remark', `本文系转载，版权归原作者所有，${link('点我看原文')}。`],
    ['is of a text that is spoken of', `翻译自文章： ${link('Ferries and their bells - Port')} ，原文发表于2020年10月`],
    ['is of a text of mine', `本文节选自我的${link('渡船入门教程——缆绳篇（含绳结）')}`],
    [
      'stands for the subject',
      `${link('本文')}首发于渡口专栏${link('摆渡的人', 'https://port.example.org/')}。`.replace('渡口专栏', ''),
    ],
  ])('%s', (_, said) => {
    expect(read(said).source?.url?.replace(/\?.*/, '')).toBe(POST);
  });

  it.each([
    [`本文原载于「渡口论坛」${link('link')}`, '渡口论坛'],
    [`本文翻译自portnews ${link('原文链接')}。如若转载请注明出处。`, 'portnews'],
    [`本文首发于知乎专栏 ${link(POST)} ,欢迎关注~`, '知乎专栏'],
    [`本文首发于知乎专栏：${link('个人对摆渡这件事的看法和总结')}`, '知乎专栏'],
    [`本文首发于简书： ${link('缆绳的打结方法小结及建议')}，欢迎关注`, '简书'],
    [`英文原文来自Portal网站博客文章 ${link('What is a ferry — and how does it relate to a bridge?')}`, 'Portal'],
    [`原文发表于portblogs⏎${POST}`, 'portblogs'],
    [
      `文章来源：渡口之路⏎作者丨林小舟⏎链接：${POST}在网上已经有很多摆渡的文章，但是很多都是基于比较老的船，最近把整个流程画成了图。`,
      '渡口之路',
    ],
    [`本文转载自：${link('渡口翻译', 'https://port.example.org')}⏎链接：${link(POST)}`, '渡口翻译'],
    [`本文选自${link('渡口创作', 'https://port.example.org')}平台第137篇文章。${link('阅读原文')} 。`, '渡口创作'],
    [`本文来自渡口园，作者：林小舟，转载请注明原文链接：${link(POST)}`, '渡口园'],
    [
      `作者：林小舟 链接：${POST} 来源：知乎 著作权归作者所有。商业转载请联系作者获得授权，非商业转载请注明出处。`,
      '知乎',
    ],
  ])('stands beside the name: %s', (said, name) => {
    const found = read(said).source;
    expect([found?.name, found?.url]).toEqual([name, POST]);
  });

  it('is no picture, no page of other things, no address of the page itself', () => {
    const picture = 'https://img.example.org/qr.png';
    expect(source(`本文首发公众号「${link('渡口日报', picture)}」，欢迎关注！`)).toBe('wechat | 渡口日报 |  | ');
    expect(read(`转载请注明出处⏎本文链接：${POST}`).source).toBeNull();
    expect(read(`渡口杂志專訪 一條河這樣過 ${'渡'.repeat(12)} ${link('原文网址')}`).source).toBeNull();
  });
});

describe('who it is from', () => {
  it.each([
    ['以下文章来源于渡口精选 ，作者林小舟', 'wechat | 渡口精选 |  | 林小舟'],
    ['林小舟 周桥 发自 北岸⏎渡口位 报道 | 公众号 DukouBit', 'wechat | 渡口位 |  | 林小舟、周桥'],
    [`原文链接：${ARTICLE}⏎公众号：渡口开发者`, `wechat | 渡口开发者 | ${ARTICLE} | `],
    [`作者：LIN，微信公众号：LIN的渡口思考⏎原文链接：${ARTICLE}`, `wechat | LIN的渡口思考 | ${ARTICLE} | LIN`],
    ['来源：微信公众号「dukouzheng」（作者：爱渡河）', 'wechat | dukouzheng |  | 爱渡河'],
    [`${link('以下文章来自公众号：渡口之旅 ，作者LinZhou', ARTICLE)}`, `wechat | 渡口之旅 | ${ARTICLE} | LinZhou`],
    ['来源：本文经“渡口位”（公众号ID：DukouBit）授权转载', 'wechat | 渡口位 |  | '],
    ['本文由作者授权首发于渡口视觉公众号。', 'wechat | 渡口视觉 |  | '],
    [
      '本文授权并同步首发于渡口集团旗下技术公众号：<strong>YYPort</strong>。更多干货，欢迎订阅。',
      'wechat | YYPort |  | ',
    ],
    ['本文转载于公号： 渡口桃源 公号ID： DukouTY', 'wechat | 渡口桃源 |  | '],
    ['来源@渡口书', 'website | 渡口书 |  | '],
    ['本文刊登在portnica网站上，作者林小舟。', 'website | portnica |  | 林小舟'],
    [
      `本文转载自微信公众号文章（原作者 林舟Zuiyn）${link('port-bridge - 过河的开源桥接项目', ARTICLE)}，著作权归原作者所有。`,
      `wechat |  | ${ARTICLE} | 林舟Zuiyn`,
    ],
    [`转载来源：渡口网⏎作者: 林小舟⏎原文标题：每个人都应该知道的渡口⏎${POST}`, `website | 渡口网 | ${POST} | 林小舟`],
    ['选自PortHub', 'website | PortHub |  | '],
    ['转自渡口评论，仅用于学术分享，如有侵权留言删除', 'website | 渡口评论 |  | '],
    ['首发于渡口。欢迎讨论、补充、反驳。', 'website | 渡口 |  | '],
    ['来源：PortQ 中文　|　原发布：2026-07-17　|　采集：2026-07-19 12:21:57', 'website | PortQ 中文 |  | '],
    ['首发：Fish and Chips，2022 年 11 月 15 日', 'website | Fish and Chips |  | '],
    ["文章首发于 Lin's blog ，转载文章请务必以超链接形式标明文章出处。", "website | Lin's blog |  | "],
    ['文章首发于个人博客：linport.com', 'website | linport.com |  | '],
    ['本文编译自专栏 SemiPort，作者是 Dylan Lin。', 'website | SemiPort |  | Dylan Lin'],
    ['本文首发于 PortDN 与《摆渡人》2017 年 7 月刊，转载请保留链接。', 'website | PortDN |  | '],
    ['本文为转载文章，最初发表于Port AI博客', 'website | Port AI博客 |  | '],
    ['来源：渡口新闻记者 林文舟', 'website | 渡口新闻 |  | 林文舟'],
    ['本文是翻译文章，文章原作者 Anna Linde，文章来源：portnews', 'website | portnews |  | Anna Linde'],
    ['本文为CSDN博主「lin_3953」原创文章，遵循 CC 4.0 BY-SA 版权协议。', 'website | CSDN |  | lin_3953'],
    ['本文为劳舟原创文章，首发于微信公众号：<strong>渡口呼啦圈</strong>', 'wechat | 渡口呼啦圈 |  | 劳舟'],
    [
      `本文翻译自渡口云高级技术专家张桥的文章 ${link('Ferries and Bridges: The Next Stage for Crossing')}`,
      `website |  | ${POST} | 张桥`,
    ],
  ])('%s', (said, expected) => {
    expect(source(said)).toBe(expected);
  });

  it.each([
    ['本文来自投稿，作者林小舟，渡口科技内容总监。', '林小舟'],
    ['渡口 6/8 长文（转自微信公众号 渡口前线，作者林小舟）把摆渡定义为年度范式：老李描述工作流的变化', '林小舟'],
    ['缆绳的受力曲线（图像由作者提供，原文发表于“缆绳视觉指南”）', ''],
    ['轉載請註明：文章轉載自 渡口社區 ', ''],
    ['本文来自作者“今日学习”系列，分享摆渡中的实用技巧', ''],
    ['本文发表于ICDK2021,主要创新为对缆绳的改进。', ''],
    ['本文由渡口之心编译，转载请联系本公众号获得授权。', ''],
  ])('names no source: %s', (said) => {
    expect(read(said).source).toBeNull();
  });

  it.each([
    ['编译作者：林小舟，渡口UI设计师', [], ['compiler:林小舟']],
    ['选自PortHub，作者：Anna Linde等，渡口之心编译。', ['Anna Linde'], ['compiler:渡口之心']],
    [
      '选自PortHub，作者：Tete Lin、Ying Liu、，Bolei Zhou、Yuning Jiang。',
      ['Tete Lin', 'Ying Liu', 'Bolei Zhou', 'Yuning Jiang'],
      [],
    ],
    [
      '本文首发于公众号：渡口掠影（port-island） 文/二十二岛主、卢舟、药风 说实话，在知道这个项目之初，岛主并不看好它的前途。',
      ['二十二岛主', '卢舟', '药风'],
      [],
    ],
    ['责任编辑：马志舟_NQ2478', [], ['editor:马志舟']],
    ['来源：渡口网 | 作者：Lin 阿舟 | 收录日期：2026-06-03', ['Lin', '阿舟'], []],
    ['发布：2023 年 5 月 28 日', [], []],
    ['2006-11-21 13:43 来源：渡口科技 作者：曹舟 进入论坛 共 0 条评论', ['曹舟'], []],
    ['本文来自渡口实践者社区，经作者陈柏舟 授权发布。', ['陈柏舟'], []],
    ['∑编辑 | 林小舟', [], ['editor:林小舟']],
    ['编译如有错漏之处请指正', [], []],
  ])('%s', (said, authors, others) => {
    const found = read(said);
    expect(found.authors).toEqual(authors);
    expect(found.contributors.map(({ role, name }) => `${role}:${name}`)).toEqual(others);
  });
});

it('takes the leave out of the verb', () => {
  expect(read('来源 | 授权转载自微信公众号“渡口小院”').licence).toBe('授权转载');
});

describe('a by-line set apart at the head of a paragraph', () => {
  it.each([
    ['（来源：渡口APP）', '渡口APP', []],
    ['来源：渡口网 ', '渡口网', []],
    ['渡口网6月27日讯（记者 林小舟 通讯员周桥）', null, ['林小舟', '周桥']],
    ['作者丨欧舟 编辑丨袁桥 ', null, ['欧舟']],
  ])('%s is cut out, the text stays', (said, name, authors) => {
    const sentence = '几个月前的清晨，河面起了一层薄雾，渡口的船工解开缆绳，等第一批赶早市的人过来，对岸的人也到了。';
    const { source: found, cuts, consumed, blocks, authors: people } = read(said + sentence, 'head');
    expect([found?.name ?? null, people]).toEqual([name, authors]);
    expect(consumed).toEqual([]);
    expect(cuts.map(({ block, end }) => blocks[block]!.text.slice(end))).toEqual([sentence]);
  });
});
