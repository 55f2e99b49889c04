import type { CslItem } from '../../../lib/shared/article.ts';

const accessed = { 'date-parts': [[2026, 11, 23]] };

/** Invented references of the shapes that articles give: the shared table of expectations is about these. */
export const RECORDS = {
  post: {
    id: 'dukouren2021wusanzhihoudu',
    type: 'post-weblog',
    title: '雾散之后，渡口几点开船？',
    author: [{ literal: '渡口人' }],
    'container-title': '河埠头',
    genre: '微信公众号',
    issued: { 'date-parts': [[2021, 9, 3]] },
    accessed,
    URL: 'https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a',
    language: 'zh-CN',
  },
  undated: {
    id: 'wuyeyanndtea',
    type: 'post-weblog',
    title: 'Tea & 灯油：“账本”里的 100% 真相',
    author: [{ literal: '吴夜雁' }, { literal: 'Nora' }],
    'container-title': 'River Notes',
    genre: '微信公众号',
    accessed,
    URL: 'https://mp.weixin.qq.com/s/abc_d',
    language: 'zh-CN',
  },
  reposted: {
    id: 'jiaan2022jirizaoshi',
    type: 'webpage',
    title: '集日早市观察',
    author: [{ literal: '甲岸' }, { literal: '乙桥' }, { literal: '丙渡' }, { literal: '丁埠' }],
    'container-title': '早市网',
    issued: { 'date-parts': [[2022, 1, 28]] },
    accessed,
    URL: 'https://zaoshi.example/p/42',
    language: 'zh-CN',
    note: '转载自微信公众号“河埠头”（ID：he_bu）：https://mp.weixin.qq.com/s/abc_d',
  },
  itself: {
    id: 'hebutou2026shuiwei',
    type: 'post-weblog',
    title: '水位公告',
    author: [{ literal: '河埠头' }],
    'container-title': '河埠头',
    genre: '微信公众号',
    issued: { 'date-parts': [[2026, 5]] },
    accessed,
    URL: 'https://mp.weixin.qq.com/s/itself',
    language: 'zh-CN',
  },
} satisfies Record<string, CslItem>;

export type RecordName = keyof typeof RECORDS;
