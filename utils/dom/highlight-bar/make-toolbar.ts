import { HIGHLIGHT_COLOURS, HIGHLIGHT_STYLES, type HighlightColour } from "../../core/notes/highlight-style.ts";
import { makeElement } from "../make-card-content.ts";
import { type Maker, makeButton, makeIcon, makeIconButton, nameControl } from "./make-button.ts";
import type { HighlightBarTexts } from "./types.ts";

export type Tool = HighlightColour | "note" | "tags" | "copy" | "remove" | "close";

export interface Toolbar {
  readonly element: HTMLElement;
  readonly button: (tool: Tool) => HTMLButtonElement;
  /** Marks the colour the passage is kept in; null: not kept. */
  readonly select: (colour: HighlightColour | null) => void;
  readonly focus: () => void;
  /** The button a key stands for while focus is in the bar: 1 to 5, N, T, C; null: none. */
  readonly buttonOf: (event: KeyboardEvent) => HTMLButtonElement | null;
  /** Moves focus among the buttons by arrow keys, Home and End; whether it did. */
  readonly move: (event: KeyboardEvent) => boolean;
}

const LETTERS: Readonly<Record<string, Tool>> = { n: "note", t: "tags", c: "copy" };

/**
 * The row of tools: five colours, note, tags, citation, and for a kept passage «remove». One stop of the Tab key, with arrow
 * keys inside that follow what the eye sees (ARIA Authoring Practices, toolbar).
 */
export function makeToolbar(maker: Maker, texts: HighlightBarTexts, act: (tool: Tool) => void): Toolbar {
  const { doc } = maker;
  const element = makeElement(doc, "div", "toolbar");
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", texts.title);
  const colours = makeElement(doc, "div", "colours");
  colours.setAttribute("role", "group");
  colours.setAttribute("aria-label", texts.colours);

  const buttons = new Map<Tool, HTMLButtonElement>();
  for (const [index, colour] of HIGHLIGHT_COLOURS.entries()) {
    const button = makeButton(maker, "tool colour", () => act(colour));
    const key = String(index + 1);
    const dot = makeElement(doc, "span", "dot");
    // As the passage will look, with an edge that stands out from any ground.
    dot.style.backgroundColor = HIGHLIGHT_STYLES[colour].tint;
    dot.style.borderColor = HIGHLIGHT_STYLES[colour].solid;
    dot.dataset.key = key;
    dot.append(makeIcon(doc, "check"));
    button.append(dot);
    nameControl(button, texts.colour(colour), key);
    buttons.set(colour, button);
    colours.append(button);
  }
  const add = (tool: "note" | "tags" | "copy" | "remove" | "close", key: string) => {
    buttons.set(
      tool,
      makeIconButton(maker, tool, texts[tool], () => act(tool), key),
    );
  };
  add("note", "N");
  add("tags", "T");
  add("copy", "C");
  add("remove", "");
  add("close", "");
  const others = makeElement(doc, "div", "others");
  others.append(...[...buttons.values()].filter((button) => !colours.contains(button)));
  element.append(colours, makeElement(doc, "span", "line"), others);
  for (const [index, button] of [...buttons.values()].entries()) button.tabIndex = index === 0 ? 0 : -1;

  const inUse = () => [...buttons.values()].filter((button) => !button.hidden);
  function focusOn(button: HTMLButtonElement | undefined): void {
    if (!button) return;
    for (const other of buttons.values()) other.tabIndex = other === button ? 0 : -1;
    button.focus({ preventScroll: true });
  }

  return {
    element,
    button: (tool) => buttons.get(tool)!,
    select: (selected) => {
      for (const colour of HIGHLIGHT_COLOURS) {
        buttons.get(colour)!.setAttribute("aria-pressed", String(colour === selected));
      }
    },
    focus: () => focusOn(inUse().find((button) => button.tabIndex === 0) ?? inUse()[0]),
    buttonOf: (event) => {
      const tool = toolOf(event);
      return tool ? buttons.get(tool)! : null;
    },
    move: (event) => {
      const row = inUse();
      const at = row.findIndex((button) => button === event.target || button.matches(":focus"));
      const forward = texts.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
      const back = texts.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
      const steps: Record<string, number> = { [forward]: at + 1, [back]: at - 1, Home: 0, End: -1 };
      const to = steps[event.key];
      if (at < 0 || to === undefined) return false;
      focusOn(row.at(to % row.length));
      return true;
    },
  };
}

/**
 * A letter that the keyboard writes counts before its place: N is N on every Latin layout. Where it writes none, Arabic
 * above all, the place counts; so do the digits, which French layouts write with Shift only.
 */
function toolOf({ key, code, ctrlKey, altKey, metaKey }: KeyboardEvent): Tool | null {
  if (ctrlKey || altKey || metaKey) return null;
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1] ?? (/^[1-5]$/.test(key) ? key : null);
  if (digit !== null) return HIGHLIGHT_COLOURS[Number(digit) - 1]!;
  const letter = /^[a-z]$/i.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1] ?? "");
  return LETTERS[letter.toLowerCase()] ?? null;
}
