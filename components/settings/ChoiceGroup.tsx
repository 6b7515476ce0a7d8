import { useId } from "preact/hooks";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  /** Language of the title, when it is not the interface's. */
  readonly lang?: string;
}

/** One of a few, as radio buttons. */
export function ChoiceGroup<Value extends string>(props: {
  title: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  const { title, choices, value, onChoose } = props;
  const name = useId();
  return (
    <fieldset class="setting">
      <legend class="setting-title">{title}</legend>
      <div class="choices">
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
            />
            <bdi {...(choice.lang === undefined ? {} : { lang: choice.lang })}>{choice.title}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
