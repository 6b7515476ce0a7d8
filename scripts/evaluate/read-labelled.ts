import { existsSync, readFileSync } from "node:fs";

export interface LabelledDocument {
  readonly file: string;
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  /** relevant, mention or none for labelled articles; for the rest what kind of article it is said to be. */
  readonly expected: string;
}

const FILES = ["dev_positives", "dev_pages_text", "dev_near_misses", "dev_other"];
/** The corpus' own labels, in Rasd's words (its README says which is which). */
const LABELS: Readonly<Record<string, string>> = {
  about: "relevant",
  formula: "mention",
  passing: "mention",
  false: "none",
};

/** Reads the labelled articles of the corpus folder below `shared`; files that are missing are named and left out. */
export function readLabelled(shared: URL): LabelledDocument[] {
  const documents: LabelledDocument[] = [];
  for (const file of FILES) {
    const path = new URL(`corpus/${file}.jsonl`, shared);
    if (!existsSync(path)) {
      console.log(`evaluate: ${file}.jsonl is missing`);
      continue;
    }
    for (const line of readFileSync(path, "utf8").split("\n")) {
      if (line.trim() === "") continue;
      const { id, lang, text, title, url, label, near } = JSON.parse(line);
      const expected = label ? (LABELS[label] ?? label) : near ? `near: ${Object.keys(near).join("+")}` : "other";
      documents.push({ file, id, lang, text, title: title ?? null, url: url ?? null, expected });
    }
  }
  return documents;
}
