import { countFirst } from '../shared/count-first.ts';
import { hasHan } from './han.ts';

/**
 * Pinyin for BibTeX keys without a dictionary: the browser's own Chinese collation sorts Han characters by their
 * reading, so the first character of each syllable is enough. The primary reading only: a key is editable. Each
 * syllable stands under its first letter, which it leaves out.
 */
const SYLLABLES = {
  a: '吖i哎n安ng肮o凹',
  b: 'a丷ai挀an扳ang邦ao勹ei卑en奔eng伻i屄ian边iao标ie憋in汃ing冫o癶u卜',
  c: 'a擦ai偲an参ang仓ao撡e冊en嵾eng噌ha叉hai芆han辿hang伥hao抄he车hen抻heng阷hi吃hong充hou抽hu出huai揣huan巛huang刅hui吹hun旾huo逴i呲ong匆ou凑u粗uan汆ui崔un邨uo搓',
  d: 'a咑ai呆an丹ang当ao刀e嘚en扥eng灯i氐ia嗲ian敁iao刁ie爹ing丁iu丟ong东ou吺u厾uan偳ui垖un吨uo多',
  e: '妸i诶n奀ng鞥r儿',
  f: 'a发an帆ang匚ei飞en分eng丰o仏ou紑u夫',
  g: 'a旮ai侅an甘ang冈ao皋e戈ei给en根eng刯ong工ou勾u估ua瓜uai乖uan关uang光ui归un丨uo呙',
  h: 'a哈ai咍an佄ang夯ao茠e诃ei黒en拫eng亨ong叿ou齁u乎ua花uai怀uan欢uang巟ui灰un昏uo吙',
  j: 'i讥ia加ian戋iang江iao艽ie阶in巾ing坕iong冂iu丩u凥uan姢ue噘un军',
  k: 'a咔ai开an刊ang忼ao尻e匼ei剋en肎eng劥ong空ou抠u刳ua夸uai蒯uan宽uang匡ui亏un坤uo扩',
  l: 'a垃ai来an兰ang啷ao捞e仂ei雷eng塄i哩ia俩ian奁iang良iao撩ie毟in拎ing伶iu溜ong龙ou瞜u噜v驴uan娈ve掠un抡uo啰',
  m: '呣a妈ai埋an嫚ang牤ao猫e嚒ei坆en椚eng擝i咪ian宀iao喵ie吀in民ing名iu谬o摸ou哞u毪',
  n: 'a拏ai腉an囡ang囔ao孬e疒ei娞en恁eng能g嗯i妮ian拈iang娘iao鸟ie捏in囜ing宁iu妞ong农ou羺u奴v女uan奻ve疟uo挪',
  o: '噢u讴',
  p: 'a妑ai拍an眅ang乓ao抛ei呸en喷eng匉i丕ian囨iao剽ie氕in姘ing乒o钋ou剖u仆',
  q: 'i七ia掐ian千iang呛iao悄ie苆in亲ing靑iong卭iu丘u区uan奍ue炔un夋',
  r: 'an呥ang穣ao娆e惹en人eng扔i日ong戎ou禸u邚uan堧ui桵un闰uo捼',
  s: 'a仨ai毢an三ang桒ao掻e閪en森eng僧ha杀hai筛han山hang伤hao弰he奢hen申heng升hi尸hou収hu书hua刷huai衰huan闩huang双hui脽hun吮huo说i厶ong忪ou凁u苏uan狻ui夊un孙uo唆',
  t: 'a他ai囼an坍ang汤ao夲e忑eng熥i剔ian天iao旫ie帖ing厅ong炵ou偷u凸uan湍ui推un吞uo乇',
  w: 'a屲ai歪an弯ang尢ei危en昷eng翁o挝u乌',
  x: 'i夕ia呷ian仙iang乡iao灱ie些in心ing星iong凶iu休u吁uan吅ue疶un坃',
  y: 'a丫an恹ang央ao幺e倻i一in囙ing应o哟ong佣ou优u込uan囦ue曰un晕',
  z: 'a帀ai災an兂ang匨ao傮e则ei贼en怎eng囎ha扎hai夈han枬hang张hao佋he蜇hen贞heng凧hi之hong中hou州hu朱hua抓huai跩huan专huang妆hui隹hun宒huo拙i孜ong宗ou邹u租uan钻ui厜un尊uo嘬',
};

/** Characters whose usual reading is not the one they are sorted by. */
const USUAL = '长chang地di调diao了le谁shui仔zai佛fo弹tan';
/** Readings as a surname. */
const SURNAMES =
  '曾zeng单shan仇qiu解xie查zha翟zhai覃qin区ou朴piao任ren乐yue盖ge种chong缪miao冼xian员yun宁ning纪ji召shao黑he折she长zhang尉yu';

/** What a reading is looked up in. */
interface PinyinTables {
  collator: Intl.Collator;
  starts: readonly { reading: string; first: string }[];
  usual: ReadonlyMap<string, string>;
  surnames: ReadonlyMap<string, string>;
}

let tables: PinyinTables | null = null;

/** Made at the first call: it costs about 10 ms, as the platform loads its collation tables. */
const pinyinTables = (): PinyinTables =>
  (tables ??= {
    collator: new Intl.Collator('zh-Hans-CN-u-co-pinyin'),
    starts: Object.entries(SYLLABLES).flatMap(([letter, rests]) =>
      pairsOf(rests).map(([rest, first]) => ({ reading: letter + rest, first })),
    ),
    usual: readings(USUAL),
    surnames: readings(SURNAMES),
  });

/** Turns a text into Latin letters: Han characters become pinyin (ü is v), others stay. `name`: its first character is a surname. */
export function pinyinOf(text: string, { name = false } = {}): string {
  if (!hasHan(text)) return text;
  const { collator, starts, usual, surnames } = pinyinTables();
  const readingOf = (character: string): string => {
    const count = countFirst(starts, ({ first }) => collator.compare(first, character) <= 0);
    return starts[count - 1]?.reading ?? '';
  };
  return [...text]
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

function pairsOf(table: string, pair = /([a-z]*)([^a-z])/g): [string, string][] {
  return [...table.matchAll(pair)].map(([, first = '', second = '']) => [first, second]);
}
