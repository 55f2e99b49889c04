/** What a single line is that frames an article instead of belonging to its text. */
export type Furniture =
  | 'byline'
  | 'date'
  | 'statement'
  | 'licence'
  | 'caption'
  | 'references'
  | 'related'
  | 'comments'
  | 'note'
  | 'summary'
  | 'advert'
  | 'end';

const ROLE =
  '(?:作者|文|文字|撰文|撰稿|采写|采访|记者|特约记者|编辑|责编|责任编辑|主编|编审|值班编辑|新媒体编辑|栏目主编|总编|编译|翻译|译者|译|校对|校译|审校|校|审核|审稿|监制|出品|出品人|制片|策划|统筹|整理|口述|讲述|制图|设计|视觉|视觉设计|美编|排版|运营|摄影|摄|供图|图|图文|图片|图源|配图|题图|头图|封面|数据|数据支持|来源|公众号|微信号|微信公众号|投稿|嘉宾|主播|原标题|原文标题|原题|原文|原文链接|原文地址|文章链接|论文链接|项目链接|[Bb]y|BY|Author|Authors|Editor|Text|Words|Photo|Photos)';
const BYLINE = new RegExp(
  `^[*＊#©【\\[（(“「]?\\s?(?:本文)?${ROLE}(?:\\s?[/／、&＆和与及+]\\s?${ROLE})*[】\\])）]?\\s*[|｜丨︱│┃:：/／@]`,
);
const SPACED_BYLINE =
  /^(?:撰文|撰稿|作者|编辑|责编|责任编辑|主编|记者|编译|翻译|译者|校对|审校|采写|摄影|监制|策划|出品)\s+\S[^。，！？]{0,18}$/;
const REPORT =
  /^\S{2,10}\s?(?:报道|编译|出品|整理)(?:\s*[|｜丨].*)?$|^.{2,20}\s发自\s.{2,10}$|^\S{0,12}记者\s.{2,20}报道$/;
const DATE =
  /^(?:发布(?:时间|于)|更新(?:时间|于))?[:：]?\s*(?:原创\s)?.{0,24}\d{4}\s?[-年/.]\s?\d{1,2}\s?[-月/.]\s?\d{1,2}日?(?:[\sT]*\d{1,2}:\d{2}(?::\d{2})?)?(?:\s\S{1,6})?$/;
/** 本文约3000字，阅读需8分钟 */
const LENGTH_NOTE =
  /^(?:本文|全文|文章)?(?:共|约|字数|总字数)\S{0,6}\s?\d[\d,]*\s?字(?!的)|^阅读(?:时间|时长|需|大约|约|全文)\S{0,8}\d+\s?分钟/;
/** 阅读 1024 · 3.2万阅读 · 字号：大 中 小 · 00:00 / 08:21 */
const COUNTER =
  /^(?:字号|字体)[:：]\s*[大中小A]|^听(?:全文|文章|新闻)$|^\d{1,2}:\d{2}\s?[/|｜]\s?\d{1,2}:\d{2}$|^预计阅读|^\d+\s?人喜欢$|^喜欢作者$|^(?:(?:阅读|浏览|点击|评论|点赞|收藏|播放|转发|分享)(?:量|数|次数)?[:：\s]*[\d.,]+\s?[万wk]?\+?\s?[次人]?[\s·|｜,，]*)+$|^(?:[\d.,]+\s?[万wk]?\+?\s?(?:次|人)?(?:阅读|浏览|评论|点赞|收藏|观看|播放)[\s·|｜,，]*)+$/i;
