import { useState } from 'preact/hooks';
import { useWords } from '../ui/words.ts';

interface Props {
  id: string;
  label: string;
  value: string;
  type?: 'text' | 'date' | 'url';
  language?: string;
  /** A text area that grows, for titles. */
  long?: boolean;
  onChange: (value: string) => void;
  /** Null while the value is the one that was found. */
  onReset: (() => void) | null;
}

/** A labelled field; it reports when the reader leaves it or presses Enter, not at every letter. */
export function Field({ id, label, value, type = 'text', language, long, onChange, onReset }: Props) {
  const t = useWords();
  // What is being typed: the panel may be drawn again at any time (the page scrolls), and must not take it away.
  const [draft, setDraft] = useState<string | null>(null);
  const change = (event: { currentTarget: { value: string } }) => {
    const next = event.currentTarget.value.trim();
    setDraft(null);
    if (next !== value) onChange(next);
  };
  const common = {
    id,
    value: draft ?? value,
    onInput: (event: { currentTarget: { value: string } }) => setDraft(event.currentTarget.value),
    onChange: change,
    lang: language ?? '',
    placeholder: t('source.unknown'),
    spellcheck: false,
    autocomplete: 'off' as const,
  };
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea
          {...common}
          rows={2}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      ) : (
        <input {...common} type={type as 'text'} />
      )}
      {onReset && (
        <button type="button" class="link-button" aria-label={t('correct.resetOne', [label])} onClick={onReset}>
          {t('correct.reset')}
        </button>
      )}
    </p>
  );
}
