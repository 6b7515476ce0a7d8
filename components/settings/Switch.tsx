import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** On or off, with what it means below it. */
export function Switch(props: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  help?: string;
  children: ComponentChildren;
}) {
  const { checked, onChange, disabled = false, help } = props;
  const helpId = useId();
  return (
    <div class="switch">
      <label class="choice">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          {...(help === undefined ? {} : { "aria-describedby": helpId })}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{props.children}</span>
      </label>
      {help === undefined ? null : (
        <p id={helpId} class="quiet switch-help">
          {help}
        </p>
      )}
    </div>
  );
}
