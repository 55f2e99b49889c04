import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../lib/shared/article.ts';
import type { CitedVersion } from '../../lib/citation/reference.ts';
import type { CitationState, PanelModel } from '../../lib/panel/model.ts';
import { cslDay, isoDay } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useWords } from '../ui/words.ts';
import { CitationText } from './CitationText.tsx';
import { CiteOptions } from './CiteOptions.tsx';
import { StyleSelect } from './StyleSelect.tsx';

interface Props {
  model: PanelModel;
  article: Article;
}

/** The citation, in sight in every view: style, version, text, copy. */
export function CitationStrip({ model, article }: Props) {
  const t = useWords();
  const [options, setOptions] = useState(false);
  const state = model.citation.value;
  if (!state)
    return (
      <section class="strip strip-empty" aria-label={t('cite.label')} aria-busy="true">
        <Skeleton lines={3} />
      </section>
    );
  const { actions } = model;
  return (
    <section class="strip" aria-label={t('cite.label')}>
      <div class="strip-top">
        <StyleSelect
          id="cite-style"
          styles={model.styles}
          value={state.style}
          recent={model.settings.value.recentStyles}
          onChange={actions.setStyle}
        />
        {state.switches.length ? (
          <button
            type="button"
            class="icon-button"
            title={t('cite.options')}
            aria-label={t('cite.options')}
            aria-expanded={options}
            onClick={() => setOptions(!options)}
          >
            <Icon name="options" />
          </button>
        ) : null}
        <VersionSwitch versions={model.versions.value} of={state.of} onChange={actions.setVersion} />
      </div>
      {options && state.switches.length ? (
        <div class="cite-options" role="group" aria-label={t('cite.options')}>
          <CiteOptions model={model} state={state} />
        </div>
      ) : null}
      <CitationText text={state.citation.text} code={Boolean(state.file)} language={article.language} />
      <DateHint model={model} article={article} state={state} />
      <div class="strip-actions">
        <CopyButton onCopy={actions.copyCitation} text={state.citation.text} />
        {state.inText && (
          <button
            type="button"
            class="button in-text"
            title={t('cite.copyInText')}
            onClick={() => void actions.copyCitation('in-text')}
          >
            {t('cite.inText')}{' '}
            <span class="in-text-form" lang={article.language}>
              {state.inText}
            </span>
          </button>
        )}
        {state.file && <SaveButton file={state.file} text={state.citation.text} onSave={actions.saveText} />}
      </div>
    </section>
  );
}

interface CopyButtonProps {
  onCopy: PanelModel['actions']['copyCitation'];
  /** What a press copies: another text was not copied yet. */
  text: string;
}

/** Copy; Shift-click copies the in-text form. The button itself answers for a moment. */
function CopyButton({ onCopy, text }: CopyButtonProps) {
  const t = useWords();
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 2000);
    return () => clearTimeout(timer);
  }, [done]);
  useEffect(() => setDone(false), [text]);
  return (
    <button
      type="button"
      class={done ? 'button primary copy done' : 'button primary copy'}
      title={t('cite.copyTitle')}
      onClick={(event) => void onCopy(event.shiftKey ? 'in-text' : 'reference').then(setDone)}
    >
      <Icon name={done ? 'check' : 'copy'} />
      {t(done ? 'notice.copied' : 'cite.copy')}
    </button>
  );
}

interface SaveButtonProps {
  file: NonNullable<CitationState['file']>;
  text: string;
  onSave: PanelModel['actions']['saveText'];
}

/** An export as a file: the button shows the ending, its name the whole file name. */
function SaveButton({ file, text, onSave }: SaveButtonProps) {
  const t = useWords();
  const name = t('cite.saveAs', [file.name]);
  return (
    <button
      type="button"
      class="button save"
      title={name}
      aria-label={name}
      onClick={() => onSave(file.name, file.type, text)}
    >
      <Icon name="save" />
      {/\.[a-z]+$/.exec(file.name)?.[0]}
    </button>
  );
}

interface VersionSwitchProps {
  versions: readonly CitationState[];
  of: CitedVersion;
  onChange: (of: CitedVersion) => void;
}

/** Which link of the chain is cited; absent where there is only one. */
function VersionSwitch({ versions, of, onChange }: VersionSwitchProps) {
  const t = useWords();
  if (versions.length < 2) return null;
  return (
    <fieldset class="switch">
      <legend class="sr-only">{t('cite.version')}</legend>
      {versions.map((version) => (
        <label key={version.of} class={version.of === of ? 'switch-option on' : 'switch-option'}>
          <input
            type="radio"
            class="sr-only"
            name="cited-version"
            value={version.of}
            checked={version.of === of}
            onChange={() => onChange(version.of)}
          />
          {t(`cite.of.${version.of}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface DateHintProps extends Props {
  state: CitationState;
}

/** The original's date is not known: the page's own day stands ready, one click away and never by itself. */
function DateHint({ model, article, state }: DateHintProps) {
  const t = useWords();
  if (state.of !== 'original' || cslDay(state.item.issued)) return null;
  const page = model.versions.value.find((version) => version.of === 'page');
  const day = page ? isoDay(article.published) : null;
  const site = page?.item['container-title'];
  const corrections = model.corrections.value;
  return (
    <p class="hint">
      <span>{t('cite.dateUnknown')}</span>
      {day && (
        <button
          type="button"
          class="link-button"
          onClick={() =>
            model.actions.correct({ ...corrections, original: { ...corrections?.original, published: day } })
          }
        >
          {t('cite.useDate', [site ?? t('cite.of.page'), day])}
        </button>
      )}
    </p>
  );
}
