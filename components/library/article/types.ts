import type { OwnColour } from "../../../utils/core/lexicon/own-terms.ts";
import type { Provenance } from "../../../utils/core/lexicon/provenance.ts";
import type { Category } from "../../../utils/core/lexicon/types.ts";
import type { LocalMoment } from "../../../utils/core/library/local-moment.ts";
import type { Stretch } from "../../../utils/core/library/segment-text.ts";
import type { HighlightColour } from "../../../utils/core/notes/highlight-style.ts";
import type { ArticleEntity, ArticleNote } from "../../../utils/core/notes/types.ts";
import type { ComparedTexts } from "../../clippings/types.ts";
import type { AnnotatedPage } from "../../page/types.ts";
import type { CopyForm } from "../../shared/CopyMenu.tsx";
import type { ShownStory, StoryDecisionState } from "../stories/types.ts";

/** A mention of an entity in the sealed text. */
export interface ShownMention extends Stretch {
  readonly entity: string;
  readonly category: Category;
  /** Of a term of the reader's own that has one; null: painted like its category. */
  readonly colour: OwnColour | null;
}

/** A highlight of the reader's in the sealed text. */
export interface ShownPassage extends Stretch {
  readonly id: string;
  readonly colour: HighlightColour;
  readonly hasNote: boolean;
}

/** One of the versions an article was clipped in. */
export interface ShownVersion {
  readonly version: number;
  /** When it was captured, on the reader's clock then. */
  readonly captured: LocalMoment;
  readonly words: number;
}

/** A clipping as it is read. */
export interface ShownClipping {
  readonly version: number;
  readonly captured: LocalMoment;
  readonly address: { readonly typed: string | null; readonly final: string; readonly canonical: string | null };
  /** The one text. */
  readonly text: string;
  /** null: they are being looked for. */
  readonly mentions: readonly ShownMention[] | null;
  readonly seal: {
    readonly number: number;
    readonly hash: string;
    /** Whether the hash is that of what is shown; null: not worked out yet. */
    readonly intact: boolean | null;
  };
  /** Whether there is a copy with the page's headings, lists and links. */
  readonly hasPrinted: boolean;
  readonly extensionVersion: string;
  readonly lexiconVersion: string;
}

export interface ShownArticle {
  readonly status: "ready";
  readonly id: string;
  readonly headline: string;
  readonly byline: string | null;
  readonly outlet: ArticleNote["outlet"];
  readonly published: string | null;
  readonly lang: ArticleNote["lang"];
  readonly dir: ArticleNote["dir"];
  /** Where it is on the web. */
  readonly url: string;
  readonly verdict: AnnotatedPage["verdict"];
  readonly entities: readonly ArticleEntity[];
  readonly provenance: Readonly<Record<string, Provenance>>;
  /** ISO 8601 in UTC. */
  readonly lastReadAt: string;
  /** null: it is not clipped; then no text of it is kept. */
  readonly clipping: ShownClipping | null;
  /** The first one first. */
  readonly versions: readonly ShownVersion[];
  /** Two versions compared; null: none are. */
  readonly compared: { readonly from: number; readonly to: number; readonly texts: ComparedTexts } | null;
  /** Where the reader's highlights stand in the text; null: not looked for yet. */
  readonly passages: readonly ShownPassage[] | null;
  /** null: it is in none. */
  readonly story: ShownStory | null;
  readonly decisions: StoryDecisionState;
  /** Whether the live page is being opened for a passage. */
  readonly opening: boolean;
}

export type ArticleState =
  | { readonly status: "loading" }
  /** There is no such note, or the reader has deleted it. */
  | { readonly status: "missing" }
  | { readonly status: "failed"; readonly message: string }
  | ShownArticle;

export interface ArticleActions {
  /** Compares two versions; `from` null: no longer. */
  readonly compare: (from: number | null, to: number) => void;
  /** Opens the live page, and there the passage when an id is given. */
  readonly openLive: (passage: string | null) => void;
  readonly copy: (text: string) => void;
  /** Copies the article as a source. */
  readonly copyAs: (form: Exclude<CopyForm, "link">) => void;
  readonly retry: () => void;
}
