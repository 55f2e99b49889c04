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
  options: { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
export function Choice<Value extends string>({ name, legend, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      <div class="switch">
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'switch-option on' : 'switch-option'}>
            <input
              type="radio"
              class="sr-only"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
