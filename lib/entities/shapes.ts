/** What the form of a name tells without a list of names. */

const OF_ORGANISATIONS =
  /^.{2,}(?:大学|商学院|理工学院|研究院|研究所|实验室|银行|证券|基金|资本|创投|投资|资管|科技|集团|股份|控股|公司|半导体|微电子|医药|制药|药业|锂业|智能|传媒|影业|互娱|置业|地产|乳业|啤酒|咨询|委员会|协会|交易所|日报|时报|晚报|周刊|卫视|财经|精密|光电|通信|重工|石化|化学|重汽)$/;

const OF_TRADES =
  /^(.{2,})(?:保险|汽车|医疗|电子|能源|机器人|网络|软件|生物|基因|健康|游戏|教育|物流|快递|航空|航天|金融|支付|财富|食品|浏览器|输入法|手机|视频|音乐|直播|阅读|小说|漫画|动漫|影视|地图|出行|单车|租车|打车|超市|买菜|优选|外卖|酒店|民宿|电器|咖啡|商城|便利店|信息|数据|网盘|云盘|学堂|课堂|大药房|物业|服务|国际|网|云)$/;

/**
 * Whether a Chinese name ends like an organisation's: surely (深海科技, 某某大学) or by a trade (山雀直播), then only
 * if what stands before the trade is no everyday word (经典游戏 is no name).
 */
export function hasOrganisationEnding(name: string, isWord: (text: string) => boolean): boolean {
  if (name.length < 4 || !/\p{Script=Han}/u.test(name)) return false;
  const trade = OF_TRADES.exec(name);
  if (trade) return !isWord(trade[1]!);
  return OF_ORGANISATIONS.test(name) && !isWord(name);
}

/** Whether Latin letters are written as only names are: OpenAI, GPT-3, TikTok, 3M, BERT; not Deep or one. */
export function hasNameShape(name: string): boolean {
  if (!/^[\w .&+·-]+$/.test(name) || !/[A-Za-z]/.test(name)) return false;
  return /[a-z][A-Z]|[A-Za-z][.-]?\d|\d[A-Za-z]|^[A-Z&]{3,}$|[A-Za-z]\.[A-Za-z]|^[A-Z]\S* [A-Z0-9]/.test(name);
}

/**
 * Width and case folded, so that Ｘ１ and x1 are the same name: letters, digits and the marks ＆ ＋ － ．, not the
 * punctuation of the text. Keeps the length: offsets stay right.
 */
export function foldName(name: string): string {
  if (!FOLDED.test(name)) return name;
  return name.replace(ALL_FOLDED, fold);
}

const FOLDED = /[A-Z＆＋－．０-９Ａ-Ｚａ-ｚ\u3000]/;
const ALL_FOLDED = /[A-Z]+|[＆＋－．０-９Ａ-Ｚａ-ｚ\u3000]/g;

function fold(found: string): string {
  const code = found.charCodeAt(0);
  return code < 128 ? found.toLowerCase() : String.fromCharCode(foldCode(code));
}

/** The same for one UTF-16 code. */
export function foldCode(code: number): number {
  if (code < 0x3000) return code > 64 && code < 91 ? code + 32 : code;
  const half = code === 0x3000 ? 0x20 : code > 0xff00 && code < 0xff5f ? code - 0xfee0 : code;
  return half > 64 && half < 91 ? half + 32 : half;
}

/** A number for the first two characters, folded: lookups by it need no substring. */
export function pairKey(text: string, at: number): number {
  return foldCode(text.charCodeAt(at)) * 65536 + (at + 1 < text.length ? foldCode(text.charCodeAt(at + 1)) : 0);
}
