import { describe, expect, it } from 'vitest';
import { edgeLines } from '../../../lib/article/body-edges.ts';
import { bodyRange } from '../../../lib/article/body-range.ts';
import { furnitureOf, isAddressLine } from '../../../lib/shared/furniture.ts';
import { blocksIn, paragraph } from '../outline/outline-of.ts';

const TEXT = [0, 1, 2, 3, 4].map(paragraph).join('');

/** The lines that are left of a body with these lines above and below its text. */
function kept(above: string, below = '', consumed: string[] = []): string[] {
  const blocks = blocksIn(above + TEXT + below);
  const eaten = new Set(blocks.flatMap((block, i) => (consumed.includes(block.text) ? [i] : [])));
  const { start, end } = bodyRange(blocks, eaten, { title: '渡口纪事' });
  return blocks.slice(start, end).flatMap(({ text }) => (text ? [text] : []));
}
const whole = kept('');

describe('bodyRange: above the text', () => {
  it('keeps a body without anything around it', () => {
    expect(whole).toHaveLength(5);
  });

  it.each([
    ['the title and a date', '<h1>渡口纪事</h1><p>2021-10-26</p>'],
    ['bylines', '<p>作者｜阿舟</p><p>编辑 | 江禾</p><p>文/老周</p>'],
    ['a WeChat line of names and time', '<p>原创 阿舟 2026-01-28 00:01 浙江</p>'],
    ['a newsroom', '<p>渡口日报 报道</p><p>阿舟 发自 桥头镇</p>'],
    ['a statement', '<p>编者按：本文来自微信公众号“渡口夜话”（ID：dukou01），作者：阿舟，经授权发布。</p>'],
    ['captions', '<p><img src="https://a.example/1.png"></p><p class="img-desc">渡口的清晨</p>'],
    [
      'an editor’s recommendation',
      '<blockquote><p>推荐语：作者在渡口住了十年，这篇文章写得朴素，值得一读。</p></blockquote>',
    ],
    ['advertising', '<p>点击上方蓝字关注我们</p>'],
    ['a count of words', '<p>本文约3200字，阅读需8分钟</p>'],
    ['buttons of a reader', '<p>在小说阅读器读本章</p><p>去阅读</p><p>在小说阅读器中沉浸阅读</p>'],
    [
      'a long editor’s note that names the source',
      `<p>编者按：${'渡口的事情说来话长，'.repeat(20)}本文来自编译，原标题为《The Ferry》。</p>`,
    ],
    [
      'a long editor’s note that names the original’s title',
      `<p>编者按：${'渡口的事情说来话长，'.repeat(20)}感兴趣的可以看看。原文标题是：The Ferry。</p>`,
    ],
    [
      'a team’s own word',
      '<blockquote><p>渡译局是36氪旗下的编译团队，关注科技、商业、职场、生活等领域。</p></blockquote>',
    ],
    ['a clipper’s note', '<p>本文由 剪纸 Clipper 转码， 原文地址 mp.weixin.qq.com</p>'],
    ['a clip’s line of day, account and readers', '<p>2018年12月13日 00:00:00渡口夜话阅读数：183</p>'],
    ['a slogan before a byline', '<p>一条河，两代人</p><p>作者｜阿舟</p>'],
    [
      'a summary with points',
      '<p>文章摘要</p><p>本文写了一条河和两代人的生计。</p><p>• 渡口换了主人</p><p>• 茶馆还在</p>',
    ],
  ])('cuts %s', (_name, above) => {
    expect(kept(above)).toEqual(whole);
  });

  it('keeps an abstract without points, a heading and a first line that is short', () => {
    expect(kept('<p>摘要</p><p>本文写了一条河。</p>')[1]).toBe('本文写了一条河。');
    expect(kept('<h2>渡口</h2>')[0]).toBe('渡口');
    expect(kept('<p>天亮了。</p>')[0]).toBe('天亮了。');
  });

  it('cuts a list of contents: links that name places of the text, and the word above', () => {
    const jump = (text: string, href: string) => `<li><a href="${href}">${text}</a></li>`;
    const toc = (...items: string[]) => `<div class="toc"><h4>文章目录</h4><ul>${items.join('')}</ul></div>`;
    const text = `${TEXT}<h2>一、渡口</h2>${TEXT}<h2>二、茶馆</h2>${TEXT}`;
    const first = (above: string) => {
      const blocks = blocksIn(above + text);
      return blocks[bodyRange(blocks, new Set()).start]!.text;
    };
    expect(first(toc(jump('一、渡口', '#_1'), jump('二、茶馆', 'https://a.example/1#_2')))).toBe(whole[0]);
    expect(first(jump('渡口改建之后', 'https://a.example/2#rd'))).toBe('渡口改建之后');
  });

  it('keeps a lead set smaller than the text, not a small caption below a picture', () => {
    const body = `<div style="font-size:16px">${TEXT}</div>`;
    const lead = '<p style="font-size:14px">一座没有名字的桥，连着两个村子。</p>';
    const first = (html: string) => {
      const blocks = blocksIn(html);
      return blocks[bodyRange(blocks, new Set()).start]!.text;
    };
    expect(first(`<p>作者｜阿舟</p>${lead}${body}`)).toBe('一座没有名字的桥，连着两个村子。');
    expect(first(`<p><img src="https://a.example/1.png"></p>${lead}${body}`)).toBe(whole[0]);
    expect(first(`<p style="font-size:14px">渡口夜话</p>${body}`)).toBe(whole[0]);
    expect(first(`<p style="font-size:14px">渡口夜话</p>${lead}${body}`)).toBe(whole[0]);
  });

  it('keeps images directly above the text', () => {
    const blocks = blocksIn(`<p>作者｜阿舟</p><p><img src="https://a.example/1.png"></p>${TEXT}`);
    expect(bodyRange(blocks, new Set())).toEqual({ start: 1, end: 7 });
  });
});

