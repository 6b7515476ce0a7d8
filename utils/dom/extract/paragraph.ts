import type { TextSegment } from "./types.ts";

/** White space that a browser would fold, or that may fall away at the ends. */
const UNEVEN = /[\t\n\r\f]|^ | $| {2}/;
const CHUNK = /[^ \t\n\r\f]+(?: [^ \t\n\r\f]+)*/g;

/** A segment grows while the chunks that follow it come from the same place of its node. */
type OpenSegment = Omit<TextSegment, "to"> & { to: number };

/**
 * One paragraph while it is being read. White space is folded as a browser shows it, and every character that is kept
 * stays tied to its text node: a run of white space gives one space, the node's own where the run has one. A run of line
 * ends without any space, and a <br>, give a character of the extraction's own.
 */
export class Paragraph {
  text = "";
  /** Offsets count from the start of the paragraph. */
  readonly segments: OpenSegment[] = [];
  linkLength = 0;
  /** The block element it was found in. */
  readonly block: Element;
  private pending: { node: Text; at: number } | "own" | null = null;
  private breaks = 0;

  constructor(block: Element) {
    this.block = block;
  }

  /**
   * Reads a text node, whose `data` the caller has at hand; false when a blank line (two <br>) came before its text, which
   * belongs in a new paragraph.
   */
  addText(node: Text, data: string, inLink: boolean): boolean {
    if (data === "") return true;
    if (!UNEVEN.test(data)) return this.addChunk(node, data, 0, inLink);
    CHUNK.lastIndex = 0;
    let last = 0;
    for (let match = CHUNK.exec(data); match; match = CHUNK.exec(data)) {
      const from = match.index;
      if (from > last) this.noteSpace(node, data, last, from);
      if (!this.addChunk(node, match[0], from, inLink)) return false;
      last = from + match[0].length;
    }
    if (last < data.length) this.noteSpace(node, data, last, data.length);
    return true;
  }

  private addChunk(node: Text, chunk: string, from: number, inLink: boolean): boolean {
    if (this.breaks > 1 && this.text !== "") return false;
    this.writeGap();
    this.write(node, from, chunk);
    if (inLink) this.linkLength += chunk.length;
    return true;
  }

  addBreak(): void {
    if (this.text !== "") this.breaks++;
    this.pending = null;
  }

  private noteSpace(node: Text, data: string, from: number, to: number): void {
    if (this.text === "" || this.breaks > 0 || (this.pending && this.pending !== "own")) return;
    if (data[to - 1] === " ") this.pending = { node, at: to - 1 };
    else if (data[from] === " ") this.pending = { node, at: from };
    else {
      const space = data.slice(from, to).indexOf(" ");
      this.pending = space < 0 ? "own" : { node, at: from + space };
    }
  }

  /** Writes what stands between the last word and the next: a line break, a space, or nothing. */
  private writeGap(): void {
    if (this.breaks > 0) this.text += "\n";
    else if (this.pending === "own") this.text += " ";
    else if (this.pending) this.write(this.pending.node, this.pending.at, " ");
    this.breaks = 0;
    this.pending = null;
  }

  private write(node: Text, from: number, characters: string): void {
    const to = from + characters.length;
    const last = this.segments.at(-1);
    if (last && last.node === node && last.to === from && last.start + last.to - last.from === this.text.length)
      last.to = to;
    else this.segments.push({ start: this.text.length, node, from, to });
    this.text += characters;
  }
}
