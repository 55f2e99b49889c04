// node cite-cold.mjs SCRIPT N: cites once in each style, each in a fresh context with the code compiled anew, and prints
// the milliseconds by style. N says which style is first, that is, which one finds the whole process cold.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

const [script, turn] = process.argv.slice(2);
const source = readFileSync(script, 'utf8');
const item = JSON.stringify({
  id: 'lin2021',
  type: 'webpage',
  title: '一屋旧报纸的来历：AI 时代的县图书馆',
  author: [{ family: '林', given: '见川' }, { literal: '旧报纸编辑部' }],
  'container-title': '旧报纸',
  publisher: '旧报纸',
  genre: '微信公众号',
  URL: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
  issued: { 'date-parts': [[2021, 10, 26]] },
  accessed: { 'date-parts': [[2026, 3, 1]] },
  language: 'zh-CN',
});

/** @param {string | null} style null: only the ids */
function fresh(style, n) {
  const context = createContext({ performance, URL, Intl, TextEncoder, structuredClone });
  // The comment keeps node from finding the code compiled already.
  runInContext(`${source}\n// ${n}`, context);
  if (style === null) return runInContext('Citing.ids.join(" ")', context).split(' ');
  return runInContext(
    `{ const start = performance.now(); Citing.cite(${item}, ${JSON.stringify(style)}); performance.now() - start; }`,
    context,
  );
}

const ids = fresh(null, 'ids');
const first = (Number(turn) * 7) % ids.length;
const times = {};
for (const [n, id] of [...ids.slice(first), ...ids.slice(0, first)].entries()) times[id] = fresh(id, n);
console.log(JSON.stringify(times));
