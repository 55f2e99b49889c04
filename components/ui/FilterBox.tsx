import { useWords } from './words.ts';

interface Props {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

/** Shows what matches while the reader types; Escape empties it. */
export function FilterBox({ label, value, onInput }: Props) {
  const t = useWords();
  return (
    <input
      type="search"
      class="filter"
      data-filter
      aria-label={label}
      placeholder={t('filter.placeholder', [label])}
      value={value}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !value) return;
        event.preventDefault();
        onInput('');
      }}
    />
  );
}

/** Whether a text holds every word of the filter, whatever the case and width of the letters. */
export function matches(text: string, filter: string): boolean {
  const fold = (value: string) => value.normalize('NFKC').toLowerCase();
  const folded = fold(text);
  return fold(filter)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
