/**
 * The words beside a name that speak for or against it, by what they are. Each list was written from the grammar of
 * business news; what each is worth is learned (weights.ts).
 */
interface Sign {
  /** Name of the evidence. */
  id: string;
  side: 'left' | 'right';
  words: RegExp;
}

const SIGNS: Sign[] = [
  // 收购[X], 创业公司[X], 旗下[X]
  {
    id: 'left-organisation',
    side: 'left',
    words:
      /(?:公司|平台|旗下|品牌|巨头|企业|厂商|机构|服务商|供应商|运营商|开发商|独角兽|应用|软件|项目|产品|新秀|初创|龙头|券商|车企|银行|基金|大厂|对手|东家|子公司|母公司|集团|网站|社区|媒体|工具|厂家|连锁|玩家|黑马|老大|鼻祖|代表|药企|房企|工作室|俱乐部|投行|私募|公募|智库|高校|模型|App|APP|app)[“"「《]?$/,
  },
  {
    id: 'left-deal',
    side: 'left',
    words:
      /(?:投资|收购|入股|领投|跟投|并购|入职|加入|加盟|任职于|就职于|供职于|来自|离开|联合|携手|合作|融资|控股|上线|推出|发布|登陆|入驻|使用|下载|打开|对标|美国|日本|韩国|中国|国内|德国|法国|英国|印度|创办|创立|成立|联手|牵手|起诉|背靠|押注|超过|超越|卖给|并入|参股|注资|接入|基于|换成|转向|毕业于|就读于|注册|卸载|安装)了?[“"「《]?$/,
  },
  {
    id: 'left-example',
    side: 'left',
    words: /(?:比如|例如|譬如|诸如|包括|以及|其中|像|如|譬如说|比如说|有)[“"「《]?$/,
  },
  { id: 'left-list', side: 'left', words: /[、/]\s?[“"「《]?$/ },
  { id: 'left-and', side: 'left', words: /[和与及跟同]$/ },
  { id: 'left-edge', side: 'left', words: /(?:^|[，。；：！？,;:!?…\s])$/ },
  { id: 'left-bracket', side: 'left', words: /[（(]$/ },
  { id: 'left-quote', side: 'left', words: /[“"「『]$/ },
  { id: 'left-title', side: 'left', words: /《$/ },
  { id: 'left-of', side: 'left', words: /的$/ },
  { id: 'left-preposition', side: 'left', words: /[在对为从向用以由被给让把将于]$/ },
  { id: 'left-degree', side: 'left', words: /(?:[很更最太较越极挺颇]|非常|十分|比较|特别|相当|无比)$/ },
  {
    id: 'left-modal',
    side: 'left',
    words:
      /(?:[能会要可应该须并而也还都就才又再已未不没无所想愿便则且]|可以|能够|应当|已经|从而|进而|因此|仍然|无法|进一步|才能|将会|有望|得以)$/,
  },
  {
    id: 'left-measure',
    side: 'left',
    words: /(?:[一二两三四五六七八九十几每各某这那该此数多首第]|\d)\s?[个位种名家次条款项类段句批群些只支部层届点大]?$/,
  },
  { id: 'left-number', side: 'left', words: /[一两二三四五六七八九十百千万亿几半数]$/ },
  { id: 'left-role', side: 'left', words: /(?:前|原|现任|曾任|时任)$/ },
  // [X]创始人, [X]宣布, [X]App
  {
    id: 'right-role',
    side: 'right',
    words:
      /^(?:公司|集团)?(?:的)?(?:联合)?(?:旗下|创始|CEO|CTO|COO|CFO|CMO|CIO|首席|董事|总裁|总经理|副总|高管|合伙人|负责人|掌门人|老板|员工|高级|工程师|产品经理|内部|官方|官网|方面|总部|团队|中国区|亚太|投资人|研究员|科学家|分析师)/,
  },
  {
    id: 'right-verb',
    side: 'right',
    words:
      /^(?:公司|集团)?(?:[也还则又已就将正]|方面|今日|昨日|近日|此前|最近|曾|已经|正式)?(?:宣布|发布|推出|上线|表示|认为|透露|称|声称|回应|成立|创立|创办|诞生|上市|收购|投资|入股|完成|获得|获|融资|开源|开始|提出|提供|拥有|发起|发行|联合|主打|采用|选择|打造|布局|研发|开发|希望|计划|试图|凭借|作为|是一家|是国内|是中国|的估值|的股价|的市值|的营收|的财报|的产品|的用户|的创始)/,
  },
  {
    id: 'right-noun',
    side: 'right',
    words:
      /^(?:公司|集团|平台|科技|股份|控股|资本|基金|投资|证券|银行|汽车|手机|软件|应用|小程序|浏览器|搜索|地图|云|App|APP|app|官方|研究院|实验室|大学|总部|财报|市值|股价|营收|估值|IPO|系|们的|用户|生态|模式|大楼|园区|门店|工厂|直播|电商|支付|金融|视频|音乐|账号|号)/,
  },
  // [X]裁员, [X]递表, [X]一度
  {
    id: 'right-news',
    side: 'right',
    words:
      /^(?:公司|集团)?(?:裁|亏|盈利|递|冲刺|冲击|赴|登陆|进军|进入|切入|押注|加码|入局|转型|转向|扭亏|跌|涨|下架|关闭|关停|卖掉|砍掉|更换|换帅|起诉|否认|承认|签|拿下|拿到|披露|公布|公告|申请|撤回|重启|退出|起家|出海|扩张|降价|调整|整改|道歉|致歉|回购|减持|分拆|独立|改名|更名|首次|率先|一度|仍|依然|早已|早在|今年|去年|目前|官宣|破产|倒闭|爆雷|暴雷|敲钟|退市|CEO)/,
  },
  { id: 'right-list', side: 'right', words: /^[”"」》]?\s?(?:[、/]|等(?!待|于|级|候|到))/ },
  { id: 'right-and', side: 'right', words: /^(?:和|与|及|以及)/ },
  { id: 'right-bracket', side: 'right', words: /^[”"」》]?[（(]/ },
  { id: 'right-edge', side: 'right', words: /^(?:$|[，。；：！？,;:!?…\s）)])/ },
  { id: 'right-quote', side: 'right', words: /^[”"」』]/ },
  { id: 'right-title', side: 'right', words: /^》/ },
  { id: 'right-of', side: 'right', words: /^的/ },
  { id: 'right-aspect', side: 'right', words: /^[了着过地得起来去出到上下]/ },
  { id: 'right-preposition', side: 'right', words: /^(?:在|对|为|从|向|以|于|由|被|将)/ },
  { id: 'right-adverb', side: 'right', words: /^[一这那更最很不就都也还又再才没有是却则]/ },
  { id: 'right-suffix', side: 'right', words: /^[性化感力者们型级率度类式些之]/ },
];

const REACH = 8;

/** The signs beside `start`-`end` of the text. */
export function signsBeside(text: string, start: number, end: number): string[] {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const signs: string[] = [];
  for (const { id, side, words } of SIGNS) if (words.test(side === 'left' ? left : right)) signs.push(id);
  return signs;
}

/** Signs that an everyday word seldom has: one of them anywhere in the article speaks for the name. */
const STRONG = SIGNS.filter(({ id }) => id === 'left-organisation' || id === 'right-role' || id === 'right-verb');

/** Whether a strong sign stands beside `start`-`end` of the text. */
export function isStronglyPlaced(text: string, start: number, end: number): boolean {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  return STRONG.some(({ side, words }) => words.test(side === 'left' ? left : right));
}
