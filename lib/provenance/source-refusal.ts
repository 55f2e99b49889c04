import { isWechatArticleUrl } from '../shared/url.ts';
import type { Line, LineLink } from './line.ts';
import type { Lead } from './source-lead.ts';
import { LONGEST_NAME, type Found } from './source-name.ts';
import { NO_SOURCE } from './tables.ts';

/**
 * Why what was found is no source after all, as a code; null where it is one. A contribution whose WeChat article is
 * linked behind it becomes a source by that link.
 */
export function refuse(
  line: Line,
  found: Found,
  { subject, verb, label, state }: { subject: string | null; verb: string; label: boolean; state: Lead },
): string | null {
  const name = found.name;
  if (!name) return found.channel || found.url || found.link ? null : 'no-name';
  if (found.channel || found.id)
    return /^(?:本|我|我们|自己|后台.*|回复.*|内|里|文章|之?后|上)$/.test(name)
      ? 'own-account'
      : // 内容来自公众号“X”的读者留言, 来自公众号“X”上的一条: what of it, not it
        /^\s?(?:对|(?:上|里|中|后台)?的)(?!\s?(?:(?:一篇|这篇)?(?:文章|推文)(?:$|[\s:,。;)《「“])|投稿|系列|原创|一文|专栏|授权|[《「“]))/.test(
            line.plain.slice(found.end, found.end + 9),
          )
        ? 'sentence'
        : null;
  if (NO_SOURCE.test(name) || /^[某至给到了]|整理$|^(?:一|这|那)(?:个|位|次|篇|家|场|段|款|本)/.test(name))
    return 'no-source-name';
  // 转载：… is followed by terms as often as by a name
  if (verb === '转载' && label && subject === null) return 'instruction-or-news-source';
  // 原创：X names an author as often as an account
  if (verb === '原创') return 'names-a-person';
  if (/^\d{4}\s?年|^\d{1,2}月|^(?:19|20)\d\d[-./]/.test(name)) return 'date';
  const contribution = found.contributed ? wechatLinkAfter(line, found.end) : null;
  if (contribution) {
    found.link = contribution;
    return null;
  }
  if (found.contributed && !/^[\w-]+(?:\.[\w-]+)+$/.test(name) && !(found.link && isWechatArticleUrl(found.link.href)))
    return 'contribution-of-a-person';
  if (found.quoted) return name.length > LONGEST_NAME ? 'sentence' : null;
  const rest = line.plain.slice(found.end, found.end + 12);
  if (
    /[的对在和与了]$|的.{0,12}(?:访谈|采访|专访|对话|演讲|分享|投稿|报告)|(?:访谈|采访|专访|对话|演讲|访问|会议|峰会|大会|经历|经验|发言|讲话|来信|提问|讲座|沙龙|口述|自述|分享|总结|朋友圈)(?:整理|实录)?$|^(?:于|对|在)|^(?:作者|笔者|我们|他们|本人|读者)(?:在|对|的|与|和|于)/u.test(
      name,
    )
  )
    return 'sentence';
  if (name.length > 24 && !found.link) return 'sentence';
  if (!found.link && !label && /^(?:的|对|在|与)/.test(rest)) return 'sentence';
  if (
    !found.link &&
    subject &&
    !label &&
    !state.licence &&
    !/^(?:$|[,。;!)(\s*_[-]|:\s?<?https?:|上?的文章)/.test(rest)
  )
    return 'sentence';
  return null;
}

function wechatLinkAfter(line: Line, from: number): LineLink | null {
  return (
    line.links.find((link) => link.start >= from && link.start - from < 12 && isWechatArticleUrl(link.href)) ?? null
  );
}