describe('bodyRange: below the text', () => {
  it.each([
    ['references', '<p>参考资料：</p><p>https://a.example/one</p><p>桥头镇志，第三卷</p>'],
    ['a heading of references', '<h2>参考文献</h2><ol><li>桥头镇志，第三卷，第十二页</li></ol>'],
    ['a heading of what to read beside', '<h2>参阅</h2><p>https://a.example/one</p>'],
    ['a heading whose text is cut', '<h3>风险提示及说明</h3><p>不构成投资建议。</p>'],
    ['whose names are changed', '<p>⭕文中受访者均为化名</p>'],
    ['where the news is from', '<p>消息来源：渡口网</p>'],
    [
      'how to reach a company',
      '<p><strong>如需咨询相关服务</strong></p><p><strong>请联系电话</strong></p><p><strong>400-0000-000</strong></p>',
    ],
    ['what an account says of itself', '<p>本公众号“渡口夜话”（ID: dukou01）专注于渡口的旧事，每晚更新。</p>'],
    ['related articles', '<p>往期推荐</p><p>竹器摊主的一年</p><p>渡口改建之后</p>'],
    ['a further reading line', '<p>延伸阅读：《竹器摊主的一年》</p>'],
    ['bylines at the end', '<p>撰文：阿舟</p><p>编辑：江禾 &amp; 老周</p>'],
    ['a note about the author', '<p>作者简介：阿舟，桥头镇人，做过船工，现在写字。</p>'],
    ['a disclaimer', '<p>该文观点仅代表作者本人，平台仅提供信息存储空间服务。</p>'],
    ['the end mark and what follows', '<p>— END —</p><p>渡口夜话</p><p>每晚八点</p>'],
    [
      'advertising',
      '<p>长按识别二维码，进群聊聊</p><p><img src="https://a.example/q.png"></p><p>点赞、在看、转发一键三连</p>',
    ],
    ['comments', '<p>精选留言</p><p>写得真好</p>'],
    [
      'something to be had for an answer',
      '<p>最近整理了一份渡口的老照片和船工的口述，一共三百多页，按年份和码头编了号，也抄了几首船歌，现在分享给大家，后台回复“渡口2020” 即可获取。</p>',
    ],
    [
      'what is going on elsewhere',
      '<p><strong>社区近期动态</strong></p><p><strong>船友见面会 桥头站</strong></p><p>时间：六月八日</p>',
    ],
    ['an address to write to', '<p>如对本稿件有异议，请联系 desk@a.example.com</p>'],
    [
      'a portal’s declaration',
      '<p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“渡口号”用户上传并发布，本平台仅提供信息存储服务。</p>',
    ],
    ['a name to follow', '<p>&gt; 关注 渡口夜话公众号，看见更多人</p>'],
    ['buttons', '<p>阅读原文</p><p>跳转微信打开</p>'],
    [
      'what a copied WeChat page ends in',
      '<p>预览时标签不可点</p><p>微信扫一扫关注该公众号</p><p>渡口夜话</p><p>知道了</p><p>取消 允许</p><p>： ， ， ， ， ， ， ， ， ， ， 。</p>',
    ],
    ['small print', '<p><span style="font-size:10px">信息仅供消遣</span></p>'],
    [
      'a small heading for advertising',
      '<h2>小广告</h2><p>桥头镇招船工，管吃管住，工钱月结，有意者到茶馆找掌柜面谈，风雨无阻。</p>',
    ],
  ])('cuts %s', (_name, below) => {
    const blocks = blocksIn(`<div style="font-size:16px">${TEXT}${below}</div>`);
    const { start, end } = bodyRange(blocks, new Set(), { title: '渡口纪事' });
    expect(blocks.slice(start, end).map(({ text }) => text)).toEqual(whole);
  });

  it('cuts what stands below a statement that provenance read', () => {
    const below = '<p>渡口夜话供稿</p><p>镇上新开了一家客栈，推窗见水，有意者可来看看。</p>';
    expect(kept('', below, ['渡口夜话供稿'])).toEqual(whole);
  });

  it('keeps a short last paragraph below a call on the reader, not a slogan', () => {
    const call = '<p>觉得有用的话，点个赞再走吧</p>';
    expect(kept('', `${call}<p>那一年冬天，河面没有结冰，船一直开到了除夕。</p>`)).toHaveLength(7);
    expect(kept('', `${call}<p>看见慢的力量。</p>`)).toEqual(whole);
  });

  it('keeps text below a mark where it is more than a few lines', () => {
    expect(kept('', `<h2>推荐阅读</h2>${TEXT}${TEXT}`)).toHaveLength(16);
  });

  it('keeps paragraphs that go on behind a box of related articles', () => {
    const box = '<p>推荐阅读</p><p><a href="https://a.example/1">竹器摊主的一年</a></p>';
    const blocks = blocksIn(
      TEXT.repeat(5) + box + paragraph(1).slice(0, -4) + '又一天。</p>' + paragraph(2) + paragraph(3),
    );
    expect(bodyRange(blocks, new Set()).end).toBe(blocks.length);
    expect(
      kept('', `${box}<p>他写过一本书，讲的是渡口与桥，讲的是两代人怎么过河，怎么谋生，怎么回家，后来没有印。</p>`),
    ).toEqual(whole);
  });

  it('keeps sections that go on behind a related article named on its line, not the titles of more such articles', () => {
    const box = '<p>📖 <strong>推荐阅读</strong>：竹器摊主的一年</p>';
    const short = '<h2>四、收船</h2><p>缆绳要绕三圈。</p><p>结要打死。</p><h2>小结</h2><p>天黑以前收好就是。</p>';
    expect(kept('', box + short)).toHaveLength(whole.length + 6);
    const titles =
      '<h3><a href="https://a.example/1">渡口改建之后</a></h3><h3><a href="https://a.example/2">修桥的人</a></h3>';
    expect(kept('', box + titles)).toEqual(whole);
  });

  it('keeps a list and what follows, though one of its items calls on the reader', () => {
    const list =
      '<ul><li><p>先到码头领号</p></li><li><p>有疑问可以在评论区留言，感谢您的配合。</p></li><li><p>过期作废</p></li></ul>';
    expect(kept('', `${list}<p>扫码看地图</p><p>坐船更方便哦</p>`)).toContain('过期作废');
    expect(kept('', '<ul><li>关注我们</li><li>扫一扫</li></ul>')).toEqual(whole);
  });

  it('keeps the addresses of a section, not those below the text', () => {
    const list = '<ul><li>https://a.example/one.iso</li><li>镜像：https://a.example/two.iso</li></ul>';
    expect(kept('', `<p><strong>下载</strong></p>${list}`).slice(-3)).toEqual([
      '下载',
      'https://a.example/one.iso',
      '镜像：https://a.example/two.iso',
    ]);
    expect(kept('', list)).toEqual(whole);
    expect(kept('', `<p><strong>参考资料</strong></p>${list}`)).toEqual(whole);
  });

  it('keeps a last sentence with an address in it', () => {
    const last = '<p>打开浏览器，访问 http://localhost:8000 就能看到两条船在水上打得热火朝天。</p>';
    expect(kept('', last)).toHaveLength(6);
    expect(kept('', '<p>更多内容请访问：http://localhost:8000。</p>')).toEqual(whole);
  });

  it('keeps a last section whose heading only has words of a disclaimer', () => {
    for (const heading of ['<h2>未经授权的船票从哪里来</h2>', '<p><strong>为什么要写免责声明</strong></p>'])
      expect(kept('', heading + paragraph(1))).toHaveLength(7);
    expect(kept('', `<h2>免责声明</h2>${paragraph(1)}`)).toEqual(whole);
  });

  it('keeps a last section of pictures with its heading', () => {
    const blocks = blocksIn(`${TEXT}<h2>现场图片</h2><p><img src="https://a.example/1.png"></p><p>编辑：江禾</p>`);
    const { end } = bodyRange(blocks, new Set(), { title: '渡口纪事' });
    expect(blocks[end - 1]!.images).toHaveLength(1);
  });

  it('keeps a last section that is headed End, not the mark of the end', () => {
    expect(kept('', `<h2>End</h2>${paragraph(1)}`)).toHaveLength(7);
    expect(kept('', '<h2>End</h2><p>渡口夜话</p>')).toEqual(whole);
    expect(kept('', `<h2>- END -</h2>${paragraph(1)}`)).toEqual(whole);
  });

  it('keeps addresses and small lines that the article is made of', () => {
    const items = [1, 2, 3, 4, 5]
      .map(
        (n) =>
          `<p style="font-size:16px">第${n}期说的是渡口的另一件旧事，听的人不多，讲的人不少。</p><p style="font-size:12px">https://a.example/${n}</p>`,
      )
      .join('');
    const blocks = blocksIn(items);
    expect(bodyRange(blocks, new Set()).end).toBe(10);
  });

  it('keeps lines at the edges of a size that much of the text has', () => {
    const odd = (i: number) => paragraph(i).replace('<p>', '<p style="font-size:15px">');
    const blocks = blocksIn(
      `<div style="font-size:16px">${odd(1)}${TEXT}${odd(2)}<p style="font-size:13px">老周供图</p></div>`,
    );
    expect(bodyRange(blocks, new Set())).toEqual({ start: 0, end: 7 });
  });

  it('keeps the day below a letter’s signature with it', () => {
    const letter = '<p>愿你被温柔相待。</p><p>爱你的妈妈</p>';
    expect(kept('', `${letter}<p>2024年5月25日夜</p><p>— END —</p>`).slice(-2)).toEqual([
      '爱你的妈妈',
      '2024年5月25日夜',
    ]);
    expect(kept('', '<p>2024年5月25日</p>')).toEqual(whole);
    expect(kept('', `${letter}<p>2024-05-25 10:20</p>`).at(-1)).toBe('爱你的妈妈');
  });

  it('never leaves nothing', () => {
    const blocks = blocksIn('<p>作者｜阿舟</p><p>阅读原文</p>');
    expect(bodyRange(blocks, new Set())).toEqual({ start: 0, end: 1 });
  });
});

