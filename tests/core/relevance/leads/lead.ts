import type { Label } from "../../../../utils/core/relevance/types.ts";

/** Headline and first lines as a newsroom might write them, invented for this file. `kind` says what the case shows. */
export type Lead = readonly [expected: Label, lang: "ar" | "fr" | "en", kind: string, title: string, text: string];
