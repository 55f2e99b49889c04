// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { isListed, refusalOf, type Refusal } from '../../../lib/outline/refuse.ts';
import { blocksOf } from '../../../lib/shared/blocks.ts';

/** Refusal of the first line of this markup. */
function refusal(html: string, { title = '', link = false } = {}): Refusal | null {
  const document = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const [block] = blocksOf(document.body);
  return refusalOf(block!, block!.text, { title, link });
}

describe('refusalOf', () => {
  it('lets a short line pass', () => {
    expect(refusal('<p><strong>渡口的清晨</strong></p>')).toBeNull();
  });

  it.each<[Refusal, string]>([
    ['long', `<h2>${'水'.repeat(151)}</h2>`],
    ['blank', '<h2>· · ·</h2>'],
    ['code', '<pre>ferry start</pre>'],
    ['caption', '<figure><figcaption>渡口的清晨</figcaption></figure>'],
    ['caption', '<p class="img-desc">渡口的清晨</p>'],
    ['caption', '<h6>题图：unsplash.com</h6>'],
    ['caption', '<h6>头图来自 Unsplash</h6>'],
    ['furniture', '<p><strong>往期推荐</strong></p>'],
    ['address', '<h2>https://ferry.example.org/timetable</h2>'],
    ['sentence', '<p><strong>船工把缆绳解开了。</strong></p>'],
    ['intro', '<p><strong>他这样说：</strong></p>'],
    ['date', '<p><strong>5月3日</strong></p>'],
    ['list', '<ul><li><strong>渡口的清晨</strong></li><li>茶馆的傍晚</li></ul>'],
    ['list', '<blockquote><p><strong>水涨了，船也停了</strong></p></blockquote>'],
    ['furniture', '<p><strong>▲ 渡口的清晨</strong></p>'],
    ['date', '<p><strong>48小时</strong></p>'],
    ['quote', '<p><strong>“水涨了就停船”</strong></p>'],
    ['work', '<p><strong>《渡口手记》</strong></p>'],
    ['question', '<p><strong>问：船什么时候开？</strong></p>'],
  ])('calls it %s: %s', (expected, html) => {
    expect(refusal(html)).toBe(expected);
  });

  it('takes no class of a heading for a caption’s, nor one that only has the word in it', () => {
    expect(refusal('<h2 class="section-caption">渡口的清晨</h2>')).toBeNull();
    expect(refusal('<p class="no-captions"><strong>渡口的清晨</strong></p>')).toBeNull();
    expect(refusal('<p class="wp-caption-text"><strong>渡口的清晨</strong></p>')).toBe('caption');
  });

  it('takes a table of two parts for one of several rows', () => {
    const [block] = blocksOf(
      new DOMParser().parseFromString(
        '<table><tbody><tr><td><b>渡口</b></td></tr></tbody><tbody><tr><td>茶馆</td></tr></tbody></table>',
        'text/html',
      ).body,
    );
    expect(isListed(block!)).toBe(true);
  });

  it('lets a heading’s tag speak for names that elsewhere frame an article', () => {
    for (const text of ['数据：看不见的账', '历史回顾', '引用', '摘要', '源码编译', '图 1 的来历', 'socket.io', 'End'])
      expect(refusal(`<h2>${text}</h2>`), text).toBeNull();
    for (const text of ['点击上方蓝字关注我们', '- END -', '未经许可，禁止转载'])
      expect(refusal(`<h2>${text}</h2>`), text).toBe('furniture');
  });

  it('reads long quotations and tables in linear time', () => {
    const { body } = new DOMParser().parseFromString(
      `<blockquote>${'<p>渡口的清晨</p>'.repeat(12_000)}</blockquote><table>${'<tr><td>渡口的清晨</td></tr>'.repeat(12_000)}</table>`,
      'text/html',
    );
    expect(blocksOf(body).every(isListed)).toBe(true);
  });

  it('refuses a linked line', () => {
    expect(refusal('<p><strong>渡口的清晨</strong></p>', { link: true })).toBe('link');
  });

  it('refuses the title, cut or with the name of the site', () => {
    const title = '渡口改建之后的第一个清晨';
    expect(refusal(`<h2>${title}</h2>`, { title })).toBe('title');
    expect(refusal('<h2>渡口改建之后的第一</h2>', { title })).toBe('title');
    expect(refusal(`<h2>${title}-水乡报</h2>`, { title })).toBe('title');
    // Less than 60 % of it is a section that begins alike.
    expect(refusal('<h2>渡口改建</h2>', { title })).toBeNull();
    expect(refusal('<h2>渡口改建之后的第一个</h2>', { title: `${title}里都有谁在等那班船` })).toBeNull();
  });
});
