import { useState } from 'preact/hooks';
import type { Article, ChainLink } from '../../lib/shared/article.ts';
import { linkName } from '../../lib/panel/link-name.ts';
import { formatDay, formatNumber } from '../ui/dates.ts';
import { dotted } from '../ui/dotted.tsx';
import { useWords } from '../ui/words.ts';

const SHOWN_AUTHORS = 3;

interface Props {
  article: Article;
  general: boolean;
  /** Goes to the view of the chain; absent where there are no views. */
  onSource?: () => void;
}

/** Title, one line of provenance, and who wrote how much when. */
export function Header({ article, general, onSource }: Props) {
  const t = useWords();
  const locale = t('locale');
  const { characters, minutes } = article.body;
  const facts = [
    article.published ? formatDay(article.published, locale) : null,
    characters ? t('header.length', [formatNumber(characters, locale)]) : null,
    characters ? t('header.minutes', minutes) : null,
  ].filter((fact) => fact !== null);
  return (
    <header class="head">
      <h1 class="title" lang={article.language} title={article.title}>
        {article.title || t('header.untitled')}
      </h1>
      <ChainLine chain={article.provenance.chain} language={article.language} onSource={onSource} />
      <p class="meta">
        {dotted([
          <Authors authors={article.authors} language={article.language} />,
          ...facts.map((fact) => <span class="whole">{fact}</span>),
        ])}
        {general && (
          <>
            {' '}
            <span class="tag">{t('header.general')}</span>
          </>
        )}
      </p>
    </header>
  );
}

interface ChainLineProps {
  chain: readonly ChainLink[];
  language: string;
  onSource: (() => void) | undefined;
}

/** "Original A → republished B"; a page that is its own source is called by its kind. */
function ChainLine({ chain, language, onSource }: ChainLineProps) {
  const t = useWords();
  if (!chain.length) return null;
  const links = chain.flatMap((link, i) => [
    i > 0 && <span class="chain-arrow"> → </span>,
    <span key={i} class={`chain-link role-${link.role}`}>
      <span class="chain-role">{t(chain.length > 1 ? `chain.role.${link.role}` : `chain.kind.${link.kind}`)}</span>{' '}
      <span class="chain-name" lang={link.name ? language : undefined}>
        {linkName(link, (kind) => t(`chain.unnamed.${kind}`))}
      </span>
    </span>,
  ]);
  if (!onSource) return <p class="chain-line">{links}</p>;
  return (
    <button type="button" class="chain-line" title={t('header.showSource')} onClick={() => onSource()}>
      {links}
    </button>
  );
}

function Authors({ authors, language }: { authors: string[]; language: string }) {
  const t = useWords();
  const [all, setAll] = useState(false);
  if (!authors.length) return <span>{t('header.noAuthor')}</span>;
  const shown = all ? authors : authors.slice(0, SHOWN_AUTHORS);
  return (
    <span>
      <span lang={language}>{shown.join(t('separator'))}</span>
      {shown.length < authors.length && (
        <>
          {' '}
          <button type="button" class="link-button" onClick={() => setAll(true)}>
            {t('header.allAuthors', [authors.length - shown.length])}
          </button>
        </>
      )}
    </span>
  );
}
