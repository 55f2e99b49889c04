import { useState } from 'preact/hooks';
import { isAddress } from '../../lib/panel/correct.ts';
import { useWords } from '../ui/words.ts';
import { ResetButton } from './ResetButton.tsx';

interface Props {
  id: string;
  label: string;
  /** What the field is one of, where another has its label too. */
  of?: string;
  value: string;
  type?: 'text' | 'date' | 'url';
  language?: string;
  /** A text area that grows, for titles. */
  long?: boolean;
  onChange: (value: string) => void;
  /** Null while the value is the one that was found. */
  onReset: (() => void) | null;
}

/**
 * A labelled field; it reports when the reader leaves it or presses Enter, not at every letter. Of type url it reports
 * addresses of the web only (or none at all); what is no address stays in the field, which says so.
 */
export function Field({ id, label, of, value, type = 'text', language, long, onChange, onReset }: Props) {
  const t = useWords();
  // What is being typed: the panel may be drawn again at any time (the page scrolls), and must not take it away.
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  // Browsers report a date while its year is being typed: 0002, 0020, 0202, 2024.
  const isUnfinished = (text: string) => type === 'date' && text !== '' && text < '1';
  const isTaken = (text: string) => type !== 'url' || !text || isAddress(text);
  const change = (event: { currentTarget: { value: string } }) => {
    const next = event.currentTarget.value.trim();
    if (isUnfinished(next)) return;
    const taken = isTaken(next);
    setRefused(!taken);
    setDraft(taken ? null : event.currentTarget.value);
    if (taken && next !== value) onChange(next);
  };
  const reset = () => {
    setRefused(false);
    setDraft(null);
    onReset?.();
  };
  const common = {
    id,
    value: draft ?? value,
    onInput(event: { currentTarget: { value: string } }) {
      setDraft(event.currentTarget.value);
      if (isTaken(event.currentTarget.value.trim())) setRefused(false);
    },
    onChange: change,
    onBlur() {
      if (isUnfinished(draft ?? '')) setDraft(null);
    },
    lang: language ?? '',
    placeholder: t('source.unknown'),
    spellcheck: false,
    autocomplete: 'off' as const,
    ...(refused && { 'aria-invalid': true, 'aria-describedby': `${id}-error` }),
  };
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea
          {...common}
          rows={2}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            event.currentTarget.blur();
          }}
        />
      ) : (
        <input {...common} type={type as 'text'} {...(type === 'date' && { max: '9999-12-31' })} />
      )}
      {(onReset || refused) && <ResetButton label={of ? `${of} · ${label}` : label} onClick={reset} />}
      {refused && (
        <span id={`${id}-error`} class="field-error" role="alert">
          {t('correct.badUrl')}
        </span>
      )}
    </p>
  );
}
