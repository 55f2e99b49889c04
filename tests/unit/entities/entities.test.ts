import { describe, expect, it } from 'vitest';
import { HIDE_BELOW } from '../../../lib/entities/judge.ts';
import { paragraphs, read, verdicts } from './helpers.ts';

describe('judging links', () => {
  it.each([
    ['渡口边的[谷歌]发布了新的茶壶。'],
    ['会上，[京东]、[云榆]和小米都派了人。'],
    ['做竹器的平台[云榆]宣布完成新一轮融资。'],
    ['[泊舟]创始人说，今年不再扩店。'],
    ['他毕业于[江南理工大学]。'],
    ['[泊舟]裁员的消息传遍渡口。'],
    ['茶叶电商[云榆]递表，门店还在增加。'],
    ['图片来源/[微博]'],
    ['平台[云榆]奖励了三位船长。'],
  ])('keeps %s', (line) => {
    expect(new Set(verdicts(line))).toEqual(new Set(['entity']));
  });

  it.each([
    ['茶农因此[得到]更好的收成。', /common-word/],
    ['赶集的[人物]画得很细。', /common-word/],
    ['sur[face] 的边缘很薄', /inside-latin-word/],
    ['这件事已是板上[钉钉]的了', /inside-word:板上钉钉/],
    ['船长约翰·[哈里]斯靠岸了', /part-of-name/],
    ['点点[滴滴]的小事记在本上', /inside-word:点点滴滴/],
    ['河边站满[当当]当的人', /inside-word/],
    ['茶社用高[通量]的滤网', /inside-word:高通量|longer-name/],
    ['他在卡[内基]梅隆读过书', /longer-name/],
    ['船长因此拿到了[青木]奖，大家都来道贺', /longer-name/],
    ['渡口唱《[少年游]》这首歌', /inside-title|unknown-name/],
    ['作者：[青木]', /byline/],
    ['两地的茶味有不[同程]度的差别', /splits-word/],
    ['他们把[测试数据]分成三份', /common-word/],
    ['本文来自[微信]公众号“渡口”', /source-statement/],
  ])('calls it noise, with a reason: %s', (line, reason) => {
    const { links } = read(paragraphs(line));
    expect(links).toHaveLength(1);
    expect(links[0]!.verdict).toBe('noise');
    expect(links[0]!.reasons.join(' ')).toMatch(reason);
    expect(links[0]!.score).toBeLessThan(HIDE_BELOW);
  });

  it('keeps every link in document order, repeats too', () => {
    const { links } = read(paragraphs('[谷歌]在渡口。', '[百度]也在，[谷歌]又来了。'));
    expect(links.map((link) => link.name)).toEqual(['谷歌', '百度', '谷歌']);
  });

  it('reads every address shape of the linker', () => {
    const hrefs = [
      'https://p.36kr.com/space/1',
      'https://www.36dianping.com/space/2?mp=zzquote',
      'https://36kr.com/project/1234567890123456',
    ];
    const { links } = read(hrefs.map((href) => `<p>渡口旁的<a href="${href}">谷歌</a>宣布开门。</p>`).join(''));
    expect(links.map((link) => link.href)).toEqual(hrefs);
  });
});

describe('evidence of the article', () => {
  const line = paragraphs('想看更多的人可以留意[多数派]的后续文章。');

  it('takes a name on no list for a word, unless the article came from one of that name', () => {
    expect(read(line).links[0]).toMatchObject({ verdict: 'noise' });
    expect(read(line, { sources: ['渡口', '多数派'] }).links[0]).toMatchObject({
      verdict: 'entity',
      reasons: expect.arrayContaining(['article-source']),
    });
  });

  it('leaves an everyday word one, though a source has that name', () => {
    const words = paragraphs('他说[一起]去看看就好。');
    expect(read(words, { sources: ['一起'] }).links[0]).toMatchObject({ verdict: 'noise' });
  });

  it.each(['他们[上线了]App Store，售价两元', '他们[上线了]APP Store，售价两元'])(
    'does not take a shop for a full name: %s',
    (text) => {
      expect(read(paragraphs(text)).links[0]).toMatchObject({ verdict: 'noise' });
    },
  );
});

