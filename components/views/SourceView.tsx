import { useState } from 'preact/hooks';
import type { Article, Contributor } from '../../lib/shared/article.ts';
import type { CitationState, PanelModel } from '../../lib/panel/model.ts';
import { versionCards } from '../../lib/views/version-cards.ts';
import { reasonText } from '../ui/reasons.ts';
import { useWords } from '../ui/words.ts';
import { ChainCard } from './ChainCard.tsx';
import { CompareTable } from './CompareTable.tsx';
import { CorrectionsForm } from './CorrectionsForm.tsx';

interface Props {
  model: PanelModel;
  article: Article;
}

/** Where the text comes from: the chain, the hands, the licence; and the place to put it right. */
export function SourceView({ model, article }: Props) {
  const t = useWords();
  const { chain, licence, conflicts = [] } = article.provenance;
  const versions = model.versions.value;
  const of = model.citation.value?.of;
  const cards = versionCards(article, siteOf(versions));
  return (
    <div class="source">
      <h2 class="group-title" id="chain-title">
        {t('source.chain')}
      </h2>
      <ol class="chain" role="radiogroup" aria-labelledby="chain-title">
        {cards.map(({ link, version }, i) => (
          <ChainCard
            key={i}
            link={link}
            version={version}
            language={article.language}
            chosen={version !== null && version === of}
            choosable={cards.length > 1 && versions.some((each) => each.of === version)}
            onChoose={() => version && model.actions.setVersion(version)}
            onReveal={model.actions.reveal}
          />
        ))}
      </ol>
      {cards.length === 1 && !chain[0]?.evidence && <p class="group-note">{t('source.noStatement')}</p>}
      <dl class="facts" lang={article.language}>
        <Fact word={t('source.authors')}>
          {article.authors.length ? article.authors.join(t('separator')) : <i>{t('source.unknown')}</i>}
        </Fact>
        {conflicts.map(({ values }, i) => (
          <Fact key={i} word={t('source.otherNames')}>
            {values.join(t('separator'))}
          </Fact>
        ))}
        {handsOf(article.contributors).map(([label, names, role]) => (
          <Fact key={label + role} word={label || t(`source.role.${role}`)}>
            {names.join(t('separator'))}
          </Fact>
        ))}
        {licence && <Fact word={t('source.licence')}>{licence}</Fact>}
        <Fact word={t('source.recognised')}>
          <span lang={t('locale')}>
            {t(`source.kind.${article.detected.kind}`)}
            {t('reasonSeparator')}
            {reasonText(article.detected.reason, t)}
          </span>
        </Fact>
      </dl>
      {versions.length > 1 && <CompareTable versions={versions} language={article.language} />}
      <Corrections model={model} article={article} />
      <p class="source-steps">
        <button
          type="button"
          class="button"
          title={t('source.copyNoteTitle')}
          onClick={() => void model.actions.copyNote()}
        >
          {t('source.copyNote')}
        </button>
        <button
          type="button"
          class="link-button quiet"
          title={t('source.reportTitle')}
          onClick={() => void model.actions.report()}
        >
          {t('source.report')}
        </button>
      </p>
    </div>
  );
}

/** The name of the page's own site, as the citation prints it. */
function siteOf(versions: readonly CitationState[]): string | null {
  return versions.find((version) => version.of === 'page')?.item['container-title'] ?? null;
}

function Fact({ word, children }: { word: string; children: preact.ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Contributors of the same printed role in one line, in the order of the page. */
function handsOf(contributors: readonly Contributor[]): [string, string[], Contributor['role']][] {
  const hands: [string, string[], Contributor['role']][] = [];
  for (const { label, name, role } of contributors) {
    const same = hands.find((hand) => hand[0] === label && hand[2] === role);
    if (same) same[1].push(name);
    else hands.push([label, [name], role]);
  }
  return hands;
}

function Corrections({ model, article }: Props) {
  const t = useWords();
  const corrected = model.corrections.value !== null;
  const [open, setOpen] = useState(corrected);
  return (
    <details class="group corrections" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('correct.open')}
        {corrected && <span class="tag">{t('correct.done')}</span>}
      </summary>
      {open && <CorrectionsForm key={model.found.value?.url ?? article.url} model={model} article={article} />}
    </details>
  );
}
