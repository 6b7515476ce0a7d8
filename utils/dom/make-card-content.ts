import type { LinePiece } from "../core/language/describe-provenance.ts";
import { CATEGORY_STYLES } from "../core/lexicon/category-style.ts";
import type { Provenance } from "../core/lexicon/provenance.ts";
import type { Category, Language } from "../core/lexicon/types.ts";

/** What the card says, in the reader's language; the content script makes it from the locale file. */
export interface EntityCardTexts {
  readonly lang: Language;
  readonly dir: "rtl" | "ltr";
  readonly category: (category: Category) => string;
  readonly onThisPage: (count: number) => string;
  /** Where a name comes from, in one line. */
  readonly provenance: (provenance: Provenance) => readonly LinePiece[];
}

interface NamedEntity {
  readonly names: Readonly<Partial<Record<Language, string>>>;
  readonly category: Category;
}

/** The entity under a mark. */
export interface EntityCardData extends NamedEntity {
  readonly provenance: Provenance;
  /** Mentions of it on this page. */
  readonly count: number;
}

/** Why a headline is marked, and the entity it is marked for. */
export interface HeadlineCardData extends NamedEntity {
  /** A sentence in the reader's language. */
  readonly reason: string;
}

export type CardData = EntityCardData | HeadlineCardData;

/** The card's lines: an entity's category, names, number and source; of a headline first why it is marked. */
export function makeCardContent(doc: Document, texts: EntityCardTexts, data: CardData): HTMLElement[] {
  const { line, tint, style, thickness } = CATEGORY_STYLES[data.category];
  const mark = makeElement(doc, "span", "mark", texts.category(data.category));
  mark.style.backgroundColor = tint;
  mark.style.textDecoration = `underline ${style} ${line} ${thickness}px`;
  const category = makeElement(doc, "p", "category");
  category.append(mark);

  const order: readonly Language[] = [
    texts.lang,
    ...(["ar", "fr", "en"] as const).filter((lang) => lang !== texts.lang),
  ];
  const names = order.flatMap((lang) => {
    const text = data.names[lang];
    if (text === undefined || text === "") return [];
    const name = makeElement(doc, "p", "other", text);
    name.lang = lang;
    name.dir = lang === "ar" ? "rtl" : "ltr";
    return [name];
  });
  if (names[0] !== undefined) names[0].className = "name";

  if ("reason" in data) return [makeElement(doc, "p", "reason", data.reason), category, ...names];
  const source = makeElement(doc, "p", "source");
  source.append(
    ...texts.provenance(data.provenance).map((piece) => (typeof piece === "string" ? piece : isolated(piece))),
  );
  return [category, ...names, makeElement(doc, "p", "facts", texts.onThisPage(data.count)), source];

  /** A title that runs the other way must not reorder the line around it. */
  function isolated({ text, lang }: { text: string; lang: Language }): HTMLElement {
    const title = makeElement(doc, "bdi", "title", text);
    title.lang = lang;
    title.dir = "auto";
    return title;
  }
}

export function makeElement(doc: Document, tag: string, className: string, text = ""): HTMLElement {
  const made = doc.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
