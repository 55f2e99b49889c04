import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../lib/provenance/statement.ts';
import { blocksOfMarkup } from './blocks-of-markup.ts';
import { FILLER } from './generate.ts';

const TEXT = FILLER.map((line) => `<p>${line}</p>`).join('');
const read = (line: string) => readStatement(blocksOfMarkup(`${TEXT}<p>${line}</p>`), { inWechat: false, notices: [] });
const source = (line: string) => {
  const { source: found, authors } = read(line);
  return found && [found.kind, found.name, found.id, authors.join('、')];
};

describe('words of a statement are built, not listed', () => {
  it.each(['今天的文章', '本期内容', '这篇推文', '此稿', '本系列文章', '本报告', '文章原文'])(
    'subject: %s',
    (subject) => {
      expect(source(`${subject}来自微信公众号“渡口日报”（ID：dukou_daily），作者：林小舟`)).toEqual([
        'wechat',
        '渡口日报',
        'dukou_daily',
        '林小舟',
      ]);
    },
  );

  it.each(['最先发布于', '先发于', '首登于', '转引自', '录自', '授权转自', '原文刊载于', '来源为', '于3月5日刊于'])(
    'verb: %s',
    (verb) => {
      expect(source(`本文${verb}微信公众号“渡口日报”（ID：dukou_daily），作者：林小舟`)).toEqual([
        'wechat',
        '渡口日报',
        'dukou_daily',
        '林小舟',
      ]);
    },
  );

  it.each(['微信公共号', '公众微信号', '微信公衆號', '本人的微信订阅号', '微信公众平台账号'])(
    'kind of account: %s',
    (channel) => {
      expect(source(`本文转自${channel}：渡口日报（ID：dukou_daily）`)?.slice(0, 3)).toEqual([
        'wechat',
        '渡口日报',
        'dukou_daily',
      ]);
    },
  );

  it.each([
    '文字作者：',
    '专栏作者 | ',
    '特约撰稿人：',
    '作 者：',
    '作者 · ',
    '作者—',
    '【作者】',
    '作者┃',
    '原创作者：',
  ])('by-line: %s', (label) => {
    expect(read(`${label}林小舟`).authors).toEqual(['林小舟']);
  });

  it.each(['编 辑：', '执行编辑：', '【编辑】', '编辑·校对：', '初审：', '责任校对 | ', '总编辑：'])(
    'contributor: %s',
    (label) => {
      expect(read(`作者：林小舟，${label}周桥`).contributors.map(({ name }) => name)).toEqual(['周桥']);
    },
  );

  it.each([
    '（微信订阅号：dukou_daily）',
    '（WeChat ID：dukou_daily）',
    '（ID｜dukou_daily）',
    '【ID：dukou_daily】',
    '，ID：dukou_daily',
  ])('ID: %s', (id) => {
    expect(source(`本文转自微信公众号“渡口日报”${id}`)?.slice(1, 3)).toEqual(['渡口日报', 'dukou_daily']);
  });

  it.each(['版权说明', '来源信息', 'Tips', '渡口按', '原文说明'])('note: %s', (lead) => {
    expect(source(`${lead}：本文来自《渡口周刊》，作者：林小舟`)?.slice(0, 2)).toEqual(['website', '渡口周刊']);
  });

  it.each([
    ['2024年3月5日首发于公众号“渡口日报”', ['wechat', '渡口日报', null, '']],
    [
      '微信公众号“渡口日报”（ID：dukou_daily）授权36氪发布，作者：林小舟',
      ['wechat', '渡口日报', 'dukou_daily', '林小舟'],
    ],
    ['文章来源：本文转载自微信公众号“渡口日报”', ['wechat', '渡口日报', null, '']],
    ['本文来自微信公众号“渡口日报”，文 林小舟，编辑 周桥', ['wechat', '渡口日报', null, '林小舟']],
  ])('%s', (line, wanted) => {
    expect(source(line)).toEqual(wanted);
  });

  it('reads a name, a space and no separator behind any role of a list', () => {
    const { contributors } = read('本文转自公众号“渡口日报”，作者 林小舟，设计 周桥，出品 渡口组');
    expect(contributors.map(({ label, name }) => `${label}:${name}`)).toEqual(['设计:周桥', '出品:渡口组']);
  });

  it('takes a labelled account with its ID at the end of a text', () => {
    expect(source('渡口的人把缆绳解开，在石阶上坐着等客人。来源：渡口日报（ID：dukou_daily）')?.slice(1, 3)).toEqual([
      '渡口日报',
      'dukou_daily',
    ]);
  });

  it('takes no address for a name', () => {
    const found = read('转自公众号“渡口日报”，原文——https://mp.weixin.qq.com/s/AbCdEf123_-xyzAbCdEf12');
    expect([found.source?.url, found.authors]).toEqual(['https://mp.weixin.qq.com/s/AbCdEf123_-xyzAbCdEf12', []]);
  });

  it('reads all of a line that goes on below, of which a part is bold', () => {
    const found = readStatement(
      blocksOfMarkup(`${TEXT}<p>本文来自微信公众号：</p><p>“渡口日报”，作者：<strong>林小舟</strong>，编辑：周桥</p>`),
      { inWechat: false, notices: [] },
    );
    expect([found.source?.name, found.authors]).toEqual(['渡口日报', ['林小舟']]);
  });

  it.each([
    '编者按：船为什么要停？Jane Doe在<a href="https://www.ferry.example/a/1">《Why Ferries Stop》</a>这篇文章里讲了三个原因。',
    '编者按：船为什么要停？本文作者Jane Doe在<a href="https://www.ferry.example/a/1">“Why Ferries Stop”</a>一文中讲了三个原因。',
    '编者按：Jane Doe在<a href="https://www.ferry.example/a/1">“Why Ferries Stop”</a>一文中讲了三个原因。',
  ])('names a translated article by its link: %s', (line) => {
    const found = readStatement(blocksOfMarkup(`<p>${line}</p>${TEXT}`), { inWechat: false, notices: [] });
    expect([found.source?.url, found.authors]).toEqual(['https://www.ferry.example/a/1', ['Jane Doe']]);
  });

  it('does not join an account’s name with the text below', () => {
    const found = readStatement(blocksOfMarkup(`<p>来源：渡口日报公众号</p>${TEXT}`), { inWechat: false, notices: [] });
    expect(found.source?.name).toBe('渡口日报');
  });
});

