/** Invented pages under real addresses; every test run serves these and nothing else. */

const paragraph = (n: number, text: string) =>
  `<p>${text}这是第${n}段，写的是一座并不存在的水库和它的看守人，每天早晨量一次水位，晚上再量一次。</p>`;
const filler = (from: number, count: number, text: string) =>
  Array.from({ length: count }, (_, i) => paragraph(from + i, text)).join('\n');

interface Kr36 {
  id: string;
  title: string;
  account: string;
  accountId: string;
  author: string;
  wechat: string;
  headings: string[];
  /** Seconds since 1970. */
  published: number;
}

/** The live layout of 36kr in small: byline, head statement, bold centred headings, a real and a false entity link. */
function kr36Page({ id, title, account, accountId, author, wechat, headings, published }: Kr36): string {
  const sections = headings
    .map(
      (heading, i) => `<p style="text-align:center"><strong>${heading}</strong></p>
${filler(i * 6, 6, i ? '' : '水文站请了云帆科技来装传感器。')}`,
    )
    .join('\n');
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}-36氪</title>
<link rel="canonical" href="https://36kr.com/p/${id}"><style>p { line-height: 2.4 } #app { padding-bottom: 1200px }</style></head><body><div id="app"><div class="box-kr-article-new-y">
<div class="kr-layout-main clearfloat"><div class="main-right"><div class="article-detail-wrapper-box"><div class="article-left-container"><div class="article-content">
<div class="article-wrapper common-width"><div class="common-width"><h1 class="article-title margin-bottom-20 common-width">${title}</h1>
<div class="article-title-icon common-width margin-bottom-40"><a class="title-icon-item item-a" href="/user/500000009" target="_blank">${account}</a><span class="title-icon-item item-time"><i>·</i>3小时前</span></div></div>
<div class="common-width margin-bottom-20"><div class="common-width content articleDetailContent kr-rich-text-wrapper">
<p>编者按：本文来自微信公众号<a href="${wechat}" target="_blank">“${account}”（ID：${accountId}）</a>，作者：${author}，36氪经授权发布。</p>
<p>装传感器的是<a class="project-link" data-id="77001" data-name="云帆科技" data-refer-type="2" href="https://36kr.com/projectDetails/77001" target="_blank">云帆科技</a>，记录用的是一块Surf<a class="project-link" data-id="77002" data-name="ace" data-refer-type="1" href="https://www.36dianping.com/space/77002" target="_blank">ace</a>平板。云帆科技的人说，山里的信号时有时无。</p>
${sections}
</div></div></div></div></div></div></div></div></div></div></div>
<script>window.initialState={"articleDetail":{"articleDetailData":{"code":0,"data":{"itemId":${id},"widgetTitle":"${title}","author":"${account}","authorId":500000009,"publishTime":${published}000,"sourceType":"original"}}}}</script>
</body></html>`;
}

export const RESERVOIR = {
  id: '3600000000000001',
  title: '水库看守人的数据课',
  account: '堤上风声',
  accountId: 'dikewind',
  author: '许望川',
  wechat: 'https://mp.weixin.qq.com/s/Wd1kEw1Nd0000000000001',
  headings: ['一本手写的水位册', '传感器第一次说谎', '谁来相信一个数字'],
  published: 1_767_225_600, // 2026-01-01T08:00+08:00
};
export const TERRACE = {
  ...RESERVOIR,
  id: '3600000000000002',
  title: '梯田里的路由器',
  author: '顾南枝',
  headings: ['信号塔在对面山上', '一条网线翻过田埂'],
};

const wechatPage = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta property="og:title" content="渡口的最后一班船"><title>渡口的最后一班船</title></head>
<body><div id="js_article"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">渡口的最后一班船</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">季晚舟</span> <span class="rich_media_meta_nickname" id="profileBt"><a id="js_name">河岸纪事</a></span> <em id="publish_time"></em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section><p><strong>汽笛响了三声</strong></p>${filler(1, 4, '')}<p><strong>桥通车以后</strong></p>${filler(5, 4, '')}</section></div></div></div>
<script>var nickname = htmlDecode("河岸纪事"); var user_name = "gh_000000000001"; var ct = "1767312000"; var msg_title = '渡口的最后一班船'.html(false);</script></body></html>`;