describe('entities', () => {
  it('gathers the links of one name', () => {
    const { entities } = read(paragraphs('[谷歌]宣布开门。', '后来[谷歌]又宣布关门，谷歌没有解释。'));
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ name: '谷歌', linked: 2, mentions: 3, verdict: 'entity', kind: 'company' });
  });

  it('lists the other kinds of links with their kinds', () => {
    const { entities } = read(
      '<p>见<a href="https://mp.weixin.qq.com/s/abc">昨天的渡口</a>、<a href="/topics/9">#茶话#</a>、<a href="/organization/5">渡口茶社</a>、' +
        '<a href="/user/7">阿远</a>、<a href="https://tea.example.com/">茶网</a>、<a href="javascript:void(0)">无</a></p>' +
        '<mp-common-profile data-nickname="渡口笔记" data-alias="dukou"></mp-common-profile><p>完</p>',
    );
    expect(entities.map(({ name, kind }) => [name, kind])).toEqual([
      ['昨天的渡口', 'article'],
      ['#茶话#', 'topic'],
      ['渡口茶社', 'company'],
      ['阿远', 'person'],
      ['茶网', 'site'],
      ['渡口笔记', 'account'],
    ]);
  });

  it('knows topics of WeChat, people of Zhihu, and links that lead nowhere', () => {
    const { entities } = read(
      '<p>渡口的<a class="wx_topic_link" href="javascript:;">#茶话</a>，<a href="https://www.zhihu.com/people/ayuan">@阿远</a>，' +
        '<a class="project-link" href="javascript:void(0)">谷歌</a>宣布开门。</p>',
    );
    expect(entities.map(({ name, kind, href }) => [name, kind, href])).toEqual([
      ['#茶话', 'topic', ''],
      ['@阿远', 'person', 'https://www.zhihu.com/people/ayuan'],
      ['谷歌', 'company', ''],
    ]);
  });

  it.each([
    ['https://zhihu.com/org/du-kou', 'person'],
    ['https://notzhihu.com/people/ayuan', 'site'],
    ['https://zhida.notzhihu.com/search/1', 'site'],
    ['https://not36kr.com/organization/1', 'site'],
    ['https://zhihu.com.example.com/people/ayuan', 'site'],
  ])('goes by the whole host: %s is a %s', (href, kind) => {
    expect(read(`<p>渡口的<a href="${href}">泊舟茶馆</a>开门了。</p>`).entities).toMatchObject([{ href, kind }]);
  });

  it('lists organisations of the page’s data only where the text speaks of them', () => {
    const organisations = [
      { name: '云榆科技', href: '/organization/1' },
      { name: '泊舟资本', href: '/organization/2' },
    ];
    const { entities } = read('<p>云榆科技在渡口开店。</p>', { organisations });
    expect(entities.map(({ name, href, linked }) => [name, href, linked])).toEqual([
      ['云榆科技', 'https://36kr.com/organization/1', 0],
    ]);
  });

  it('reads names in brackets as aliases and counts them', () => {
    const { entities } = read(
      paragraphs('[云榆]（Yunyu）宣布开门，Yunyu 是茶商。', '北岸云榆科技有限公司（以下简称“云榆”）成立于春天。'),
    );
    expect(entities[0]!.aliases).toEqual([
      { name: 'Yunyu', mentions: 2 },
      { name: '北岸云榆科技有限公司', mentions: 1 },
    ]);
  });
});

describe('what brackets hold', () => {
  const aliasesOf = (...lines: string[]) => read(paragraphs(...lines)).entities[0]!.aliases;

  it.each(['中国', '周桥', '美股', '尚未回应', '下图'])(
    'is no other name without a word that says so or one of its characters: %s',
    (inside) => {
      expect(aliasesOf(`[谷歌]（${inside}）发布了新的茶壶。`, `${inside}是另一件事。`)).toEqual([]);
    },
  );

  it('is one with such a word, or as a fuller form', () => {
    expect(aliasesOf('[云榆]（简称“渡茶”）宣布开门。').map(({ name }) => name)).toEqual(['渡茶']);
    expect(aliasesOf('[云榆]（北岸云榆）宣布开门。').map(({ name }) => name)).toEqual(['北岸云榆']);
  });

  it('is not counted inside a longer name', () => {
    expect(aliasesOf('[阿里巴巴]（简称“阿里”）发布了新的茶壶。', '阿里巴巴开门，阿里没有说话。')).toEqual([
      { name: '阿里', mentions: 2 },
    ]);
  });
});

describe('places in brackets', () => {
  it.each([
    ['京东', '北京'],
    ['中国移动', '中国'],
    ['上海电气', '上海'],
    ['美团', '美国上市'],
    ['小米', '大米'],
  ])('are no other name: %s（%s）', (name, inside) => {
    const { entities } = read(paragraphs(`[${name}]（${inside}）发布了新的茶壶。`, `${inside}是另一件事。`));
    expect(entities[0]!.aliases).toEqual([]);
  });
});

describe('names that no link names', () => {
  const named = (line: string) => read(paragraphs(line)).named.map(({ name }) => name);

  it.each([
    ['渡口用上了OpenAI’s GPT-4o，OpenAI很高兴', ['OpenAI', 'GPT-4o']],
    ['他买了iPhone 15 Pro Max，又卖掉了', ['iPhone 15 Pro Max']],
    ['茶馆接入Claude 3.5 Sonnet，掌柜不用算账', ['Claude 3.5 Sonnet']],
    ['渡口的‘OpenAI’很高兴，’OpenAI也是', ['OpenAI']],
    ["渡口的'OpenAI'很高兴", ['OpenAI']],
  ])('are whole: %s', (line, wanted) => expect(named(line)).toEqual(expect.arrayContaining(wanted)));

  it('are no pieces of these, nor of an address', () => {
    const all = [
      ...named('渡口用上了OpenAI’s GPT-4o，他买了iPhone 15 Pro Max，茶馆接入Claude 3.5 Sonnet'),
      ...named('见 https://www.OpenAI.com/GPT-4/Index.html 一页'),
    ];
    expect(all.filter((name) => /^(?:s GPT|Pro Max$|Sonnet$|www|Index|iPhone$)/.test(name))).toEqual([]);
    expect(named('见 https://www.OpenAI.com/GPT-4/Index.html 一页')).toEqual([]);
  });
});

