/** One of a list, with its label above it. */
export function SelectField<Value extends string>(props: {
  label: string;
  value: Value;
  options: readonly { readonly value: Value; readonly title: string }[];
  onChoose: (value: Value) => void;
}) {
  const { label, value, options, onChoose } = props;
  return (
    <label class="field">
      <span>{label}</span>
      <select
        class="filter"
        value={value}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </label>
  );
}
