/** Width of a text in CSS pixels, in the interface's font. */
export function measureText(text: string, size: number, weight = 400): number {
  const key = `${weight} ${size} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement("canvas").getContext("2d");
  // Without a canvas (a browser told to refuse it) a little more than a letter usually takes.
  if (context === null) return text.length * size * 0.6;
  family ??= getComputedStyle(document.body).fontFamily;
  context.font = `${weight} ${size}px ${family}`;
  const { width } = context.measureText(text);
  if (widths.size > 5_000) widths.clear();
  widths.set(key, width);
  return width;
}

/** A text that fits into a width: as it is, or its beginning with «…». The whole text belongs into a label beside it. */
export function fitText(text: string, room: number, size: number, weight = 400): string {
  if (measureText(text, size, weight) <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measureText(`${text.slice(0, middle)}…`, size, weight) <= room) low = middle;
    else high = middle - 1;
  }
  return `${text.slice(0, low).toWellFormed().trimEnd()}…`;
}

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;
let family: string | null = null;
