import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../lib/provenance/statement.ts';
import { blocksOfMarkup } from './blocks-of-markup.ts';
import { FILLER } from './generate.ts';

const read = (lines: string, inWechat = false) =>
  readStatement(blocksOfMarkup(FILLER.map((line) => `<p>${line}</p>`).join('') + lines), {
    inWechat,
    notices: [],
  });

describe('look-alikes name no source', () => {
  it.each([
    ['a follow-us call', '更多内容请关注微信公众号：渡口日报（ID：dukou_daily）'],
    ['a call to answer', '欢迎关注我的公众号“渡口日报”，后台回复“缆绳”领取图解。'],
    ['a biography', '林小舟，公众号：渡口日报，人人都是产品经理专栏作家。关注出行领域。'],
    ['a guest’s account', '老船工：三十年摆渡人，公众号：船工手记 (ID: chuangong) | 微博：老船工'],
    ['a byline that tells of an account', '本文作者：林小舟，微信公众号「渡口日报」主理人。'],
    ['a source of facts', '据微信公众号“渡口发布”消息，渡口今日因大雾停航。'],
    ['a source of facts, without quotes', '据渡口公众号介绍，新的船票明天开售。'],
    ['a picture credit', '图片来源：渡口日报公众号'],
    [
      'the address of a project',
      'GitHub 地址：<a href="https://github.com/dukou/ferry">https://github.com/dukou/ferry</a>',
    ],
    ['the address of a paper', '论文链接：https://arxiv.example/abs/1'],
    ['a data credit', '数据来源：渡口日报公众号'],
    ['a footnote', '参考资料：微信公众号“渡口日报”《渡口的一天》'],
    ['an instruction', '要转载的朋友，请在末尾写上：“转自微信公众号：渡口日报”。'],
    [
      'an instruction with an address below',
      '转载请联系原作者，同时注明本文来源于林小舟的博客。</p><p>链接地址：https://blog.example.com/a/1.html',
    ],
    [
      'an instruction with a separate clause',
      '转载时须标注转载来源 “文章转载自公众号「渡口日报」，作者@林小舟”，缺失来源的视为侵权。',
    ],
    ['an interview', '本文来自石桥基金的合伙人周桥对船票公司创始人的访谈。'],
    ['a talk', '本文来自渡口大学教授林小舟在论坛上的发言。'],
    ['an own-article notice', '本文由「周桥」原创出品，转载或内容合作请点击转载说明；违规转载必究。'],
    ['an own article of a site', '本文为极客渡口原创文章，转载请先写信到 geekferry'],
    ['a contribution', '本文来自一位网友投稿，观点是作者自己的，不代表本站。'],
    ['the network', '本文来源于网络，如有侵权请联系删除。'],
    ['self-promotion after a name', '雷锋渡(公众号：雷锋渡)消息，今年的第一班船已经开出。'],
    ['a subject of the text', '微信公众号累计产出了至少三亿篇文章，渡口日报也在其中。'],
    ['a source of a person', '本文来源：翻译 周桥'],
    ['an account in an English sentence', 'Use the Ferry App or the Ferry WeChat Official Account (ID: go-ferry).'],
  ])('%s', (_, line) => {
    expect(read(`<p>${line}</p>`).source).toBeNull();
  });
});

describe('a link that is no address', () => {
  it.each(['http://', 'http://[x', 'https://a b.example/x'])('leads nowhere and stops nothing: %s', (href) => {
    const line = (behind: string) => read(`<p>本文首发于渡口网：<a href="${href}">${behind}</a></p>`).source;
    for (const behind of ['原文链接', '渡口边的茶馆为什么总在清早开门'])
      expect(line(behind)).toMatchObject({ name: '渡口网', url: null });
  });
});

