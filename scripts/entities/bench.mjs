import { JSDOM } from 'jsdom';
import { blocksOf, textOf } from '../../lib/shared/blocks.ts';
// Times readEntities on invented pages, in processor time: other programs do not disturb it.
const now = () => process.cpuUsage().user / 1000;
const t0 = now();
const { readEntities } = await import('../../lib/entities/entities.ts');
console.log('import + tables', (now() - t0).toFixed(1));
const { collectLinks } = await import('../../lib/entities/collect.ts');
const { evidenceOfLinks } = await import('./evidence-of-links.ts');
const { INVENTED_PAGE } = await import('./invented-page.ts');
const { KNOWN } = await import('../../lib/entities/known.ts');
const { judge } = await import('../../lib/entities/judge.ts');
const names = ['谷歌', '得到', '云榆', '理想', '百度', '测试数据', '青禾', '京东', '个推', '小米'];
const make = (links, chars) => {
  const per = Math.max(1, Math.floor(chars / links / 1));
  let h = '';
  for (let i = 0; i < links; i++) {
    const n = names[i % names.length] + (i >= 50 && i % 10 === 2 ? i : '');
    h += `<p>据了解${'清晨的河面起了雾，公司在渡口边发布新品'.repeat(Math.ceil(per / 20)).slice(0, per)}，<a class="project-link" href="/project/${i}">${n}</a>创始人表示，用户都很喜欢。</p>`;
  }
  return blocksOf(new JSDOM(h).window.document.body);
};
for (const [l, c] of [
  [50, 10000],
  [1000, 20000],
  [10000, 100000],
  [20000, 200000],
]) {
  const b = make(l, c);
  const T = [],
    J = [];
  for (let i = 0; i < (l < 100 ? 60 : 4); i++) {
    let t = now();
    readEntities(b, INVENTED_PAGE);
    T.push(now() - t);
    t = now();
    evidenceOfLinks(collectLinks(b, INVENTED_PAGE.url), b, INVENTED_PAGE, KNOWN).map((e) => judge(e));
    J.push(now() - t);
  }
  console.log(
    l,
    'links',
    textOf(b).length,
    'chars: whole first',
    T[0].toFixed(1),
    'warm median',
    T.sort((a, b) => a - b)[T.length >> 1].toFixed(2),
    'judging only',
    J.sort((a, b) => a - b)[J.length >> 1].toFixed(2),
  );
}
