import { isWechatArticleUrl } from '../shared/url.ts';
import { plainOf, type Line, type LineLink } from './line.ts';
import type { Lead } from './source-lead.ts';
import { type Found, LONGEST_NAME } from './source-name.ts';
import { NO_SOURCE } from './tables.ts';

/**
 * Why what was found is no source after all, as a code; null where it is one. A contribution whose WeChat article is
 * linked behind it becomes a source by that link.
 */
export function refuse(
  line: Line,
  found: Found,
  input: {
    subject: string | null;
    verb: string;
    label: boolean;
    separator: boolean;
    state: Lead;
    /** The address stands right behind the name. */
    located: boolean;
  },
): string | null {
  const { subject, verb, label, separator, state, located } = input;
  const name = found.name && plainOf(found.name);
  if (!name) return found.channel || found.url || found.link ? null : 'no-name';
  if (found.channel || found.id)
    return /^(?:本|我|我们|自己|文章)$/.test(name) ||
      (!found.quoted && !found.id && /^(?:后台|回复|[上里内]?[以之]后|[上里内后]?(?:的|$))/.test(name))
      ? 'own-account'
      : // 内容来自公众号“X”的读者留言, 来自公众号“X”上的一条: what of it, not it
        /^\s?(?:对|(?:上|里|中|后台)?的)(?!\s?(?:(?:一篇|这篇)?(?:文章|推文)(?:$|[\s:,。;)《「“])|投稿|系列|原创|一文|专栏|授权|[《「“]))/.test(
            line.plain.slice(found.end, found.end + 9),
          )
        ? 'sentence'
        : null;
  // 来源：综合自X、Y: made of several
  if (found.verb?.startsWith('综合')) return 'no-source-name';
  // quotes and a link show where the name ends: 「不同的声音」 is one, 不同的 network sources are not
  const sure = found.quoted || found.link !== null || located;
  // 来源：综合X、Y报道
  if (/^综合/.test(name) && (name.endsWith('报道') || line.plain[found.end] === '、')) return 'no-source-name';
  const none = NO_SOURCE.exec(name)?.[0];
  if (
    sure
      ? none === name
      : none !== undefined ||
        /^某|整理$|^综合(?=网络|整理|报道)|^[一这那][个位次篇家场段款本]/.test(name) ||
        (/^[至给到了]/.test(name) && !/[自于在]$/.test(verb))
  )
    return 'no-source-name';
  // 转载：… is followed by terms as often as by a name
  if (verb === '转载' && label && subject === null) return 'instruction-or-news-source';
  // 原创：X names an author as often as an account
  if (verb === '原创') return 'names-a-person';
  if (
    /^(?:19|20)\d\d[-./]/.test(name) ||
    (!sure && /^[\d〇一二三四五六七八九十]+\s?[年月日]|^[早晚今昨上下去本当同][上午天日周月年晚]/.test(name))
  )
    return 'date';
  const contribution = found.contributed ? wechatLinkAfter(line, found.end) : null;
  if (contribution) {
    found.link = contribution;
    return null;
  }
  if (found.contributed && !/^[\w-]+(?:\.[\w-]+)+$/.test(name) && !(found.link && isWechatArticleUrl(found.link.href)))
    return 'contribution-of-a-person';
  if (found.quoted) return name.length > LONGEST_NAME ? 'sentence' : null;
  // 本文发表于ICDK2021: a paper, not this article
  if (/发表于$/.test(verb) && /[A-Za-z]\s?'?(?:19|20)?\d\d$|期刊|会议/.test(name)) return 'paper';
  const rest = line.plain.slice(found.end, found.end + 12);
  if (
    /[的对在和与了]$|(?:访谈|采访|专访|对话|演讲|访问|会议|峰会|大会|经历|经验|发言|讲话|来信|提问|讲座|沙龙|口述|自述|分享|总结|朋友圈)(?:整理|实录)?$|^(?:于|对|在)|^(?:作者|笔者|我们|他们|本人|读者)(?:在|对|的|与|和|于)/u.test(
      name,
    )
  )
    return 'sentence';
  // 上周的直播, 各地的通讯员: a name with 的 shows its ends, or somebody gave leave
  if (/的(?!博客|专栏|主页|网站)/.test(name) && !separator && !found.link && !/授权/.test(line.plain))
    return 'sentence';
  if (name.length > 24 && !found.link) return 'sentence';
  if (!found.link && !label && /^(?:的|对|在|与)/.test(rest)) return 'sentence';
  if (
    !found.link &&
    !located &&
    subject &&
    !label &&
    !state.licence &&
    !/^(?:$|[,。;!)(\s*_[-]|:\s?<?https?:|(?:网站)?上(?=[,。;]|$)|上?的文章)/.test(rest)
  )
    return 'sentence';
  return null;
}

function wechatLinkAfter(line: Line, from: number): LineLink | null {
  return (
    line.links.find((link) => link.start >= from && link.start - from < 12 && isWechatArticleUrl(link.href)) ?? null
  );
}