const deletedPage = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title></title></head><body>
<div class="weui-msg"><div class="weui-msg__icon-area"></div><div class="weui-msg__text-area"><h2 class="weui-msg__title">该内容已被发布者删除</h2></div></div></body></html>`;

const blogPage = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>渡口的最后一班船 | 转载簿</title></head><body><header><a href="/">转载簿</a></header>
<main><article><h1>渡口的最后一班船</h1><p>本文转载自微信公众号“河岸纪事”（ID：riverbanknotes），作者：季晚舟。</p><h2>汽笛响了三声</h2><p>船开以前，<a href="/2026/pier">码头</a>上站满了人。</p><p><img src="/2026/ferry.svg" alt="渡船"></p>${filler(1, 5, '')}<h2>桥通车以后</h2>${filler(6, 5, '')}</article></main></body></html>`;

const shopPage = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Kettles and pots</title></head><body><main><h1>Kettles and pots</h1>
<p>Twelve kettles, none of them whistling, all of them blue.</p><h2>Delivery</h2><p>By boat on Tuesdays, weather permitting, and never on a holiday.</p></main></body></html>`;

/** Two articles of one page that changes its address without loading. */
export const SPA = [
  { url: 'https://www.huxiu.com/spa/1', title: '纸船漂到下游', account: '林间信' },
  { url: 'https://www.huxiu.com/spa/2', title: '石桥拆掉的那天', account: '石头记事' },
] as const;
const singlePage = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>转载簿</title></head><body><main id="main"></main><script>
const articles = ${JSON.stringify(SPA)};
function show() { const { title, account } = articles.find(({ url }) => url === location.href); document.title = title;
  document.getElementById('main').innerHTML = '<article><h1>' + title + '</h1><p>本文转载自微信公众号“' + account + '”（ID：wood' + location.pathname.slice(-1) + '），作者：白石。</p><h2>' + title + '之前</h2>' + ${JSON.stringify(filler(1, 6, ''))} + '</article>'; }
function go(path) { history.pushState(null, '', path); setTimeout(show, 300); }
addEventListener('popstate', show); show();
</script></body></html>`;