describe('forms of the statement', () => {
  const source = (line: string, inWechat = false) => {
    const { source: found, authors, licence } = read(`<p>${line}</p>`, inWechat);
    return [found?.kind, found?.name, found?.id, authors.join('、'), licence];
  };
  it.each([
    ['（转载自微信公众号“渡口日报”，作者林小舟）', ['wechat', '渡口日报', null, '林小舟', null]],
    ['来源：盐渡口（ID: nfc-yandukou）作者张旦舟编辑煎鱼', ['wechat', '盐渡口', 'nfc-yandukou', '张旦舟', null]],
    ['本文来自36氪「未来渡口日报」（微信公众号ID：auto-ferry）', ['wechat', '未来渡口日报', 'auto-ferry', '', null]],
    [
      '本文由机器渡口经授权转载自三位学者主编的微信公号《知渡》（ID：the-ferry），禁止二次转载。',
      ['wechat', '知渡', 'the-ferry', '', '经授权转载'],
    ],
    ['转载自微信公众号：“菜一个分享求职的公众号“菜鸟渡口”', ['wechat', '菜鸟渡口', null, '', null]],
    [
      '本文来自微信公众号Python之渡（VTalk），作者刘小舟，已获作者授权，请勿二次转载！',
      ['wechat', 'Python之渡', 'VTalk', '刘小舟', '已获作者授权'],
    ],
    [
      '本文由微信公众号“渡口日报”（ID：dukou_daily）授权转载，作者：林小舟',
      ['wechat', '渡口日报', 'dukou_daily', '林小舟', '授权转载'],
    ],
    ['本文来源：央渡新闻微信公众号（ID：yangdunews）综合', ['wechat', '央渡新闻', 'yangdunews', '', null]],
    ['本文转载自微信公众号Hadoop渡口：《如何分配船位》', ['wechat', 'Hadoop渡口', null, '', null]],
    ['本文首发于知乎专栏「渡口日常」', ['website', '渡口日常', null, '', null]],
    ['本文发表于《渡口金融》2016年12期，经授权转发', ['website', '渡口金融', null, '', '经授权转发']],
    ['本文来源于微信公众号“VC渡口笔记”（ID：VC-Ferry）。', ['wechat', 'VC渡口笔记', 'VC-Ferry', '', null]],
    ['首发于微信公众号：乌篷船（ID：WupengBoat）', ['wechat', '乌篷船', 'WupengBoat', '', null]],
    [
      'This article is from the WeChat official account "GeekPier" (ID: geekpier), written by Hua Lin, and is published by 36Kr with authorization.',
      ['wechat', 'GeekPier', 'geekpier', 'Hua Lin', 'with authorization'],
    ],
  ])('%s', (line, wanted) => {
    expect(source(line)).toEqual(wanted);
  });

  it('takes a bare 来源｜X for an account inside WeChat only', () => {
    expect(source('来源｜新渡口周刊')[0]).toBe('website');
    expect(source('来源｜新渡口周刊', true)[0]).toBe('wechat');
  });

  it('reads the lines of a note together', () => {
    const found = read(
      '<p>&gt; 原文标题：渡口到底经历了什么？</p><p>&gt;</p><p>&gt; 来源：微信公众号「渡口工程」</p><p>&gt;</p><p>&gt; 作者：ivanlin、davezhou</p><p>&gt; 发布时间：2026-03-01 17:36（北京时间）</p><p>&gt; 原文链接：<a href="https://mp.weixin.qq.com/s/AbCdEf123_-xyzAbCdEf12">打开</a></p>'.replaceAll(
        '&gt;',
        '>',
      ),
    );
    expect(found.source).toMatchObject({
      name: '渡口工程',
      url: 'https://mp.weixin.qq.com/s/AbCdEf123_-xyzAbCdEf12',
      title: '渡口到底经历了什么？',
    });
    expect(found.authors).toEqual(['ivanlin', 'davezhou']);
  });

  it('takes the first of two accounts', () => {
    const found = read('<p>本文转载自公众号「渡口日报」，作者：林小舟</p><p>来源：公众号「石桥网」</p>');
    expect(found.source?.name).toBe('渡口日报');
  });

  it('lets a named writer beat an organisation', () => {
    const found = read('<p>作者丨苏小舟</p><p>本文来自公众号“渡口智库”，作者：渡口智库</p>');
    expect(found.authors).toEqual(['苏小舟']);
  });

  it('ends on a long line of any kind', () => {
    for (const unit of [
      '本文来自“',
      '作者：',
      '（ID：',
      '经授权',
      'This article is from WeChat ',
      '，编辑',
      '原首发',
      '本期的',
      '【作者】',
      '原文链接：',
    ]) {
      expect(() => read(`<p>${unit.repeat(40_000)}</p>`)).not.toThrow();
    }
  });
});

describe('what else a statement tells', () => {
  it('says that it speaks of first publication', () => {
    expect(read('<p>本文首发于微信公众号“渡口日报”，作者：林小舟</p>').source?.act).toBe('first');
    expect(read('<p>本文转载自微信公众号“渡口日报”，作者：林小舟</p>').source?.act).toBe('repost');
  });

  it('keeps the names of a by-line that contradicts it', () => {
    const found = read('<p>撰文：周桥</p><p>本文来自微信公众号“渡口日报”，作者：林小舟</p>');
    expect([found.authors, found.otherAuthors]).toEqual([['林小舟'], ['周桥']]);
  });

  it.each([
    '本文系渡易“谈心渡”栏目（公众号：txdu163）出品，作者：林小舟',
    '本文为渡口日报“河边夜话”栏目的第12期，撰文：林小舟，编辑：周桥',
  ])('takes the by-line that ends a line, whatever stands before it: %s', (line) => {
    expect(read(`<p>${line}</p>`).authors).toEqual(['林小舟']);
  });

  it.each([
    '本文来自微信公众号“渡子位”，作者：渡子位，36氪经授权发布。',
    '本文来自微信公众号“渡子位”，作者：关注前沿渡船，36氪经授权发布。',
  ])('lets who signs the text beat the account and its slogan: %s', (line) => {
    const found = readStatement(
      blocksOfMarkup(`<p>林小舟 发自 凹非渡</p>${FILLER.map((each) => `<p>${each}</p>`).join('')}<p>${line}</p>`),
      { inWechat: false, notices: [] },
    );
    expect(found.authors).toEqual(['林小舟']);
  });

  it('takes the name of an account with its ID for one, spaces and all', () => {
    const { authors, contributors } = read('<p>作者丨林小舟</p><p>出品丨AI 渡口大本营（ID：dukou100）</p>');
    expect([authors, contributors]).toEqual([['林小舟'], [{ role: 'producer', name: 'AI 渡口大本营', label: '出品' }]]);
  });

  it('gives an editor who posts only where nobody else is named', () => {
    expect(read('<p>原创 周桥</p><p>撰文：林小舟</p>').authors).toEqual(['林小舟']);
    expect(read('<p>原创 周桥</p>').authors).toEqual(['周桥']);
  });
});
