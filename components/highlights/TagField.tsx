import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { completeTags, findTag, isSameTag, type KnownTag, makeOwnTag } from "../../utils/core/notes/complete-tags.ts";
import type { Tag } from "../../utils/core/notes/types.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { TagList } from "./TagList.tsx";

/** Suggestions shown at once. */
const SHOWN = 7;

export interface TagFieldProps {
  tags: readonly Tag[];
  known: readonly KnownTag[];
  onChange: (tags: readonly Tag[]) => void;
}

/**
 * The tags, and a field to add others: a combobox after the WAI-ARIA pattern with a list of its own. Enter or a comma adds
 * what is typed, under the name it is known by if another spelling of it is; leaving the field adds it, too, so that nothing
 * typed is lost.
 */
export function TagField(props: TagFieldProps) {
  const { tags, known, onChange } = props;
  const { t } = useTranslate();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<number | null>(null);

  const typed = readTag(text);
  const isNew = typed !== null && findTag(known, text) === null && !tags.some((tag) => isSameTag(tag, typed));
  const options: readonly Tag[] = [...completeTags(known, text, tags, SHOWN), ...(isNew ? [typed] : [])];
  const shown = open && options.length > 0;
  const activeId = shown && active !== null && active < options.length ? `${id}-option-${active}` : undefined;

  useLayoutEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);

  useLayoutEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [activeId]);

  function write(value: string) {
    setText(value);
    setActive(null);
  }

  /** What is typed as a tag: the one it is known as in any spelling, else a new one; null: nothing that could be one. */
  function readTag(name: string): Tag | null {
    const own = makeOwnTag(name);
    return own === null ? null : (findTag(known, name) ?? own);
  }

  function add(...added: readonly (Tag | null)[]) {
    const all = [...tags];
    for (const tag of added) {
      // What it is completed from is not part of it.
      if (tag !== null && !all.some((other) => isSameTag(other, tag)))
        all.push({ label: tag.label, entity: tag.entity });
    }
    write("");
    setOpen(false);
    if (all.length > tags.length) onChange(all);
  }

  /** A comma of either script ends a tag, typed or pasted. */
  function input(value: string) {
    const parts = value.split(/[,،]/u);
    const last = parts.pop() ?? "";
    if (parts.length > 0) add(...parts.map(readTag));
    write(last);
    setOpen(true);
  }

  function remove(tag: Tag) {
    onChange(tags.filter((other) => other !== tag));
    field.current?.focus();
  }

  function move(step: 1 | -1) {
    setOpen(true);
    if (options.length === 0) return;
    const from = shown ? active : null;
    setActive(from === null ? (step === 1 ? 0 : options.length - 1) : (from + step + options.length) % options.length);
  }

  function press(event: KeyboardEvent) {
    if (event.isComposing) return;
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") move(key === "ArrowDown" ? 1 : -1);
    else if (key === "Enter") add(activeId === undefined || active === null ? typed : options[active]!);
    else if (key === "Escape" && (shown || text !== "")) {
      // The note stays open: only the innermost thing closes.
      event.stopPropagation();
      if (shown) setOpen(false);
      else write("");
    } else if (key === "Backspace" && text === "" && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
  }

  return (
    <div class="tag-field">
      <TagList tags={tags} onRemove={remove} />
      <div class="tag-combobox">
        <input
          ref={field}
          class="field-input"
          role="combobox"
          aria-label={t("highlights.tags.add")}
          aria-autocomplete="list"
          aria-expanded={shown}
          {...(shown ? { "aria-controls": `${id}-list` } : {})}
          {...(activeId === undefined ? {} : { "aria-activedescendant": activeId })}
          placeholder={t("highlights.tags.add")}
          autocomplete="off"
          {...(text === "" ? {} : { dir: "auto" as const })}
          value={text}
          onInput={(event) => input(event.currentTarget.value)}
          onClick={() => setOpen(true)}
          onKeyDown={press}
          onBlur={() => add(typed)}
        />
        {shown ? (
          <div
            class="tag-options"
            role="listbox"
            id={`${id}-list`}
            aria-label={t("highlights.tags.suggestions")}
            ref={list}
          >
            {options.map((tag, index) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
              // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's
              <div
                key={`${tag.entity} ${tag.label}`}
                class="tag-option"
                role="option"
                id={`${id}-option-${index}`}
                aria-selected={index === active}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => add(tag)}
              >
                {isNew && tag === typed ? <span class="quiet">{t("highlights.tags.create")}</span> : null}
                <Foreign>{tag.label}</Foreign>
                {tag.entity === null ? null : <span class="quiet">{t("highlights.tags.entity")}</span>}
              </div>
            ))}
          </div>
        ) : null}
      </div>
      <span class="visually-hidden" role="status">
        {shown ? t("highlights.tags.found", { count: options.length - (isNew ? 1 : 0) }) : ""}
      </span>
    </div>
  );
}
