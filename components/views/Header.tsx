import { useState } from 'preact/hooks';
import type { Article, ChainLink } from '../../lib/shared/article.ts';
import { formatDay, formatNumber } from '../ui/dates.ts';
import { dotted } from '../ui/dotted.ts';
import { useWords } from '../ui/words.ts';

const SHOWN_AUTHORS = 3;

/** Title, one line of provenance, and who wrote how much when. */
export function Header({ article, general }: { article: Article; general: boolean }) {
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
      <ChainLine chain={article.provenance.chain} language={article.language} />
      <p class="meta">
        {dotted([<Authors key="authors" authors={article.authors} language={article.language} />, ...facts])}
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

function ChainLine({ chain, language }: { chain: ChainLink[]; language: string }) {
  const t = useWords();
  if (!chain.length) return null;
  return (
    <p class="chain-line">
      {chain.flatMap((link, i) => [
        i > 0 && ' → ',
        <span key={i} lang={link.name ? language : undefined}>
          {link.name ?? t(`chain.unnamed.${link.kind}`)}
        </span>,
      ])}
    </p>
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
            {t('header.allAuthors', [authors.length])}
          </button>
        </>
      )}
    </span>
  );
}
