import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  value: string;
  choices: readonly (readonly [value: string, text: string])[];
  all?: string;  // what the empty choice says; "title: all" unless given
  onChoose(value: string): void;
}

/** A choice in a filter bar; the empty value is no filter. */
export function Select({ title, value, choices, all, onChoose }: Props) {
  return (
    <select aria-label={title} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">{all ?? `${title}: all`}</option>
      {choices.map(([key, text]) => (
        <option key={key} value={key}>
          {text}
        </option>
      ))}
    </select>
  );
}

export function Check({ on, onChange, children }: { on: boolean; onChange(on: boolean): void; children: ComponentChildren }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