describe('mentions', () => {
  const of = (...lines: string[]) => read(paragraphs(...lines)).entities[0]!;

  it('counts a long name at whose edge chance makes a short one', () => {
    const { entities } = read(paragraphs('[创新工场]投了一家茶社。', '茶社的东家，即创新工场创始人，没有到场。'));
    expect(entities[0]!.mentions).toBe(2);
  });

  it('does not count a longer name or a longer word', () => {
    expect(of('[阿里]宣布开门。', '阿里巴巴没有回应，阿里也没有。').mentions).toBe(2);
    expect(of('[钉钉]发布新版。', '事情板上钉钉，钉钉用户很高兴。').mentions).toBe(2);
  });

  it('counts whatever the case and width', () => {
    expect(of('[OpenAI]发布新版。', 'openai 与 ＯｐｅｎＡＩ 是一家。').mentions).toBe(3);
  });

  it('does not count addresses', () => {
    expect(of('[Kora]宣布开门。', '见 https://kora.example/kora 或写信给 hi@kora.example，Kora 会回。').mentions).toBe(
      2,
    );
  });

  it('does not count a place that another thing has named', () => {
    expect(of('[阿里]宣布开门。', '阿里山的茶与阿里地区的盐都不是阿里的。').mentions).toBe(2);
  });

  it('gives no count rather than a wrong one for an everyday word', () => {
    const plain = of('车企[理想]、小鹏、蔚来都来了。', '他的理想是开茶馆，理想不大。');
    expect(plain.verdict).toBe('entity');
    expect(plain.mentions).toBeNull();
    expect(plain.positions).toEqual([]);
  });

  it('counts an everyday word where each place is clear', () => {
    const [company] = read(
      paragraphs('车企[理想]、小鹏、蔚来都来了。', '理想汽车创始人笑了，理想CEO也笑了，这很理想了。'),
    ).entities;
    expect(company!.mentions).toBe(3);
  });

  it('points at the name', () => {
    const { entities, named, text } = read(
      paragraphs('[谷歌]宣布开门，谷歌笑了。', '渡口的微软与 Kora 合作，Kora 很高兴。'),
    );
    for (const { name, positions } of [...entities, ...named])
      for (const position of positions) expect(text.slice(position, position + name.length)).toBe(name);
    expect(entities[0]!.positions).toEqual([0, 7]);
  });
});

describe('unlinked names', () => {
  const names = (...lines: string[]) => read(paragraphs(...lines)).named.map(({ name }) => name);

  it('ends before a word that goes on behind a slash', () => {
    expect(names('去年的 Google I/O 上，Google I/O 又换了地方')).toEqual(['Google']);
  });

  it('counts each place once and in order, whatever kinds of names stand there', () => {
    expect(read('<p>《OpenAI》里的OpenAI</p>').named).toMatchObject([
      { name: 'OpenAI', mentions: 2, positions: [1, 10] },
    ]);
  });

  it('lists Latin names, titles, endings and known names', () => {
    const found = names('渡口的 BERT-2 与 OpenAI 比赛，由云榆科技主办，见《渡口手记》，微软没有来。');
    expect(found).toEqual(expect.arrayContaining(['BERT-2', 'OpenAI', '云榆科技', '渡口手记', '微软']));
  });

  it('leaves out shorthand, everyday words and what is listed already', () => {
    expect(names('CEO 说 AI 和 SaaS 都很好。', '[谷歌]宣布开门，谷歌笑了。')).toEqual([]);
  });
});

describe('logos', () => {
  const linked = (logo: string) =>
    read(`<p>渡口边的<a class="project-link" data-logo="${logo}" href="/projectDetails/1">谷歌</a>发布了新的茶壶。</p>`)
      .entities[0]?.logo;

  it('are those of the links, https only, without the stand-in of the site', () => {
    const own = 'https://img.36krcdn.com/20210807/v2_11112222333344445555666677778888_img_000';
    expect(linked(own)).toBe(own);
    expect(linked('http://img.36krcdn.com/a.png')).toBeUndefined();
    expect(linked('javascript:alert(1)')).toBeUndefined();
    expect(linked('https://img.36krcdn.com/20200916/v2_811751a081924fa9af8741ce120bd7bf_img_png')).toBeUndefined();
  });
});
