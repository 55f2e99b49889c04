import type { RecordName } from './records.ts';

/** What each style prints for each invented record: [entry, in-text form]. Checked by hand against docs/styles.md. */
export const EXPECTED: Record<string, Record<RecordName, [entry: string, inText?: string]>> = {
  'gbt7714-2025-numeric': {
    post: [
      '[1] 渡口人. 雾散之后，渡口几点开船？[EB/OL]. （2021-09-03）[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '[1]',
    ],
    undated: [
      '[1] 吴夜雁，Nora. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
      '[1]',
    ],
    reposted: [
      '[1] 甲岸，乙桥，丙渡，等. 集日早市观察[EB/OL]. （2022-01-28）[2026-11-23]. https://zaoshi.example/p/42.',
      '[1]',
    ],
    itself: ['[1] 河埠头. 水位公告[EB/OL]. （2026-05）[2026-11-23]. https://mp.weixin.qq.com/s/itself.', '[1]'],
  },
  'gbt7714-2025-author-date': {
    post: [
      '渡口人，2021. 雾散之后，渡口几点开船？[EB/OL]. （2021-09-03）[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '（渡口人，2021）',
    ],
    undated: [
      '吴夜雁，Nora，[2026]. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
      '（吴夜雁等，[2026]）',
    ],
    reposted: [
      '甲岸，乙桥，丙渡，等，2022. 集日早市观察[EB/OL]. （2022-01-28）[2026-11-23]. https://zaoshi.example/p/42.',
      '（甲岸等，2022）',
    ],
    itself: [
      '河埠头，2026. 水位公告[EB/OL]. （2026-05）[2026-11-23]. https://mp.weixin.qq.com/s/itself.',
      '（河埠头，2026）',
    ],
  },
  'gbt7714-2025-note': {
    post: [
      '[1] 渡口人. 雾散之后，渡口几点开船？[EB/OL]. （2021-09-03）[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '渡口人. 雾散之后，渡口几点开船？[EB/OL]. （2021-09-03）[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
    ],
    undated: [
      '[1] 吴夜雁，Nora. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
      '吴夜雁，Nora. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
    ],
    reposted: [
      '[1] 甲岸，乙桥，丙渡，丁埠. 集日早市观察[EB/OL]. （2022-01-28）[2026-11-23]. https://zaoshi.example/p/42.',
      '甲岸，乙桥，丙渡，丁埠. 集日早市观察[EB/OL]. （2022-01-28）[2026-11-23]. https://zaoshi.example/p/42.',
    ],
    itself: [
      '[1] 河埠头. 水位公告[EB/OL]. （2026-05）[2026-11-23]. https://mp.weixin.qq.com/s/itself.',
      '河埠头. 水位公告[EB/OL]. （2026-05）[2026-11-23]. https://mp.weixin.qq.com/s/itself.',
    ],
  },
  'gbt7714-2015-numeric': {
    post: [
      '[1] 渡口人. 雾散之后，渡口几点开船？[EB/OL]. (2021-09-03)[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '[1]',
    ],
    undated: [
      '[1] 吴夜雁, Nora. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
      '[1]',
    ],
    reposted: [
      '[1] 甲岸, 乙桥, 丙渡, 等. 集日早市观察[EB/OL]. (2022-01-28)[2026-11-23]. https://zaoshi.example/p/42.',
      '[1]',
    ],
    itself: ['[1] 河埠头. 水位公告[EB/OL]. (2026-05)[2026-11-23]. https://mp.weixin.qq.com/s/itself.', '[1]'],
  },
  'gbt7714-2015-author-date': {
    post: [
      '渡口人, 2021. 雾散之后，渡口几点开船？[EB/OL]. (2021-09-03)[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '(渡口人, 2021)',
    ],
    undated: [
      '吴夜雁, Nora, [2026]. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
      '(吴夜雁 等, [2026])',
    ],
    reposted: [
      '甲岸, 乙桥, 丙渡, 等, 2022. 集日早市观察[EB/OL]. (2022-01-28)[2026-11-23]. https://zaoshi.example/p/42.',
      '(甲岸 等, 2022)',
    ],
    itself: [
      '河埠头, 2026. 水位公告[EB/OL]. (2026-05)[2026-11-23]. https://mp.weixin.qq.com/s/itself.',
      '(河埠头, 2026)',
    ],
  },
  'gbt7714-2015-note': {
    post: [
      '[1] 渡口人. 雾散之后，渡口几点开船？[EB/OL]. (2021-09-03)[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '渡口人. 雾散之后，渡口几点开船？[EB/OL]. (2021-09-03)[2026-11-23]. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
    ],
    undated: [
      '[1] 吴夜雁, Nora. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
      '吴夜雁, Nora. Tea & 灯油：“账本”里的 100% 真相[EB/OL]. [2026-11-23]. https://mp.weixin.qq.com/s/abc_d.',
    ],
    reposted: [
      '[1] 甲岸, 乙桥, 丙渡, 等. 集日早市观察[EB/OL]. (2022-01-28)[2026-11-23]. https://zaoshi.example/p/42.',
      '甲岸, 乙桥, 丙渡, 等. 集日早市观察[EB/OL]. (2022-01-28)[2026-11-23]. https://zaoshi.example/p/42.',
    ],
    itself: [
      '[1] 河埠头. 水位公告[EB/OL]. (2026-05)[2026-11-23]. https://mp.weixin.qq.com/s/itself.',
      '河埠头. 水位公告[EB/OL]. (2026-05)[2026-11-23]. https://mp.weixin.qq.com/s/itself.',
    ],
  },
  'law-citation-manual': {
    post: [
      '渡口人：《雾散之后，渡口几点开船？》，载微信公众号“河埠头”2021年9月3日。',
      '渡口人：《雾散之后，渡口几点开船？》，载微信公众号“河埠头”2021年9月3日。',
    ],
    undated: [
      '吴夜雁、Nora：《Tea & 灯油：“账本”里的 100% 真相》，载微信公众号“River Notes”，https://mp.weixin.qq.com/s/abc_d，2026年11月23日访问。',
      '吴夜雁、Nora：《Tea & 灯油：“账本”里的 100% 真相》，载微信公众号“River Notes”，https://mp.weixin.qq.com/s/abc_d，2026年11月23日访问。',
    ],
    reposted: [
      '甲岸等：《集日早市观察》，载早市网2022年1月28日，https://zaoshi.example/p/42。',
      '甲岸等：《集日早市观察》，载早市网2022年1月28日，https://zaoshi.example/p/42。',
    ],
    itself: ['《水位公告》，载微信公众号“河埠头”2026年5月。', '《水位公告》，载微信公众号“河埠头”2026年5月。'],
  },
  'apa-7': {
    post: [
      '渡口人. (2021, September 3). 雾散之后，渡口几点开船？ [WeChat official account post]. 河埠头. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a',
      '(渡口人, 2021)',
    ],
    undated: [
      '吴夜雁 & Nora. (n.d.). Tea & 灯油：“账本”里的 100% 真相 [WeChat official account post]. River Notes. Retrieved November 23, 2026, from https://mp.weixin.qq.com/s/abc_d',
      '(吴夜雁 & Nora, n.d.)',
    ],
    reposted: [
      '甲岸, 乙桥, 丙渡, & 丁埠. (2022, January 28). 集日早市观察. 早市网. https://zaoshi.example/p/42',
      '(甲岸 et al., 2022)',
    ],
    itself: [
      '河埠头. (2026, May). 水位公告 [WeChat official account post]. https://mp.weixin.qq.com/s/itself',
      '(河埠头, 2026)',
    ],
  },
  'mla-9': {
    post: [
      '渡口人. “雾散之后，渡口几点开船？” WeChat official account post. 河埠头, 3 Sept. 2021, https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '(渡口人)',
    ],
    undated: [
      '吴夜雁 and Nora. “Tea & 灯油：‘账本’里的 100% 真相.” WeChat official account post. River Notes, https://mp.weixin.qq.com/s/abc_d. Accessed 23 Nov. 2026.',
      '(吴夜雁 and Nora)',
    ],
    reposted: ['甲岸, et al. “集日早市观察.” 早市网, 28 Jan. 2022, https://zaoshi.example/p/42.', '(甲岸 et al.)'],
    itself: [
      '“水位公告.” WeChat official account post. 河埠头, May 2026, https://mp.weixin.qq.com/s/itself.',
      '(“水位公告”)',
    ],
  },
  'chicago-18-author-date': {
    post: [
      '渡口人. 2021. “雾散之后，渡口几点开船？” WeChat official account post. 河埠头, September 3. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '(渡口人 2021)',
    ],
    undated: [
      '吴夜雁 and Nora. n.d. “Tea & 灯油：‘账本’里的 100% 真相.” WeChat official account post. River Notes. Accessed November 23, 2026. https://mp.weixin.qq.com/s/abc_d.',
      '(吴夜雁 and Nora, n.d.)',
    ],
    reposted: [
      '甲岸, 乙桥, 丙渡, and 丁埠. 2022. “集日早市观察.” 早市网, January 28. https://zaoshi.example/p/42.',
      '(甲岸 et al. 2022)',
    ],
    itself: [
      '河埠头. 2026. “水位公告.” WeChat official account post. May. https://mp.weixin.qq.com/s/itself.',
      '(河埠头 2026)',
    ],
  },
  'chicago-18-bibliography': {
    post: [
      '渡口人. “雾散之后，渡口几点开船？” WeChat official account post. 河埠头, September 3, 2021. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '渡口人, “雾散之后，渡口几点开船？” WeChat official account post, 河埠头, September 3, 2021, https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
    ],
    undated: [
      '吴夜雁 and Nora. “Tea & 灯油：‘账本’里的 100% 真相.” WeChat official account post. River Notes, n.d. Accessed November 23, 2026. https://mp.weixin.qq.com/s/abc_d.',
      '吴夜雁 and Nora, “Tea & 灯油：‘账本’里的 100% 真相,” WeChat official account post, River Notes, n.d., accessed November 23, 2026, https://mp.weixin.qq.com/s/abc_d.',
    ],
    reposted: [
      '甲岸, 乙桥, 丙渡, and 丁埠. “集日早市观察.” 早市网, January 28, 2022. https://zaoshi.example/p/42.',
      '甲岸 et al., “集日早市观察,” 早市网, January 28, 2022, https://zaoshi.example/p/42.',
    ],
    itself: [
      '河埠头. “水位公告.” WeChat official account post. May 2026. https://mp.weixin.qq.com/s/itself.',
      '“水位公告,” WeChat official account post, 河埠头, May 2026, https://mp.weixin.qq.com/s/itself.',
    ],
  },
  'chicago-18-note': {
    post: [
      '渡口人, “雾散之后，渡口几点开船？” WeChat official account post, 河埠头, September 3, 2021, https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '渡口人, “雾散之后，渡口几点开船？” WeChat official account post, 河埠头, September 3, 2021, https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
    ],
    undated: [
      '吴夜雁 and Nora, “Tea & 灯油：‘账本’里的 100% 真相,” WeChat official account post, River Notes, n.d., accessed November 23, 2026, https://mp.weixin.qq.com/s/abc_d.',
      '吴夜雁 and Nora, “Tea & 灯油：‘账本’里的 100% 真相,” WeChat official account post, River Notes, n.d., accessed November 23, 2026, https://mp.weixin.qq.com/s/abc_d.',
    ],
    reposted: [
      '甲岸 et al., “集日早市观察,” 早市网, January 28, 2022, https://zaoshi.example/p/42.',
      '甲岸 et al., “集日早市观察,” 早市网, January 28, 2022, https://zaoshi.example/p/42.',
    ],
    itself: [
      '“水位公告,” WeChat official account post, 河埠头, May 2026, https://mp.weixin.qq.com/s/itself.',
      '“水位公告,” WeChat official account post, 河埠头, May 2026, https://mp.weixin.qq.com/s/itself.',
    ],
  },
  'chicago-17-author-date': {
    post: [
      '渡口人. 2021. “雾散之后，渡口几点开船？” WeChat official account post. 河埠头, September 3, 2021. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '(渡口人 2021)',
    ],
    undated: [
      '吴夜雁 and Nora. n.d. “Tea & 灯油：‘账本’里的 100% 真相.” WeChat official account post. River Notes. Accessed November 23, 2026. https://mp.weixin.qq.com/s/abc_d.',
      '(吴夜雁 and Nora, n.d.)',
    ],
    reposted: [
      '甲岸, 乙桥, 丙渡, and 丁埠. 2022. “集日早市观察.” 早市网, January 28. https://zaoshi.example/p/42.',
      '(甲岸 et al. 2022)',
    ],
    itself: [
      '河埠头. 2026. “水位公告.” WeChat official account post. May. https://mp.weixin.qq.com/s/itself.',
      '(河埠头 2026)',
    ],
  },
  'chicago-17-bibliography': {
    post: [
      '渡口人. “雾散之后，渡口几点开船？” WeChat official account post. 河埠头, September 3, 2021. https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
      '渡口人, “雾散之后，渡口几点开船？” WeChat official account post, 河埠头, September 3, 2021, https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a.',
    ],
    undated: [
      '吴夜雁 and Nora. “Tea & 灯油：‘账本’里的 100% 真相.” WeChat official account post. River Notes, n.d. Accessed November 23, 2026. https://mp.weixin.qq.com/s/abc_d.',
      '吴夜雁 and Nora, “Tea & 灯油：‘账本’里的 100% 真相,” WeChat official account post, River Notes, n.d., accessed November 23, 2026, https://mp.weixin.qq.com/s/abc_d.',
    ],
    reposted: [
      '甲岸, 乙桥, 丙渡, and 丁埠. “集日早市观察.” 早市网, January 28, 2022. https://zaoshi.example/p/42.',
      '甲岸 et al., “集日早市观察,” 早市网, January 28, 2022, https://zaoshi.example/p/42.',
    ],
    itself: [
      '河埠头. “水位公告.” WeChat official account post. May 2026. https://mp.weixin.qq.com/s/itself.',
      '“水位公告,” WeChat official account post, 河埠头, May 2026, https://mp.weixin.qq.com/s/itself.',
    ],
  },
  ieee: {
    post: [
      '[1] 渡口人, “雾散之后，渡口几点开船？” 河埠头. Accessed: Nov. 23, 2026. [Online]. Available: https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a',
      '[1]',
    ],
    undated: [
      '[1] 吴夜雁 and Nora, “Tea & 灯油：‘账本’里的 100% 真相,” River Notes. Accessed: Nov. 23, 2026. [Online]. Available: https://mp.weixin.qq.com/s/abc_d',
      '[1]',
    ],
    reposted: [
      '[1] 甲岸, 乙桥, 丙渡, and 丁埠, “集日早市观察,” 早市网. Accessed: Nov. 23, 2026. [Online]. Available: https://zaoshi.example/p/42',
      '[1]',
    ],
    itself: [
      '[1] “水位公告,” 河埠头. Accessed: Nov. 23, 2026. [Online]. Available: https://mp.weixin.qq.com/s/itself',
      '[1]',
    ],
  },
  'harvard-ctr-12': {
    post: [
      '渡口人 (2021) ‘雾散之后，渡口几点开船？’ 河埠头, 3 September. Available at: https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a (Accessed: 23 November 2026).',
      '(渡口人, 2021)',
    ],
    undated: [
      '吴夜雁 and Nora (no date) ‘Tea & 灯油：“账本”里的 100% 真相’, River Notes. Available at: https://mp.weixin.qq.com/s/abc_d (Accessed: 23 November 2026).',
      '(吴夜雁 and Nora, no date)',
    ],
    reposted: [
      '甲岸 et al. (2022) 集日早市观察, 早市网. Available at: https://zaoshi.example/p/42 (Accessed: 23 November 2026).',
      '(甲岸 et al., 2022)',
    ],
    itself: [
      '河埠头 (2026) ‘水位公告’, May. Available at: https://mp.weixin.qq.com/s/itself (Accessed: 23 November 2026).',
      '(河埠头, 2026)',
    ],
  },
  'vancouver-nlm': {
    post: [
      '1. 渡口人. 雾散之后，渡口几点开船？ [WeChat official account post]. 河埠头 [Internet]. 2021 Sep 3 [cited 2026 Nov 23]. Available from: https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a',
      '(1)',
    ],
    undated: [
      '1. 吴夜雁, Nora. Tea & 灯油：“账本”里的 100% 真相 [WeChat official account post]. River Notes [Internet]. [cited 2026 Nov 23]. Available from: https://mp.weixin.qq.com/s/abc_d',
      '(1)',
    ],
    reposted: [
      '1. 甲岸, 乙桥, 丙渡, 丁埠. 早市网 [Internet]. 2022 [cited 2026 Nov 23]. 集日早市观察. Available from: https://zaoshi.example/p/42',
      '(1)',
    ],
    itself: [
      '1. 河埠头. 水位公告 [WeChat official account post] [Internet]. 2026 May [cited 2026 Nov 23]. Available from: https://mp.weixin.qq.com/s/itself',
      '(1)',
    ],
  },
  bibtex: {
    post: [
      '@misc{dukouren2021wusanzhihoudu,\n  author      = {渡口人},\n  title       = {雾散之后，渡口几点开船？},\n  howpublished = {河埠头（微信公众号）},\n  year        = {2021},\n  month       = sep,\n  date        = {2021-09-03},\n  url         = {https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a},\n  urldate     = {2026-11-23},\n  language    = {zh-CN},\n  langid      = {chinese}\n}',
    ],
    undated: [
      '@misc{wuyeyanndtea,\n  author      = {吴夜雁 and {Nora}},\n  title       = {{Tea \\& 灯油：“账本”里的 100\\% 真相}},\n  howpublished = {River Notes（微信公众号）},\n  url         = {https://mp.weixin.qq.com/s/abc_d},\n  urldate     = {2026-11-23},\n  language    = {zh-CN},\n  langid      = {chinese}\n}',
    ],
    reposted: [
      '@misc{jiaan2022jirizaoshi,\n  author      = {甲岸 and 乙桥 and 丙渡 and 丁埠},\n  title       = {集日早市观察},\n  howpublished = {早市网},\n  year        = {2022},\n  month       = jan,\n  date        = {2022-01-28},\n  url         = {https://zaoshi.example/p/42},\n  urldate     = {2026-11-23},\n  language    = {zh-CN},\n  langid      = {chinese},\n  note        = {转载自微信公众号“河埠头”（ID：he\\_bu）：https://mp.weixin.qq.com/s/abc\\_d}\n}',
    ],
    itself: [
      '@misc{hebutou2026shuiwei,\n  author      = {河埠头},\n  title       = {水位公告},\n  howpublished = {河埠头（微信公众号）},\n  year        = {2026},\n  month       = may,\n  date        = {2026-05},\n  url         = {https://mp.weixin.qq.com/s/itself},\n  urldate     = {2026-11-23},\n  language    = {zh-CN},\n  langid      = {chinese}\n}',
    ],
  },
  biblatex: {
    post: [
      '@online{dukouren2021wusanzhihoudu,\n  author      = {渡口人},\n  title       = {雾散之后，渡口几点开船？},\n  titleaddon  = {河埠头},\n  type        = {微信公众号},\n  date        = {2021-09-03},\n  url         = {https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a},\n  urldate     = {2026-11-23},\n  langid      = {chinese}\n}',
    ],
    undated: [
      '@online{wuyeyanndtea,\n  author      = {吴夜雁 and {Nora}},\n  title       = {{Tea \\& 灯油：“账本”里的 100\\% 真相}},\n  titleaddon  = {River Notes},\n  type        = {微信公众号},\n  url         = {https://mp.weixin.qq.com/s/abc_d},\n  urldate     = {2026-11-23},\n  langid      = {chinese}\n}',
    ],
    reposted: [
      '@online{jiaan2022jirizaoshi,\n  author      = {甲岸 and 乙桥 and 丙渡 and 丁埠},\n  title       = {集日早市观察},\n  titleaddon  = {早市网},\n  date        = {2022-01-28},\n  url         = {https://zaoshi.example/p/42},\n  urldate     = {2026-11-23},\n  langid      = {chinese},\n  note        = {转载自微信公众号“河埠头”（ID：he\\_bu）：https://mp.weixin.qq.com/s/abc\\_d}\n}',
    ],
    itself: [
      '@online{hebutou2026shuiwei,\n  author      = {河埠头},\n  title       = {水位公告},\n  titleaddon  = {河埠头},\n  type        = {微信公众号},\n  date        = {2026-05},\n  url         = {https://mp.weixin.qq.com/s/itself},\n  urldate     = {2026-11-23},\n  langid      = {chinese}\n}',
    ],
  },
  ris: {
    post: [
      'TY  - BLOG\r\nTI  - 雾散之后，渡口几点开船？\r\nAU  - 渡口人\r\nT2  - 河埠头\r\nM3  - 微信公众号\r\nPY  - 2021\r\nDA  - 2021/09/03/\r\nY2  - 2026/11/23/\r\nLA  - zh-CN\r\nUR  - https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a\r\nER  - \r\n',
    ],
    undated: [
      'TY  - BLOG\r\nTI  - Tea & 灯油：“账本”里的 100% 真相\r\nAU  - 吴夜雁\r\nAU  - Nora\r\nT2  - River Notes\r\nM3  - 微信公众号\r\nY2  - 2026/11/23/\r\nLA  - zh-CN\r\nUR  - https://mp.weixin.qq.com/s/abc_d\r\nER  - \r\n',
    ],
    reposted: [
      'TY  - ELEC\r\nTI  - 集日早市观察\r\nAU  - 甲岸\r\nAU  - 乙桥\r\nAU  - 丙渡\r\nAU  - 丁埠\r\nT2  - 早市网\r\nPY  - 2022\r\nDA  - 2022/01/28/\r\nY2  - 2026/11/23/\r\nLA  - zh-CN\r\nUR  - https://zaoshi.example/p/42\r\nN1  - 转载自微信公众号“河埠头”（ID：he_bu）：https://mp.weixin.qq.com/s/abc_d\r\nER  - \r\n',
    ],
    itself: [
      'TY  - BLOG\r\nTI  - 水位公告\r\nAU  - 河埠头\r\nT2  - 河埠头\r\nM3  - 微信公众号\r\nPY  - 2026\r\nDA  - 2026/05//\r\nY2  - 2026/11/23/\r\nLA  - zh-CN\r\nUR  - https://mp.weixin.qq.com/s/itself\r\nER  - \r\n',
    ],
  },
  'zotero-ris': {
    post: [
      'TY  - BLOG\r\nTI  - 雾散之后，渡口几点开船？\r\nAU  - 渡口人\r\nT2  - 河埠头\r\nM3  - 微信公众号\r\nPY  - 2021\r\nDA  - 2021-09-03\r\nY2  - 2026-11-23\r\nLA  - zh-CN\r\nUR  - https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a\r\nID  - dukouren2021wusanzhihoudu\r\nER  - \r\n',
    ],
    undated: [
      'TY  - BLOG\r\nTI  - Tea & 灯油：“账本”里的 100% 真相\r\nAU  - 吴夜雁\r\nAU  - Nora\r\nT2  - River Notes\r\nM3  - 微信公众号\r\nY2  - 2026-11-23\r\nLA  - zh-CN\r\nUR  - https://mp.weixin.qq.com/s/abc_d\r\nID  - wuyeyanndtea\r\nER  - \r\n',
    ],
    reposted: [
      'TY  - ELEC\r\nTI  - 集日早市观察\r\nAU  - 甲岸\r\nAU  - 乙桥\r\nAU  - 丙渡\r\nAU  - 丁埠\r\nT2  - 早市网\r\nPY  - 2022\r\nDA  - 2022-01-28\r\nY2  - 2026-11-23\r\nLA  - zh-CN\r\nUR  - https://zaoshi.example/p/42\r\nN1  - 转载自微信公众号“河埠头”（ID：he_bu）：https://mp.weixin.qq.com/s/abc_d\r\nID  - jiaan2022jirizaoshi\r\nER  - \r\n',
    ],
    itself: [
      'TY  - BLOG\r\nTI  - 水位公告\r\nAU  - 河埠头\r\nT2  - 河埠头\r\nM3  - 微信公众号\r\nPY  - 2026\r\nDA  - 2026-05\r\nY2  - 2026-11-23\r\nLA  - zh-CN\r\nUR  - https://mp.weixin.qq.com/s/itself\r\nID  - hebutou2026shuiwei\r\nER  - \r\n',
    ],
  },
  'csl-json': {
    post: [
      '[\n  {\n    "id": "dukouren2021wusanzhihoudu",\n    "type": "post-weblog",\n    "title": "雾散之后，渡口几点开船？",\n    "author": [\n      {\n        "literal": "渡口人"\n      }\n    ],\n    "container-title": "河埠头",\n    "genre": "微信公众号",\n    "issued": {\n      "date-parts": [\n        [\n          2021,\n          9,\n          3\n        ]\n      ]\n    },\n    "accessed": {\n      "date-parts": [\n        [\n          2026,\n          11,\n          23\n        ]\n      ]\n    },\n    "URL": "https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a",\n    "language": "zh-CN"\n  }\n]',
    ],
    undated: [
      '[\n  {\n    "id": "wuyeyanndtea",\n    "type": "post-weblog",\n    "title": "Tea & 灯油：“账本”里的 100% 真相",\n    "author": [\n      {\n        "literal": "吴夜雁"\n      },\n      {\n        "literal": "Nora"\n      }\n    ],\n    "container-title": "River Notes",\n    "genre": "微信公众号",\n    "accessed": {\n      "date-parts": [\n        [\n          2026,\n          11,\n          23\n        ]\n      ]\n    },\n    "URL": "https://mp.weixin.qq.com/s/abc_d",\n    "language": "zh-CN"\n  }\n]',
    ],
    reposted: [
      '[\n  {\n    "id": "jiaan2022jirizaoshi",\n    "type": "webpage",\n    "title": "集日早市观察",\n    "author": [\n      {\n        "literal": "甲岸"\n      },\n      {\n        "literal": "乙桥"\n      },\n      {\n        "literal": "丙渡"\n      },\n      {\n        "literal": "丁埠"\n      }\n    ],\n    "container-title": "早市网",\n    "issued": {\n      "date-parts": [\n        [\n          2022,\n          1,\n          28\n        ]\n      ]\n    },\n    "accessed": {\n      "date-parts": [\n        [\n          2026,\n          11,\n          23\n        ]\n      ]\n    },\n    "URL": "https://zaoshi.example/p/42",\n    "language": "zh-CN",\n    "note": "转载自微信公众号“河埠头”（ID：he_bu）：https://mp.weixin.qq.com/s/abc_d"\n  }\n]',
    ],
    itself: [
      '[\n  {\n    "id": "hebutou2026shuiwei",\n    "type": "post-weblog",\n    "title": "水位公告",\n    "author": [\n      {\n        "literal": "河埠头"\n      }\n    ],\n    "container-title": "河埠头",\n    "genre": "微信公众号",\n    "issued": {\n      "date-parts": [\n        [\n          2026,\n          5\n        ]\n      ]\n    },\n    "accessed": {\n      "date-parts": [\n        [\n          2026,\n          11,\n          23\n        ]\n      ]\n    },\n    "URL": "https://mp.weixin.qq.com/s/itself",\n    "language": "zh-CN"\n  }\n]',
    ],
  },
  markdown: {
    post: ['[雾散之后，渡口几点开船？](https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a)'],
    undated: ['[Tea \\& 灯油：“账本”里的 100% 真相](https://mp.weixin.qq.com/s/abc_d)'],
    reposted: ['[集日早市观察](https://zaoshi.example/p/42)'],
    itself: ['[水位公告](https://mp.weixin.qq.com/s/itself)'],
  },
  html: {
    post: [
      '<p>渡口人，<a href="https://mp.weixin.qq.com/s?__biz=MzA==&#38;mid=1&#38;idx=1&#38;sn=0a">雾散之后，渡口几点开船？</a>，河埠头，<time datetime="2021-09-03">2021-09-03</time></p>',
    ],
    undated: [
      '<p>吴夜雁、Nora，<a href="https://mp.weixin.qq.com/s/abc_d">Tea &#38; 灯油：“账本”里的 100% 真相</a>，River Notes</p>',
    ],
    reposted: [
      '<p>甲岸、乙桥、丙渡、丁埠，<a href="https://zaoshi.example/p/42">集日早市观察</a>，早市网，<time datetime="2022-01-28">2022-01-28</time></p>',
    ],
    itself: [
      '<p>河埠头，<a href="https://mp.weixin.qq.com/s/itself">水位公告</a>，<time datetime="2026-05">2026-05</time></p>',
    ],
  },
  wikipedia: {
    post: [
      '{{cite web |author=渡口人 |title=雾散之后，渡口几点开船？ |website=河埠头 |type=微信公众号 |date=2021-09-03 |url=https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a |access-date=2026-11-23 |language=zh-cn}}',
    ],
    undated: [
      '{{cite web |author1=吴夜雁 |author2=Nora |title=Tea &#38; 灯油：“账本”里的 100% 真相 |website=River Notes |type=微信公众号 |url=https://mp.weixin.qq.com/s/abc_d |access-date=2026-11-23 |language=zh-cn}}',
    ],
    reposted: [
      '{{cite web |author1=甲岸 |author2=乙桥 |author3=丙渡 |author4=丁埠 |title=集日早市观察 |website=早市网 |date=2022-01-28 |url=https://zaoshi.example/p/42 |access-date=2026-11-23 |language=zh-cn}}',
    ],
    itself: [
      '{{cite web |author=河埠头 |title=水位公告 |website=河埠头 |type=微信公众号 |date=2026年5月 |url=https://mp.weixin.qq.com/s/itself |access-date=2026-11-23 |language=zh-cn}}',
    ],
  },
  plain: {
    post: ['雾散之后，渡口几点开船？ — 河埠头, 2021-09-03, https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a'],
    undated: ['Tea & 灯油：“账本”里的 100% 真相 — River Notes, https://mp.weixin.qq.com/s/abc_d'],
    reposted: ['集日早市观察 — 早市网, 2022-01-28, https://zaoshi.example/p/42'],
    itself: ['水位公告 — 河埠头, 2026-05, https://mp.weixin.qq.com/s/itself'],
  },
};
