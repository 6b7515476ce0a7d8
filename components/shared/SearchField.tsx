import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon } from "./Icon.tsx";
import { useTranslate } from "./translate-context.tsx";

export interface SearchFieldProps {
  label: string;
  help: string;
  value: string;
  /** Called when typing pauses, at once on Enter and on clearing. */
  onSearch: (query: string) => void;
  /** How long a pause is, in milliseconds. */
  pause?: number;
}

/** A search box that waits for a pause in typing. Escape empties it; it takes text of either direction. */
export function SearchField(props: SearchFieldProps) {
  const { label, help, value, onSearch, pause = 200 } = props;
  const { t } = useTranslate();
  const helpId = useId();
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const input = useRef<HTMLInputElement>(null);
  const search = useRef(onSearch);
  search.current = onSearch;

  // The value can also change from outside (filters cleared); what is being typed is not thrown away for an old answer.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);

  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => send(text), pause);
    return () => clearTimeout(timer);
  }, [text, pause]);

  function send(query: string) {
    if (query === sent.current) return;
    sent.current = query;
    search.current(query);
  }

  function clear() {
    setText("");
    send("");
    input.current?.focus();
  }

  return (
    <search class="search">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        {...(text === "" ? {} : { dir: "auto" as const })}
        aria-label={label}
        aria-describedby={helpId}
        placeholder={label}
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") send(text);
          if (event.key === "Escape" && text !== "") {
            event.preventDefault();
            clear();
          }
        }}
      />
      {text === "" ? null : (
        <button
          type="button"
          class="button-icon"
          aria-label={t("common.clear")}
          title={t("common.clear")}
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      )}
      <span id={helpId} class="visually-hidden">
        {help}
      </span>
    </search>
  );
}
