import type { ComponentChildren } from 'preact';

interface SectionProps {
  title: string;
  id: string;
  children: ComponentChildren;
}

/** A titled block of settings. */
export function Section({ title, id, children }: SectionProps) {
  return (
    <section class="settings-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface CheckProps {
  label: string;
  note?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A check box with a word about what it does. */
export function Check({ label, note, checked, onChange }: CheckProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          const wanted = event.currentTarget.checked;
          // A permission may be refused: the box shows what is, not what was wished.
          event.currentTarget.checked = checked;
          onChange(wanted);
        }}
      />
      <span>
        {label}
        {note && <span class="check-note">{note}</span>}
      </span>
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  value: Value;
  values: readonly Value[];
  /** What a value is called. */
  word: (value: Value) => string;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ name, legend, value, values, word, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="switch">
        {values.map((each) => (
          <label key={each} class={each === value ? 'switch-option on' : 'switch-option'}>
            <input
              type="radio"
              class="sr-only"
              name={name}
              value={each}
              checked={each === value}
              onChange={() => onChange(each)}
            />
            {word(each)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