/** Text that changes for as long as the page is shown. */
const restlessPage = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>停不下来的页面</title></head><body>
<div class="article-content"><h1 class="article-title">停不下来的页面</h1><div class="articleDetailContent" id="text">${filler(1, 9000, '')}</div></div><script>
setInterval(() => { document.querySelector('#text').firstElementChild.textContent = '第' + performance.now() + '遍'; }, 1);
</script></body></html>`;

/** Unclosed and misplaced tags, stray ends, a second body, odd characters. */
const brokenPage = kr36Page({
  id: '3600000000000004',
  title: '断了线的风筝',
  account: '堤上风声',
  accountId: 'dikewind',
  author: '许望川',
  wechat: 'https://mp.weixin.qq.com/s/Wd1kEw1Nd0000000000004',
  headings: ['线轴', '风向'],
  published: 1_767_225_600,
})
  .replaceAll('</p>', '')
  .replace(
    '</body></html>',
    '</table></span><body class="again"></b><p>\u0000\ufffe\ud800 <i><b></i></b><!-- <a href=\'"',
  );

/** One page, two states of the session history, and nothing that forbids the back/forward cache. */
export const ISLAND = {
  ...RESERVOIR,
  id: '3600000000000005',
  title: '岛上的天气站',
  author: '孟听潮',
  headings: ['风速计', '雨量筒', '百叶箱', '夜里的读数', '岛民的反驳', '寄出的报告'],
};

/** Two levels of headings, more than a panel is high. */
export const ATLAS = {
  ...RESERVOIR,
  id: '3600000000000011',
  title: '一张画不完的地图',
  author: '沈渡',
  headings: Array.from({ length: 12 }, (_, i) => `第${i + 1}幅图的边界`),
};
const atlasPage = kr36Page(ATLAS).replace(
  /<p style="text-align:center"><strong>(.*?)<\/strong><\/p>/g,
  (_, heading: string) =>
    `<h2>${heading}</h2>${['河道', '村落', '山脊']
      .map((part) => `<h3>${heading}的${part}</h3>${filler(1, 2, '')}`)
      .join('')}`,
);

/** Busy with itself for two seconds as soon as it is loaded: whatever is asked of it is answered late. */
export const SLOW = { ...RESERVOIR, id: '3600000000000012', title: '慢半拍的报时钟', author: '陆迟' };
const slowPage = kr36Page(SLOW).replace(
  '</body>',
  `<script>addEventListener('load', () => setTimeout(() => { for (const end = performance.now() + 2000; performance.now() < end; ); }));</script></body>`,
);

export const URLS = {
  atlas: `https://36kr.com/p/${ATLAS.id}`,
  slow: `https://36kr.com/p/${SLOW.id}`,
  untitled: 'https://36kr.com/p/3600000000000003',
  broken: 'https://36kr.com/p/3600000000000004',
  island: `https://36kr.com/p/${ISLAND.id}`,
  restless: 'https://36kr.com/p/3600000000000006',
  vast: 'https://36kr.com/p/3600000000000007',
  long: 'https://36kr.com/p/3600000000000008',
  pdf: 'https://36kr.com/p/3600000000000010.pdf',
  reservoir: `https://36kr.com/p/${RESERVOIR.id}`,
  terrace: `https://36kr.com/p/${TERRACE.id}`,
  wechat: 'https://mp.weixin.qq.com/s/Rb1kNt0000000000000001',
  deleted: 'https://mp.weixin.qq.com/s/De1eTed000000000000001',
  blog: 'https://blog.reposts.example/2026/ferry',
  picture: 'https://blog.reposts.example/2026/ferry.svg',
  shop: 'https://shop.kettles.example/',
  spa: SPA[0].url,
  empty: 'https://36kr.com/p/3600000000000009',
};

export const PAGES: Record<string, string> = {
  [URLS.reservoir]: kr36Page(RESERVOIR),
  [URLS.terrace]: kr36Page(TERRACE),
  [URLS.wechat]: wechatPage,
  [URLS.deleted]: deletedPage,
  [URLS.blog]: blogPage,
  [URLS.picture]: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  [URLS.shop]: shopPage,
  [URLS.spa]: singlePage,
  [URLS.empty]: '<!DOCTYPE html><html lang="zh-CN"><title></title></html>',
  [URLS.untitled]: kr36Page({ ...RESERVOIR, id: '3600000000000003', title: '' }),
  [URLS.broken]: brokenPage,
  [URLS.island]: kr36Page(ISLAND),
  [URLS.restless]: restlessPage,
  [URLS.atlas]: atlasPage,
  [URLS.slow]: slowPage,
  [URLS.vast]: '',
  [URLS.long]: '',
  [URLS.pdf]:
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
};

export const TYPES: Record<string, string> = { [URLS.pdf]: 'application/pdf', [URLS.picture]: 'image/svg+xml' };

/** An article with further markup before its end. */
const articleWith = (more: string) =>
  kr36Page({ ...RESERVOIR, id: '3600000000000008', title: '一本写不完的水位册' }).replace(
    '</div></div></div></div></div></div></div></div></div></div></div>',
    `${more}$&`,
  );
const long = (length: number) => 'x'.repeat(length);

/** Ten megabytes of markup around a short article. */
export const longArticle = () =>
  articleWith(
    `<!--${long(4e6)}--><svg><title>${long(2e6)}</title></svg>${`<p data-more="${long(1e5)}">段</p>`.repeat(40)}`,
  );
/** More than can be read: classes are kept. */
export const vastArticle = () => articleWith(`<p class="${long(1e5)}">段</p>`.repeat(120));
