import type { ChainLink } from '../../lib/shared/article.ts';
import type { CitedVersion } from '../../lib/citation/reference.ts';
import { linkName } from '../../lib/panel/link-name.ts';
import type { Target } from '../../lib/protocol.ts';
import { formatDay } from '../ui/dates.ts';
import { dotted } from '../ui/dotted.tsx';
import { Icon } from '../ui/Icon.tsx';
import { quoteTarget } from '../ui/target.ts';
import { useWords } from '../ui/words.ts';

interface Props {
  link: ChainLink;
  version: CitedVersion | null;
  language: string;
  chosen: boolean;
  choosable: boolean;
  onChoose: () => void;
  onReveal: (target: Target) => void;
}

/** One link of the chain: who, under which ID, when, where; and the sentence that says so. */
export function ChainCard({ link, version, language, chosen, choosable, onChoose, onReveal }: Props) {
  const t = useWords();
  const { evidence } = link;
  const day = link.published ? formatDay(link.published, t('locale')) : null;
  return (
    <li class={`card role-${link.role}${chosen ? ' chosen' : ''}`} role="none">
      <label class="card-head">
        {choosable && (
          <input type="radio" name="chain-version" value={version ?? ''} checked={chosen} onChange={onChoose} />
        )}
        <span class="card-title">
          <span class="card-role">
            {dotted([t(`chain.role.${link.role}`), ...(version === 'page' ? [t('chain.thisPage')] : [])])}
          </span>{' '}
          <span class="card-name" lang={link.name ? language : undefined}>
            {linkName(link, (kind) => t(`chain.unnamed.${kind}`))}
          </span>
        </span>
        {chosen && choosable && <span class="tag">{t('chain.cited')}</span>}
      </label>
      {link.title && (
        <p class="card-facts" lang={language}>
          《{link.title}》
        </p>
      )}
      <p class="card-facts">
        {dotted([
          t(`chain.kind.${link.kind}`),
          ...(link.id ? [t('chain.id', [link.id])] : []),
          ...(link.act === 'first' ? [t('chain.first')] : []),
          day ? <time dateTime={link.published ?? ''}>{day}</time> : t('chain.dateUnknown'),
        ])}
      </p>
      {link.url ? (
        <a class="card-url" href={link.url} target="_blank" rel="noopener noreferrer">
          <span>{shortUrl(link.url)}</span>
          <Icon name="external" />
        </a>
      ) : (
        <p class="card-facts">{t('chain.noUrl')}</p>
      )}
      {link.temporary && <p class="card-facts">{t('chain.temporary')}</p>}
      {evidence && (
        <button
          type="button"
          class="evidence"
          title={t('chain.showEvidence')}
          onClick={() => onReveal(quoteTarget(evidence, link.node))}
        >
          <span class="sr-only">{t('chain.evidence')}</span>
          <q lang={language}>{evidence}</q>
        </button>
      )}
    </li>
  );
}

/** Without what all addresses have; a long one is cut off by its line. */
function shortUrl(url: string): string {
  return url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
