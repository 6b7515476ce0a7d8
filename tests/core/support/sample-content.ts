import type { SealedContent } from "../../../utils/core/clippings/types.ts";
import { sampleEntity, sampleNote } from "./sample-note.ts";

/** Content with something in every field. */
export function sampleContent(changes: Partial<SealedContent> = {}): SealedContent {
  const { headline, outlet, lang, dir, label, score, sure, reasons } = sampleNote();
  return {
    headline,
    byline: "سلمى العلوي",
    outlet,
    published: "2026-01-04T18:30:00+01:00",
    captured: { at: "2026-01-06T08:00:00.000Z", offset: 60 },
    address: {
      typed: "https://exm.pl/x1",
      final: "https://example.org/a-1.html?utm_source=x",
      canonical: "https://example.org/a-1.html",
    },
    lang,
    dir,
    text: `${headline}\n\nأوقفت الشرطة شخصين من أجل الاتجار بالبشر.\n\n`,
    html: '<article lang="ar" dir="rtl"><p>أوقفت الشرطة شخصين.</p></article>',
    entities: [sampleEntity()],
    verdict: { label, score, sure, reasons },
    extensionVersion: "0.1.0",
    lexiconVersion: "seed 1",
    ...changes,
  };
}