const STATEMENT =
  /^(?:[*＊【（(]?\s*)?(?:(?:编者按|编者注|声明|导语|注)[:：]\s*)?(?:(?:本文|文章|原文|以下文章|此文|本篇).{0,8}(?:来自|来源于?|来源[:：]|转载自|转自|首发|原载|刊载|选自|摘自|编译自|授权|系(?![统列数]))|(?:内容|全文)(?:来源[:：于]|转载自|转自|首发|摘自|来自(?:互联)?网络)).{0,40}|^(?:编者按|编者注)[:：].*(?:公众号|经授权|原标题|来自|来源|转载)|原(?:文)?标题[:：为]?《/;
const LICENCE =
  /已获得?(?:转载|作者|原作者|原作)?(?:的)?授权|经授权(?:发布|转载)|授权(?:发布|转载)(?!的)|原创发布于|原创出品|转载(?:请|须|说明|声明)|转载需(?:注明|联系|授权|经|获)|(?:禁止|谢绝|严禁|违规)转载|未经(?:许可|授权|允许|同意)|版权所有|版权声明$|版权声明[:：]|版权归(?!谁)\S{0,14}所有|(?:不|仅|只)代表.{0,14}立场|(?:仅|只)代表.{0,6}(?:作者|本人|个人)|不代表.{0,6}(?:本|平台|公司|机构).{0,8}(?:观点|意见)|免责声明|风险提示[:：]|不构成.{0,8}建议|不作为.{0,8}依据|如有侵权|侵权(?:请|必)|联系(?:我们)?删除|原创文章，|(?:内容|信息|图片|素材)(?:均)?来(?:源于|自)(?:互联)?网络|基于\s?CC0/;
const CAPTION =
  /^[▲△▼▽↑↓]|^[（(【*＊]?\s*(?:图(?:\d{1,2}|源\S{0,4}|[自中注])?|(?:图片|题图|头图|封面图?|配图)(?:来源|来自|提供|版权)?\S{0,4}|(?:资料|数据)来源\S{0,4}|来源|制图|供图|摄影)\s*[:：|｜/／]|^[*＊]?(?:头图|题图|封面图?|文中图片|配图|文内图片?)\S{0,3}(?:来源|来自|由)|^(?:图|表|图表|Fig(?:ure)?\.?|Table)\s?\d{1,3}(?:[\s:：.、]|$)/i;
/** The credit of the cover picture stands among the by-lines, not below a picture. */
const COVER = /^[*＊（(]?(?:题图|头图|封面图?|首图)\S{0,6}?\s*(?:[:：|｜丨／/]|来源|来自|由)/;
const ORNAMENT = '[^\\p{L}\\p{N}]*';
const REFERENCES = new RegExp(
  `^${ORNAMENT}(?:参考|参考资料|参考文献|参考链接|参考来源|参考文章|参考书目|参考阅读|引用|引用来源|引用资料|资料来源|图片、?资料来源|信息来源|注释|尾注|脚注|附注|references?|sources?|bibliography|footnotes?)${ORNAMENT}$|^${ORNAMENT}(?:参考资料|参考文献|参考链接|参考来源|参考文章|引用来源|references)\\s*[:：]`,
  'iu',
);
const RELATED = new RegExp(
  `^${ORNAMENT}(?:(?:往期|历史|精彩|热门|热点|更多|相关|延伸|拓展|扩展|推荐|近期|今日|本周|最新|好文|热文|爆款|猜你|大家都在|精选|近期热门|往期精彩|往期热门|文章)(?:推荐|回顾|阅读|文章|精彩|精选|热文|好文|内容|视频|喜欢|看|报道|链接)|阅读更多|查看更多|标签|(?:也许|猜)?你还?(?:可能)?(?:想看|喜欢)|(?:今日|本周|近期|更多)(?:好文|荐文|文章)(?:推荐)?|(?:新书|好书|书籍|图书)(?:推荐|速递|上架)|上一篇|下一篇|推荐阅读|阅读推荐|read more|related)${ORNAMENT}(?:$|[:：|｜])`,
  'iu',
);
const COMMENTS = new RegExp(
  `^${ORNAMENT}(?:精选留言|热门留言|留言区?|写留言|热门评论|最新评论|精彩评论|网友评论|全部评论|评论区?|发表评论|\\d+\\s?条评论)${ORNAMENT}\\d*${ORNAMENT}$`,
  'u',
);
const NOTE =
  /^[*＊【（(「]?\s*(?:作者(?:简介|介绍|信息|系(?![统列])|单位)|关于(?:作者|我们|译者|本刊)|本文作者|文章具体作者|译者(?:简介|介绍)|编辑简介|嘉宾(?:简介|介绍)|团队(?:成员|介绍|简介)[:：]|公司简介[:：]|\S{1,6}是36氪旗下编译团队|#?专栏作家#?|注[:：]文中|(?:应\S{0,6}要求，?|文中).{0,24}化名|关于\S{0,10}(?:资本|科技|公司|集团|基金|创投|研究院|实验室|大会|峰会)$|推荐语[:：]|(?:编者)?荐语[:：]|小编按[:：]|about the author)/i;
const SUMMARY = new RegExp(
  `^${ORNAMENT}(?:文章摘要|内容摘要|本文摘要|摘要|AI\\s?摘要|内容提要|要点速览|划重点|太长不看|TL;?DR)${ORNAMENT}$`,
  'iu',
);
const END = new RegExp(
  `^${ORNAMENT}(?:the\\s)?(?:e\\s?n\\s?d|f\\s?i\\s?n|完|全文完|正文完|本文完|未完待续)${ORNAMENT}$`,
  'iu',
);
const EMAIL = '[\\w.-]+@[\\w-]+\\.[a-z]{2,}';
/**
 * Calls on the reader. A word alone is none: 扫码, 点赞, 在看, 优惠券, 进群 are also what articles are about, so
 * each stands here with what makes it a call.
 */
const CALLS = [
  // Follow, star, share, like.
  '^分享(?:到|至)[:：]?$|^(?:#[^#\\s]{1,20}#?\\s*){2,}$|推荐你?关注|旗下公众号|推荐你来关注',
  `(?:^${ORNAMENT}|欢迎|记得|请|搜索|点击|扫码)关注[「【“《][^」】”》]{1,20}[」】”》](?:$|[^\\p{Script=Han}]|公众号|视频号|获取|查看)`,
  '关注(?:我们|我|公众号|本号|视频号|该公众号|一下)(?=$|[^\\p{Script=Han}]|的?(?:公众号|视频号))|(?:点赞|关注)\\S{0,8}(?:视频号|公众号)',
  '(?:设为|加个?|加上|点个?|添加|置顶|打)\\S{0,3}星标|星标(?:我们|公众号|本号|[⭐🌟★]|$)|标星',
  '一键三连|(?:求|点|来个?|素质)三连|点个(?:赞|关注)|(?:^|[^\\p{Script=Han}]|[点个和与及或])在看(?=$|[^\\p{Script=Han}]|[吧哦喔呀和与及或])',
  '(?:(?:点赞|转发|收藏|分享|在看|评论|留言|关注)[”」]?\\s?[、，,/|｜+和与及或 ]\\s?[“「]?){2}(?:点|转发|收藏|分享|在看|评论|留言|关注)',
  `第一时间(?:获取|收到|接收|读到|看到|了解).{0,10}(?:推送|更新|资讯|文章|内容|故事|消息|信息|报道)|^${ORNAMENT}点赞${ORNAMENT}$`,
  // Write to us, talk to us.
  '欢迎\\S{0,8}留言|留言.{0,12}(?:选出|抽取|送出)|(?:截止|开奖)时间[:：]|留言区?(?:分享|告诉|聊聊|讨论|说说)|评论区(?:留言|聊聊|分享|告诉|讨论|说说|见)',
  '欢迎(?:关注|订阅|转发|投稿|扫码|联系|添加)(?!的)|欢迎加入(?:学习|$)|微信搜索|欢迎(?:加入|大家).{0,12}(?:群|星球|圈|微信|公众号|讨论|留言|交流|评论|关注|我们)',
  '(?:内容|广告|媒体|品牌|业务|商务)合作\\s?(?:[/／|｜:：]|请?联系|$)|合作请\\S{0,3}(?:联系|加|发)|寻求报道|投稿(?:邮箱|请|方式|[:：])|对本文亦?有贡献',
  `(?:邮箱|邮件|投稿|联系|发送?至|合作|简历|报道|举报|授权|[:：]).{0,24}${EMAIL}|^${ORNAMENT}${EMAIL}${ORNAMENT}$`,
  '微信(?:号|ID)?\\s?[:：]\\s?[a-z][\\w-]{4,}|微信号?\\s?[a-z][\\w-]{5,}(?=[，,。）)\\s]*(?:$|备注|咨询|联系))|(?:小|找|求)助手微信',
  // Scan, press, tap.
  '扫码\\s?(?:关注|加入|添加|进|入|报名|咨询|领取|免费|联系|获取|下载|购买|订阅|查看|了解|观看|参与|立即|备注|预约|加|$|[👇↓])|扫一扫|扫描(?:上方|下方|左侧|右侧|图中|海报|文末|二维码)',
  '识别\\S{0,4}二维码|^二维码$|(?:下方|上方|下图|上图|文末|图中|右侧|左侧|海报)的?二维码|长按(?:识别|扫码|关注|图片|二维码|上图|下图|海报|保存|订阅|复制)',
  `点击(?:上方|下方|蓝字|卡片|文末|左下角|右下角|底部|阅读原文|[“「]阅读原文|关注(?!度))|^${ORNAMENT}请?点击(?:阅读|名片|这里|链接|图片|查看|了解|进入|收听|观看|报名|购买)[^，。；]{0,14}$|戳(?:这里|下方|蓝字|我)`,
  `^${ORNAMENT}阅读原文${ORNAMENT}$|[“「]阅读原文[”」]|(?:轻触|点击|戳)\\S{0,4}阅读原文|阅读原文[，,👇↓]|跳转微信打开|^文章原文$|滑动看下一个|喜欢此内容的人还喜欢|预览时标签不可点|返回\\S{0,4}，查看更多`,
  '(?:后台|公众号|对话框|私信)\\S{0,3}回复|回复(?:关键词|关键字)|^[^\\p{L}]*回复[「“【]',
  // Join, buy, download.
  '(?:扫码|申请|添加|拉你|邀你|邀请|备注|即可|一起)\\S{0,4}[进入]群|^[进入]群|[进入]群(?:交流|讨论|学习|方式|$)|(?:加入|进|入|欢迎|扫码).{0,10}(?:交流|读者|讨论|粉丝|学习|技术)群(?=$|[^\\p{Script=Han}])',
  '添加(?:微信|好友|小助手|客服|助理|助教)|(?:^|[请可先或，,、；;👉\\s])加(?:群|微信|好友|V)(?=$|[^\\p{Script=Han}]|进|入|备注|咨询|即可|领)',
  `更多精彩(?:内容|文章|资讯|视频|好文|$|[^\\p{Script=Han}]|请|敬请)|报名(?:链接|方式|入口)|购买(?:链接|方式)${ORNAMENT}$`,
  `(?:领|送|赠|专属|限时)\\S{0,6}优惠券|(?:免费|限时|即可)\\S{0,4}领取|领取\\S{0,20}(?:资料|礼包|福利)(?=$|[^\\p{Script=Han}])|(?:立即|点击|扫码|请|^${ORNAMENT})下载\\S{0,8}\\s?(?:APP|客户端)(?=$|[^\\p{Script=Han}])`,
];
const CALL = new RegExp(CALLS.join('|'), 'iu');
const ADVERT_HEADING = new RegExp(
  `^${ORNAMENT}(?:小?广告|推广|招聘|招聘信息|加入我们|(?:今日|本期)?互动(?:话题|时间)?|福利|粉丝福利|活动推荐|内推|联系我们|联系方式|赞助商|赞赏|打赏|投稿)${ORNAMENT}$`,
  'u',
);

/**
 * Says what a line is when it frames the article (byline, references, advertising …), null for text.
 * `text` is one line, white space collapsed. The words were collected from 36kr, WeChat and repost pages.
 */
export function furnitureOf(text: string): Furniture | null {
  const length = text.length;
  if (!length) return null;
  if (length <= 40 && END.test(text)) return 'end';
  if (REFERENCES.test(text)) return 'references';
  if (RELATED.test(text)) return 'related';
  if (length <= 20 && COMMENTS.test(text)) return 'comments';
  if (NOTE.test(text)) return 'note';
  if (length <= 20 && SUMMARY.test(text)) return 'summary';
  if (length <= (/^编[者辑][按注]/.test(text) ? 600 : 160) && STATEMENT.test(text)) return 'statement';
  if (length <= 160 && LICENCE.test(text)) return 'licence';
  if (length <= 60 && DATE.test(text)) return 'date';
  if (length <= 80 && COVER.test(text)) return 'byline';
  if (length <= 80 && CAPTION.test(text)) return 'caption';
  if (length <= 40 && (LENGTH_NOTE.test(text) || COUNTER.test(text))) return 'date';
  if (length <= 80 && (BYLINE.test(text) || SPACED_BYLINE.test(text) || REPORT.test(text))) return 'byline';
  if (isAdvert(text)) return 'advert';
  return null;
}

/** Short lines need one call, longer ones two; a paragraph is none. */
function isAdvert(text: string): boolean {
  if (text.length > 200) return false;
  if (ADVERT_HEADING.test(text)) return true;
  const first = CALL.exec(text);
  return !!first && (text.length <= 60 || CALL.test(text.slice(first.index + first[0].length)));
}

/** Whether the line is an address, or a name and an address. */
export function isAddressLine(text: string): boolean {
  if (text.length > 80 && !text.includes('://') && !text.includes('www.')) return false;
  const address =
    /(?:https?:\/\/|www\.)[^\s\u4e00-\u9fff]+|^(?:[\w-]+\.)+(?:com|cn|net|org|io|ai|fm|me|co|dev|app|tv|cc|edu|gov|info|xyz)(?:\/\S*)?$/i.exec(
      text,
    );
  return !!address && (address[0].length * 2 >= text.length || text.length - address[0].length <= 60);
}
