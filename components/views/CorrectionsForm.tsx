import { useState } from 'preact/hooks';
import type { Article } from '../../lib/shared/article.ts';
import type { Corrections, PanelModel } from '../../lib/panel/model.ts';
import { TYPES } from '../../lib/panel/correct.ts';
import { pageIndex } from '../../lib/citation/page-index.ts';
import { cslDay, isoDay } from '../ui/dates.ts';
import { useWords } from '../ui/words.ts';
import { AuthorChips } from './AuthorChips.tsx';
import { Field } from './Field.tsx';
import { ResetButton } from './ResetButton.tsx';

interface Props {
  model: PanelModel;
  article: Article;
}

const TYPE_WORDS = {
  webpage: 'webpage',
  'post-weblog': 'post',
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
  report: 'report',
} as const;

/** Every field of the reference, as found or as corrected. A change counts at once and can be undone. */
export function CorrectionsForm({ model, article }: Props) {
  const t = useWords();
  // A form anew after each reset of everything: fields keep what they refused.
  const [resets, setResets] = useState(0);
  const corrections = model.corrections.value ?? {};
  const found = model.found.value ?? article;
  const { correct } = model.actions;
  const change = (part: Corrections) => correct({ ...corrections, ...part });
  const reset = (key: keyof Corrections) => correct(without(corrections, key));
  /** What takes a field back; null while it is as it was found. */
  const resetOf = (key: keyof Corrections) => (corrections[key] === undefined ? null : () => reset(key));
  const { chain } = article.provenance;
  const at = pageIndex(article);
  const page = chain[at];
  const original = chain.find((link, i) => link.role === 'original' && i !== at) ?? null;
  const item = model.versions.value.find((version) => version.of === 'page')?.item;
  const changeOriginal = (part: NonNullable<Corrections['original']>) =>
    change({ original: { ...corrections.original, ...part } });
  /** The same for the original's field. */
  const resetOriginal = (key: keyof NonNullable<Corrections['original']>) => {
    if (corrections.original?.[key] === undefined) return null;
    const rest = without(corrections.original, key);
    return () => (rest ? change({ original: rest }) : reset('original'));
  };
  return (
    <form key={resets} class="form" onSubmit={(event) => event.preventDefault()}>
      <p class="group-note">{t('correct.note')}</p>
      <Field
        id="c-title"
        label={t('correct.title')}
        value={corrections.title ?? found.title}
        language={article.language}
        long
        onChange={(title) => change({ title })}
        onReset={resetOf('title')}
      />
      <AuthorChips
        authors={article.authors}
        language={article.language}
        onChange={(authors) => change({ authors })}
        onReset={resetOf('authors')}
      />
      <Field
        id="c-account"
        label={t(page?.kind === 'wechat' ? 'correct.account' : 'correct.site')}
        value={corrections.account ?? page?.name ?? ''}
        language={article.language}
        onChange={(account) => change({ account })}
        onReset={resetOf('account')}
      />
      <Field
        id="c-published"
        label={t('correct.published')}
        type="date"
        value={isoDay(article.published) ?? ''}
        onChange={(day) => change({ published: day || null })}
        onReset={resetOf('published')}
      />
      <Field
        id="c-url"
        label={t('correct.url')}
        type="url"
        value={corrections.url ?? article.url}
        onChange={(url) => change({ url })}
        onReset={resetOf('url')}
      />
      <Field
        id="c-accessed"
        label={t('correct.accessed')}
        type="date"
        value={corrections.accessed ?? cslDay(item?.accessed) ?? ''}
        onChange={(accessed) => (accessed ? change({ accessed }) : reset('accessed'))}
        onReset={resetOf('accessed')}
      />
      <p class="field">
        <label for="c-type">{t('correct.type')}</label>
        <select id="c-type" onChange={(event) => change({ type: event.currentTarget.value })}>
          {TYPES.map((type) => (
            <option key={type} value={type} selected={type === (corrections.type ?? item?.type)}>
              {t(`correct.types.${TYPE_WORDS[type]}`)}
            </option>
          ))}
        </select>
        {corrections.type !== undefined && <ResetButton label={t('correct.type')} onClick={() => reset('type')} />}
      </p>
      {original && (
        <fieldset class="form-group">
          <legend>{t('correct.ofOriginal')}</legend>
          <Field
            id="c-o-title"
            of={t('correct.ofOriginal')}
            label={t('correct.title')}
            value={original.title || article.title}
            language={article.language}
            long
            onChange={(title) => changeOriginal({ title })}
            onReset={resetOriginal('title')}
          />
          <Field
            id="c-o-account"
            of={t('correct.ofOriginal')}
            label={t(original.kind === 'wechat' ? 'correct.account' : 'correct.site')}
            value={corrections.original?.account ?? original.name ?? ''}
            language={article.language}
            onChange={(account) => changeOriginal({ account })}
            onReset={resetOriginal('account')}
          />
          <Field
            id="c-o-published"
            of={t('correct.ofOriginal')}
            label={t('correct.published')}
            type="date"
            value={isoDay(corrections.original?.published ?? original.published) ?? ''}
            onChange={(day) => changeOriginal({ published: day || null })}
            onReset={resetOriginal('published')}
          />
          <Field
            id="c-o-url"
            of={t('correct.ofOriginal')}
            label={t('correct.url')}
            type="url"
            value={corrections.original?.url ?? original.url ?? ''}
            onChange={(url) => changeOriginal({ url })}
            onReset={resetOriginal('url')}
          />
        </fieldset>
      )}
      {model.corrections.value && (
        <button
          type="button"
          class="button"
          onClick={() => {
            correct(null);
            setResets(resets + 1);
          }}
        >
          {t('correct.resetAll')}
        </button>
      )}
    </form>
  );
}

/** The rest of an object; null where nothing is left. */
function without<T extends object>(object: T, key: keyof T): T | null {
  const rest = { ...object };
  delete rest[key];
  return Object.keys(rest).length ? rest : null;
}