describe('bodyRange: a mark in the middle of running text', () => {
  const STORY = [
    '我是傍晚到的渡口。',
    '他坐在石阶上，烟没有点。',
    '他说，今天没有船。',
    '我说，我等明天的。',
    '水声很轻。',
    '灯是他女儿点的。',
    '没有人问为什么。',
    '镇上的人都懂。',
    '后来我又去过几次。',
    '他还在老地方。',
    '只是旁边多了一把椅子。',
    '这一次，亮了两盏灯。',
  ];
  const story = (at: number, line: string) => {
    const lines = STORY.toSpliced(at, 0, line);
    return { lines, html: lines.map((text) => `<p>${text}</p>`).join('') };
  };

  it.each([
    ['a credit', '图片来自网络'],
    ['a role', '编辑：江禾'],
    ['a licence', '已获作者授权'],
    ['a statement', '本文来自江边日报'],
    ['a call on the reader', '记得点个在看'],
  ])('cuts no lines of a story told in short lines: %s', (_name, line) => {
    for (const at of [3, 6, 8]) {
      const { lines, html } = story(at, line);
      const blocks = blocksIn(html);
      const { start, end } = bodyRange(blocks, new Set([at]), { title: '渡口' });
      const plain = bodyRange(blocks, new Set(), { title: '渡口' });
      expect([start, end, plain.start, plain.end]).toEqual([0, lines.length, 0, lines.length]);
    }
  });

  it('takes a word that ends for text where a third of the story goes on', () => {
    const lines = [...STORY, ...STORY, ...STORY].toSpliced(18, 0, '以上。');
    const blocks = blocksIn(lines.map((text) => `<p>${text}</p>`).join(''));
    expect(bodyRange(blocks, new Set(), { title: '渡口' }).end).toBe(lines.length);
  });

  it('cuts behind a word that ends what an account says of itself', () => {
    const { lines, html } = story(12, '— END —');
    const blocks = blocksIn(`${html}<p>渡口夜话是一个读书的地方。</p><p>每晚八点见。</p><p>我们写船，也写人。</p>`);
    expect(bodyRange(blocks, new Set(), { title: '渡口' }).end).toBe(lines.length - 1);
  });

  it.each(['未经允许，她从不打开别人的抽屉。', '他说，这些话只代表他个人，不代表镇上任何人。'])(
    'keeps a sentence about somebody that reads like a licence: %s',
    (line) => {
      expect(kept('', `<p>${line}</p>`)).toEqual([...whole, line]);
    },
  );

  it('keeps a sentence that tells of having followed an account', () => {
    const line = '最后一篇只有一句话：谢谢你关注过我的公众号。';
    expect(kept('', `<p>${line}</p><p>— END —</p>`)).toEqual([...whole, line]);
  });

  it('takes a name below a picture for its caption, though provenance read it', () => {
    const picture = '<p><img src="https://a.example/1.png"></p>';
    const caption = '茶馆门口，摄影：江禾';
    const below = `${picture}<p>${caption}</p>${paragraph(2)}${paragraph(3)}`;
    expect(kept('', below, [caption])).toHaveLength(8);
  });
});

