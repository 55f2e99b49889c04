import { useWords } from './words.ts';

interface Props {
  label: string;
  forms: { name: string; run: () => void }[];
}

/** "Copy as: Markdown · CSV · JSON". */
export function CopyRow({ label, forms }: Props) {
  const t = useWords();
  return (
    <p class="copy-row" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {forms.map((form) => (
        <button
          key={form.name}
          type="button"
          class="link-button"
          aria-label={t('copy.as', [label, form.name])}
          onClick={form.run}
        >
          {form.name}
        </button>
      ))}
    </p>
  );
}
