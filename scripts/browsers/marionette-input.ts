import type { MarionetteConnection } from "./marionette-connection.ts";

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a reader's hands do, as trusted events of mouse and keyboard. https://www.w3.org/TR/webdriver2/#actions */
export interface MarionetteInput {
  /** Moves the mouse to a point of the window, in CSS pixels, in a few steps on the way as a hand does. */
  movePointer(x: number, y: number): Promise<void>;
  /** Presses the left button at a point so many times in a row: 2 is a double click. */
  clickAt(point: Point, times?: number): Promise<void>;
  /** Presses the left button at the first point, moves over the others and lets it go at the last. */
  drag(points: readonly Point[]): Promise<void>;
  /** Presses a key and lets it go: a character, or one of WebDriver's code points for keys without one. */
  pressKey(key: string): Promise<void>;
  /** Holds the first keys down while the last one is pressed: a shortcut. */
  pressTogether(keys: readonly string[]): Promise<void>;
  /** Presses the keys of a text one after the other, wherever the focus is. A line feed is the Enter key. */
  typeKeys(text: string): Promise<void>;
}

/** WebDriver's code point for the key. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const ENTER = "\uE006";

const DOWN = { type: "pointerDown", button: 0 };
const UP = { type: "pointerUp", button: 0 };

export function createInput(connection: MarionetteConnection): MarionetteInput {
  const mouse = async (actions: readonly object[]) => {
    const parameters = { pointerType: "mouse" };
    await connection.send("WebDriver:PerformActions", {
      actions: [{ type: "pointer", id: "mouse", parameters, actions }],
    });
  };
  const keyboard = async (actions: readonly object[]) => {
    await connection.send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  const keys = (values: readonly string[]) => keyboard(values.flatMap((value) => [keyDown(value), keyUp(value)]));
  return {
    movePointer: (x, y) =>
      mouse([moveTo({ x: x / 2, y: y / 2 }), moveTo({ x: x * 0.99, y: y * 0.99 }), moveTo({ x, y })]),
    clickAt: (point, times = 1) => mouse([moveTo(point), ...Array.from({ length: times }, () => [DOWN, UP]).flat()]),
    drag: ([first, ...others]) => mouse(first ? [moveTo(first), DOWN, ...others.map(moveTo), UP] : []),
    pressKey: (key) => keys([key]),
    pressTogether: (values) => keyboard([...values.map(keyDown), ...values.toReversed().map(keyUp)]),
    typeKeys: (text) => keys([...text].map((key) => (key === "\n" ? ENTER : key))),
  };
}

const keyDown = (value: string) => ({ type: "keyDown", value });
const keyUp = (value: string) => ({ type: "keyUp", value });

function moveTo({ x, y }: Point): object {
  return { type: "pointerMove", duration: 20, x: Math.round(x), y: Math.round(y) };
}
