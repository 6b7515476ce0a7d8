import { isolate } from "../../core/language/isolate.ts";
import { isSameTag } from "../../core/notes/complete-tags.ts";
import type { Tag } from "../../core/notes/types.ts";
import { makeElement } from "../make-card-content.ts";
import { type Maker, makeButton, makeIcon, nameControl } from "./make-button.ts";
import { makeDrawnText } from "./make-drawn-text.ts";
import { setFieldDirection } from "./make-note-editor.ts";
import { suggestTags, type TagSuggestion } from "./suggest-tags.ts";
import type { HighlightBarTexts } from "./types.ts";

export interface TagField {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
  readonly set: (tags: readonly Tag[]) => void;
  /** The text in the field changed, or the field was entered. */
  readonly edited: () => void;
  /** A key in the field: whether it was the field's, and the control it presses if it presses one. */
  readonly key: (event: KeyboardEvent) => { readonly used: boolean; readonly press?: Element };
}

export interface TagFieldOptions {
  readonly entities: readonly Tag[];
  readonly ownTags: (typed: string) => Promise<readonly Tag[]>;
  readonly add: (tag: Tag) => void;
  readonly remove: (tag: Tag) => void;
}

/**
 * The reader's tags as chips, and a field that completes new ones (ARIA combobox with a list, selection by hand). Tags are the
 * reader's own words: they are drawn, so that no script of the page's finds them.
 */
export function makeTagField(maker: Maker, texts: HighlightBarTexts, options: TagFieldOptions): TagField {
  const { doc, door } = maker;
  const element = makeElement(doc, "div", "tags");
  const chips = makeElement(doc, "span", "chips");
  chips.setAttribute("role", "list");
  chips.setAttribute("aria-label", texts.tags);
  const field = makeElement(doc, "input", "field") as HTMLInputElement;
  const list = makeElement(doc, "div", "options");
  const said = makeElement(doc, "span", "said");
  said.setAttribute("role", "status");
  setAttributes(list, { id: "options", role: "listbox", "aria-label": texts.suggestions });
  setAttributes(field, {
    type: "text",
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": "options",
    "aria-label": texts.tagPlaceholder,
    autocomplete: "off",
    autocapitalize: "off",
    placeholder: texts.tagPlaceholder,
    maxlength: "100",
  });
  field.spellcheck = false;
  element.append(chips, field, list, said);

  let chosen: readonly Tag[] = [];
  let own: readonly Tag[] = [];
  let active = -1;
  let asked = 0;
  setFieldDirection(field, texts.dir);
  close();

  function close(): void {
    list.replaceChildren();
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    activate(-1);
  }

  function activate(index: number): void {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(at === index));
      if (at === index) option.scrollIntoView({ block: "nearest" });
    }
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `option-${index}`);
  }

  function offer(): void {
    const found = suggestTags(field.value, { entities: options.entities, own, chosen });
    list.replaceChildren(...found.map(makeOption));
    list.hidden = found.length === 0;
    field.setAttribute("aria-expanded", String(found.length > 0));
    said.textContent = texts.suggested(found.length);
    // What was typed is what Enter adds, completed when something completes it.
    activate(field.value.trim() === "" ? -1 : found.length > 0 ? 0 : -1);
  }

  function makeOption({ from, tag }: TagSuggestion, index: number): HTMLElement {
    const option = makeElement(doc, "div", `option ${from}`);
    const own = isolate(tag.label, texts.dir);
    const name = from === "new" ? texts.newTag(own) : from === "passage" ? `${own} ${texts.inPassage}` : own;
    setAttributes(option, { id: `option-${index}`, role: "option", "aria-selected": "false", "aria-label": name });
    if (from === "new") option.append(makeDrawnText(doc, "label", name, texts.dir));
    else option.append(makeDrawnText(doc, "label", tag.label));
    if (from === "passage") option.append(makeElement(doc, "span", "from", texts.inPassage));
    door.register(option, () => {
      field.value = "";
      options.add(tag);
      edited();
    });
    return option;
  }

  async function edited(): Promise<void> {
    const turn = ++asked;
    setFieldDirection(field, texts.dir);
    offer();
    // Without the reader's own tags the field still offers the passage's and what was typed.
    const tags = await options.ownTags(field.value).catch(() => []);
    if (turn !== asked) return;
    own = tags;
    if (field.matches(":focus")) offer();
  }

  function makeChip(tag: Tag): HTMLElement {
    const chip = makeElement(doc, "span", "chip");
    setAttributes(chip, { role: "listitem", "aria-label": isolate(tag.label, texts.dir) });
    const button = makeButton(maker, "unset", () => {
      options.remove(tag);
      field.focus({ preventScroll: true });
    });
    button.append(makeIcon(doc, "close"));
    nameControl(button, texts.removeTag(isolate(tag.label, texts.dir)), "");
    chip.append(makeDrawnText(doc, "label", tag.label), button);
    return chip;
  }

  return {
    element,
    field,
    set: (tags) => {
      if (tags.length === chosen.length && tags.every((tag, at) => isSameTag(tag, chosen[at]!))) return;
      chosen = tags;
      chips.replaceChildren(...tags.map(makeChip));
      if (!list.hidden) offer();
    },
    edited,
    key: (event) => {
      const options = list.children;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        if (options.length === 0) edited();
        else activate((active + step + (active < 0 && step < 0 ? 1 : 0) + options.length) % options.length);
        return { used: true };
      }
      if (event.key === "Enter") {
        const option = options[active];
        return option ? { used: true, press: option } : { used: true };
      }
      if (event.key === "Escape" && !list.hidden) {
        close();
        return { used: true };
      }
      const lastChip = chips.lastElementChild?.querySelector("button");
      if (event.key === "Backspace" && field.value === "" && lastChip && !event.repeat) {
        return { used: true, press: lastChip };
      }
      return { used: false };
    },
  };
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
