import { makeElement } from "../make-card-content.ts";
import type { Door } from "./create-door.ts";

/** Paths of the icons, drawn on a field of 20 × 20 with a line of 1.6. */
const ICONS = {
  note: "M4 4.5h12M4 8.5h12M4 12.5h5M11 16.2l.5-2.3 4.6-4.6 1.8 1.8-4.6 4.6z",
  tags: "M3.5 4.5v5.2l7 7 5.7-5.7-7-7H4a.5.5 0 0 0-.5.5zM6.9 7.4h.01",
  copy: "M8.3 6.2c-2.5.6-3.8 2.3-3.8 5v2.6h3.9V10H6.3M15.6 6.2c-2.5.6-3.8 2.3-3.8 5v2.6h3.9V10h-2.1",
  remove: "M4 5.5h12M8 5.5V3.8h4v1.7M5.5 5.5l.7 10.7h7.6l.7-10.7M8.4 8.5v4.8M11.6 8.5v4.8",
  close: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  check: "M4.5 10.5l3.7 3.7 7.3-8",
} as const;

export type IconName = keyof typeof ICONS;

export function makeIcon(doc: Document, name: IconName): SVGElement {
  const svg = doc.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon icon-${name}`);
  const path = doc.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** What a group of controls is made with: the document, and the door their presses go through. */
export interface Maker {
  readonly doc: Document;
  readonly door: Door;
}

/** A button whose press goes through the door. */
export function makeButton(maker: Maker, className: string, act: () => void, text = ""): HTMLButtonElement {
  const button = makeElement(maker.doc, "button", className, text) as HTMLButtonElement;
  button.type = "button";
  maker.door.register(button, act);
  return button;
}

/** A button of one sign: its name is read out and shown beside the pointer, with the key that stands for it. */
export function makeIconButton(
  maker: Maker,
  icon: IconName,
  name: string,
  act: () => void,
  key = "",
): HTMLButtonElement {
  const button = makeButton(maker, "tool", act);
  button.append(makeIcon(maker.doc, icon));
  nameControl(button, name, key);
  return button;
}

export function nameControl(button: HTMLElement, name: string, key: string): void {
  button.setAttribute("aria-label", name);
  button.title = key === "" ? name : `${name} (${key})`;
  if (key !== "") button.setAttribute("aria-keyshortcuts", key);
}
