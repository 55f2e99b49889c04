import { useRef } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../ui/words.ts';
import { ResetButton } from './ResetButton.tsx';

interface Props {
  authors: readonly string[];
  language: string;
  onChange: (authors: string[]) => void;
  onReset: (() => void) | null;
}

/** Authors as chips: each can be taken away or added; Backspace in the empty field takes the last. */
export function AuthorChips({ authors, language, onChange, onReset }: Props) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const add = () => {
    const names = (input.current?.value ?? '')
      .split(/[、,，;；]/)
      .map((name) => name.trim())
      .filter(Boolean);
    if (!names.length) return;
    if (input.current) input.current.value = '';
    onChange([...new Set([...authors, ...names])]);
  };
  const remove = (name: string) => {
    onChange(authors.filter((each) => each !== name));
    input.current?.focus();
  };
  return (
    <div class="field" role="group" aria-labelledby="c-authors-label">
      <label id="c-authors-label" for="c-authors">
        {t('correct.authors')}
      </label>
      <div class="chips">
        {authors.map((name) => (
          <span key={name} class="chip">
            <span lang={language}>{name}</span>
            <button
              type="button"
              class="chip-remove"
              aria-label={t('correct.removeAuthor', [name])}
              onClick={() => remove(name)}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id="c-authors"
          ref={input}
          type="text"
          lang={language}
          placeholder={t('correct.addAuthor')}
          autocomplete="off"
          spellcheck={false}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            const last = authors.at(-1);
            if (event.key === 'Enter') {
              event.preventDefault();
              add();
            } else if (event.key === 'Backspace' && !event.currentTarget.value && last) remove(last);
          }}
        />
      </div>
      {onReset && <ResetButton label={t('correct.authors')} onClick={onReset} />}
    </div>
  );
}