describe('names of any make', () => {
  it.each([
    ['“我们的七点半”', '我们的七点半'],
    ['「不同的声音」', '不同的声音'],
    ['“一个渡口”', '一个渡口'],
    ['“回复官”（ID：huifuguan）', '回复官'],
    ['：公众号运营手记（ID：yunying）', '公众号运营手记'],
    ['：渡口丨观察（ID：dukougc）', '渡口丨观察'],
    ['〝渡口日报〞', '渡口日报'],
    ['后端渡口，作者：林小舟', '后端渡口'],
    ['手工渡的《摆渡手记》第 9 期', '手工渡'],
    ['上渡口，作者：林小舟', '上渡口'],
    [' 到店渡口，作者：林小舟', '到店渡口'],
  ])('account %s', (name, wanted) => {
    expect(source(`本文来自微信公众号${name}`)?.[1]).toBe(wanted);
  });

  it('a site’s name may begin with any word between quotes', () => {
    expect(source('本文转载自「一个渡口小站」')?.slice(0, 2)).toEqual(['website', '一个渡口小站']);
  });

  it.each([
    ['作者：渡口创始人约翰·林德', ['约翰·林德']],
    ['作者：渡口创始人小舟Ray', ['小舟Ray']],
    ['作者：渡口创始人Sandy Lin', ['Sandy Lin']],
    ['作者：渡口創始人林小舟', ['林小舟']],
    ['作者：林小舟 × 周桥', ['林小舟', '周桥']],
    ['本文作者Anne-Marie Slattery', ['Anne-Marie Slattery']],
    ['作者007小姐', ['007小姐']],
    ['作者：阿渡~', ['阿渡']],
    ['作者：@Sandy Lin', ['Sandy Lin']],
    ['本文转自公众号“渡口日报”，制图 周桥，作者 林小舟', ['林小舟']],
    ['记者/林小舟 编辑/Mia W. 摄影/周桥', ['林小舟']],
    ['作者林小舟、周桥编辑阿渡', ['林小舟', '周桥']],
  ])('%s', (line, wanted) => {
    expect(read(line).authors).toEqual(wanted);
  });
});

describe('sentences of the text with the same words', () => {
  it.each([
    '以上是来自渡口的最新消息。',
    '本期内容来自上周的直播。',
    '今天的内容分享在评论区，大家自取。',
    '今天的推文发布于早上八点，阅读量很快破万。',
    '本文编于三月，校于五月。',
    '该报告来自渡口研究院，样本覆盖了三百个村镇。',
    '该报道来自《渡口晚报》，随后被多家媒体引用。',
    '本文出于同样的考虑，不展开讨论。',
    '本文源于我和老周的一次闲聊。',
    '稿件来自各地的通讯员。',
    '文章发表在公众号上以后，很多朋友来问我细节。',
    '首发在公众号的文章，一般第二天才会同步到网站。',
    '这篇文章来自我十年前的一次旅行，那时渡口还没有桥。',
  ])('name no source: %s', (line) => {
    expect(read(line).source).toBeNull();
  });

  it.each([
    '原文发表于1998年，作者当时只有二十岁。',
    '作者—读者关系是文学社会学的核心问题。',
    '【作者】一栏填写真实姓名。',
    '作者 > 图书 > 分类',
    '审校工作完成后，译者又改了三遍。',
    '[编辑]按钮在右上角。',
  ])('name nobody: %s', (line) => {
    expect([read(line).authors, read(line).contributors]).toEqual([[], []]);
  });
});