describe('edgeLines', () => {
  const edge = (html: string, read: string[]) => {
    const blocks = blocksIn(html);
    return [
      ...edgeLines(
        blocks,
        blocks.flatMap(({ text }, i) => (read.includes(text) ? [i] : [])),
      ),
    ].map((i) => blocks[i]!.text);
  };

  it('keeps what stands at the edges and frees what only reads like a by-line in the middle', () => {
    const html = `<p>文｜阿舟</p>${TEXT}<p>数据：看不见的账</p>${TEXT}<p>编辑：江禾</p>`;
    expect(edge(html, ['文｜阿舟', '数据：看不见的账', '编辑：江禾'])).toEqual(['文｜阿舟', '编辑：江禾']);
  });

  it('frees a line between the short lines of a story', () => {
    const lines = ['水退了。', '他坐在石阶上，烟没有点。', '他说，今天没有船。', '我说，我等明天的。'].map(
      (text) => `<p>${text}</p>`,
    );
    const html = `${lines.join('')}<p>嘉宾：老周，船工</p>${lines.join('')}`;
    expect(edge(html, ['嘉宾：老周，船工'])).toEqual([]);
  });

  it('frees the last of the lines that describe each of several books, not a by-line at the end', () => {
    const book = (name: string) => `<p>《${name}》</p><p>作者：${name}生｜出版社：渡口文艺</p>${TEXT}`;
    const short = '<p>《桥》</p><p>作者：桥生｜出版社：渡口文艺</p>' + paragraph(1);
    const html = `${TEXT}${book('船')}${book('灯')}${short}<p>作者：阿舟</p>`;
    const read = ['船', '灯', '桥'].map((name) => `作者：${name}生｜出版社：渡口文艺`);
    expect(edge(html, [...read, '作者：阿舟'])).toEqual(['作者：阿舟']);
  });

  it('frees the day below a letter’s signature, not one below the text', () => {
    expect(edge(`${TEXT}<p>爱你的妈妈</p><p>2024年5月25日</p>`, ['2024年5月25日'])).toEqual([]);
    expect(edge(`${TEXT}<p>2024年5月25日</p>`, ['2024年5月25日'])).toHaveLength(1);
  });

  it('frees a heading’s tag as soon as prose stands on both sides', () => {
    const line = (tag: string) => `${paragraph(0)}<${tag}>数据：看不见的账</${tag}>${paragraph(1)}`;
    expect(edge(line('h2'), ['数据：看不见的账'])).toEqual([]);
    expect(edge(line('p'), ['数据：看不见的账'])).toHaveLength(1);
  });
});

describe('furnitureOf', () => {
  it.each([
    '文章写到这里，茶也凉了。',
    '作者在渡口住了十年，写下这些见闻。',
    '图书馆在桥的另一头。',
    '他关注的从来不是船，而是坐船的人；他记下每一个名字，也记下每一句闲话，后来装订成册，放在茶馆的柜台上。',
    '一、渡口',
    '文化：渡口的另一面',
    '数据不会说谎',
    '完全不同的两代人',
  ])('leaves text alone: %s', (text) => {
    expect(furnitureOf(text)).toBeNull();
  });

  it('knows addresses from names of files', () => {
    expect(isAddressLine('https://a.example/one')).toBe(true);
    expect(isAddressLine('桥头镇志 https://a.example/one')).toBe(true);
    expect(isAddressLine('x.com')).toBe(true);
    expect(isAddressLine('package.json')).toBe(false);
  });
});
