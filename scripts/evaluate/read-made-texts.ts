import { readdirSync, readFileSync } from "node:fs";
import { LABELS, type Label } from "../../utils/core/relevance/types.ts";
import type { GoldFile, GoldMention } from "./score-mentions.ts";

/** An article written for measuring, with the verdict and the names it should give. */
export interface MadeText {
  readonly id: string;
  /** What kind of text: the name of its file. */
  readonly kind: string;
  readonly title: string;
  /** Without the title. */
  readonly text: string;
  readonly expected: Label;
  /** In the title and in the text, by offsets into each, UTF-16 units. */
  readonly inTitle: readonly GoldMention[];
  readonly inText: readonly GoldMention[];
}

const HEADING = /^=== id: (?<id>\S+) \| lang: \w+ \| verdict: (?<verdict>\w+) \| kind: \w+$/u;
const MARK = /⟦(?<optional>\?)?(?<category>\w+):(?<surface>[^⟦⟧]*)⟧/gu;
/** Proclitics, with the tatweel that ties them to a number; leaving them out is right as well. */
const PROCLITIC = /^[وفبكل]{1,2}ـ?(?=[\p{L}\p{N}])/u;

/**
 * The texts of one set below tests/core/fixtures/made-texts: ⟦category:surface⟧ marks a name that has to be found, ⟦?category:surface⟧ one
 * that may be.
 *
 * @throws Error naming the file and the heading when a text is not in that shape.
 */
export function readMadeTexts(set: URL): MadeText[] {
  return readdirSync(set)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => {
      const parts = readFileSync(new URL(name, set), "utf8").split(/^(?==== )/mu);
      return parts.map((part) => readOne(part.trimEnd(), name));
    });
}

function readOne(part: string, file: string): MadeText {
  const [heading, titleLine, ...lines] = part.split("\n");
  const { id, verdict } = HEADING.exec(heading!)?.groups ?? {};
  const expected = LABELS.find((label) => label === verdict);
  if (id === undefined || expected === undefined || !titleLine?.startsWith("title: "))
    throw new Error(`${file}: «${heading}» is no heading of a made text with a title behind it`);
  const title = readMarks(titleLine.slice("title: ".length), id);
  const body = readMarks(lines.join("\n"), id);
  const kind = file.replace(/\.txt$/u, "");
  return { id, kind, title: title.text, text: body.text, expected, inTitle: title.marks, inText: body.marks };
}

function readMarks(marked: string, id: string): { text: string; marks: GoldMention[] } {
  const marks: GoldMention[] = [];
  let text = "";
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    const { optional, category, surface } = match.groups!;
    text += marked.slice(at, match.index);
    const start = text.length;
    text += surface;
    at = match.index + match[0].length;
    const core = start + (PROCLITIC.exec(surface!)?.[0].length ?? 0);
    const status = optional === undefined ? "required" : "optional";
    marks.push({
      start,
      end: text.length,
      core_start: core,
      category: category!,
      entity: "",
      surface: surface!,
      status,
      zone: "body",
    });
  }
  text += marked.slice(at);
  if (/[⟦⟧]/u.test(text)) throw new Error(`${id}: a mark is not closed`);
  return { text, marks };
}

/** The same as the gold standard of a file, in an article's text in which the title begins at 0 and the text at `bodyAt`. */
export function goldOf({ id, inTitle, inText }: MadeText, bodyAt: number): GoldFile {
  const moved = inText.map((one) => ({
    ...one,
    start: one.start + bodyAt,
    end: one.end + bodyAt,
    core_start: one.core_start + bodyAt,
  }));
  return { file: id, mentions: [...inTitle, ...moved], negatives: [] };
}
