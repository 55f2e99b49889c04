import { hasHan } from './han.ts';

/**
 * Pinyin for BibTeX keys without a dictionary: the browser's own Chinese collation sorts Han characters by their
 * reading, so the first character of each syllable is enough. The primary reading only: a key is editable.
 */
const SYLLABLES =
  'a吖ai哎an安ang肮ao凹ba丷bai挀ban扳bang邦bao勹bei卑ben奔beng伻bi屄bian边biao标bie憋bin汃bing冫bo癶bu卜ca擦cai偲can参cang仓cao撡ce冊' +
  'cen嵾ceng噌cha叉chai芆chan辿chang伥chao抄che车chen抻cheng阷chi吃chong充chou抽chu出chuai揣chuan巛chuang刅chui吹chun旾chuo逴ci呲' +
  'cong匆cou凑cu粗cuan汆cui崔cun邨cuo搓da咑dai呆dan丹dang当dao刀de嘚den扥deng灯di氐dia嗲dian敁diao刁die爹ding丁diu丟dong东dou吺du厾' +
  'duan偳dui垖dun吨duo多e妸ei诶en奀eng鞥er儿fa发fan帆fang匚fei飞fen分feng丰fo仏fou紑fu夫ga旮gai侅gan甘gang冈gao皋ge戈gei给gen根geng刯' +
  'gong工gou勾gu估gua瓜guai乖guan关guang光gui归gun丨guo呙ha哈hai咍han佄hang夯hao茠he诃hei黒hen拫heng亨hong叿hou齁hu乎hua花huai怀' +
  'huan欢huang巟hui灰hun昏huo吙ji讥jia加jian戋jiang江jiao艽jie阶jin巾jing坕jiong冂jiu丩ju凥juan姢jue噘jun军ka咔kai开kan刊kang忼kao尻' +
  'ke匼kei剋ken肎keng劥kong空kou抠ku刳kua夸kuai蒯kuan宽kuang匡kui亏kun坤kuo扩la垃lai来lan兰lang啷lao捞le仂lei雷leng塄li哩lia俩lian奁' +
  'liang良liao撩lie毟lin拎ling伶liu溜long龙lou瞜lu噜lv驴luan娈lve掠lun抡luo啰m呣ma妈mai埋man嫚mang牤mao猫me嚒mei坆men椚meng擝mi咪' +
  'mian宀miao喵mie吀min民ming名miu谬mo摸mou哞mu毪na拏nai腉nan囡nang囔nao孬ne疒nei娞nen恁neng能ng嗯ni妮nian拈niang娘niao鸟nie捏nin囜' +
  'ning宁niu妞nong农nou羺nu奴nv女nuan奻nve疟nuo挪o噢ou讴pa妑pai拍pan眅pang乓pao抛pei呸pen喷peng匉pi丕pian囨piao剽pie氕pin姘ping乒po钋' +
  'pou剖pu仆qi七qia掐qian千qiang呛qiao悄qie苆qin亲qing靑qiong卭qiu丘qu区quan奍que炔qun夋ran呥rang穣rao娆re惹ren人reng扔ri日rong戎' +
  'rou禸ru邚ruan堧rui桵run闰ruo捼sa仨sai毢san三sang桒sao掻se閪sen森seng僧sha杀shai筛shan山shang伤shao弰she奢shen申sheng升shi尸shou収' +
  'shu书shua刷shuai衰shuan闩shuang双shui脽shun吮shuo说si厶song忪sou凁su苏suan狻sui夊sun孙suo唆ta他tai囼tan坍tang汤tao夲te忑teng熥' +
  'ti剔tian天tiao旫tie帖ting厅tong炵tou偷tu凸tuan湍tui推tun吞tuo乇wa屲wai歪wan弯wang尢wei危wen昷weng翁wo挝wu乌xi夕xia呷xian仙xiang乡' +
  'xiao灱xie些xin心xing星xiong凶xiu休xu吁xuan吅xue疶xun坃ya丫yan恹yang央yao幺ye倻yi一yin囙ying应yo哟yong佣you优yu込yuan囦yue曰yun晕' +
  'za帀zai災zan兂zang匨zao傮ze则zei贼zen怎zeng囎zha扎zhai夈zhan枬zhang张zhao佋zhe蜇zhen贞zheng凧zhi之zhong中zhou州zhu朱zhua抓' +
  'zhuai跩zhuan专zhuang妆zhui隹zhun宒zhuo拙zi孜zong宗zou邹zu租zuan钻zui厜zun尊zuo嘬';

/** Characters whose usual reading is not the one they are sorted by. */
const USUAL = '长chang地di调diao了le谁shui仔zai佛fo弹tan';
/** Readings as a surname. */
const SURNAMES =
  '曾zeng单shan仇qiu解xie查zha翟zhai覃qin区ou朴piao任ren乐yue盖ge种chong缪miao冼xian员yun宁ning纪ji召shao黑he折she长zhang尉yu';

/** Turns a text into Latin letters. `name`: its first character is a surname. */
export type PinyinReader = (text: string, options?: { name?: boolean }) => string;

/** Makes a reader: Han characters become pinyin (ü is v), others stay. Costs about 10 ms where the tables are not loaded yet. */
export function pinyinReader(): PinyinReader {
  const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const starts = pairsOf(SYLLABLES).map(([reading, first]) => ({ reading, first }));
  const [usual, surnames] = [readings(USUAL), readings(SURNAMES)];

  const readingOf = (character: string): string => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (collator.compare(starts[middle]?.first ?? '', character) <= 0) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.reading ?? '';
  };

  return (text, { name = false } = {}) =>
    [...text]
      .map((character, index) => {
        if (!hasHan(character)) return character;
        const surname = name && index === 0 ? surnames.get(character) : undefined;
        return surname ?? usual.get(character) ?? readingOf(character);
      })
      .join('');
}

function readings(table: string): Map<string, string> {
  return new Map(pairsOf(table, /([^a-z])([a-z]+)/g));
}

function pairsOf(table: string, pair = /([a-z]+)([^a-z])/g): [string, string][] {
  return [...table.matchAll(pair)].map(([, first = '', second = '']) => [first, second]);
}
