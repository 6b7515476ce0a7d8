import fc from "fast-check";
import type { Annotation } from "../../../utils/core/notes/types.ts";

/** What a page's process that was taken over knows, and wants. */
export interface ForgedAbout {
  /** What it may neither read nor change. */
  readonly victims: readonly Pick<Annotation, "id" | "url">[];
  /** Address of its own page, and of another site's. */
  readonly here: string;
  readonly elsewhere: string;
  /** What it could send rightly. */
  readonly valid: { readonly draft: object; readonly report: object };
}

/** Messages made by chance, most of them nearly right. */
export function forgedMessages({ victims, here, elsewhere, valid }: ForgedAbout): fc.Arbitrary<unknown> {
  const text = fc.oneof(fc.string(), fc.constantFrom("", "x".repeat(300_000), "\u202e", "ضيعة", "__proto__"));
  const address = fc.constantFrom(
    elsewhere,
    here,
    victims[1]!.url,
    "javascript:alert(1)",
    "data:text/html,x",
    "//",
    "",
  );
  const id = fc.oneof(fc.constantFrom(victims[0]!.id, victims[1]!.id), fc.uuid(), text);
  const any = fc.oneof(fc.jsonValue(), text, address, id);
  const edit = fc.record(
    {
      note: fc.oneof(text, any),
      removed: fc.oneof(fc.boolean(), any),
      colour: fc.oneof(fc.constant("blue"), any),
      tags: any,
    },
    { requiredKeys: [] },
  );
  const bent = (object: object) =>
    fc
      .tuple(fc.dictionary(fc.constantFrom(...Object.keys(object), "more"), any, { maxKeys: 2 }), id, address)
      .map(([changes, one, url]) => ({ ...object, ...("id" in object ? { id: one } : { url }), ...changes }));
  return fc.oneof(
    fc.record({ type: fc.constant("page/edit"), id, edit, expected: text }, { requiredKeys: ["type", "id", "edit"] }),
    fc.record({ type: fc.constant("page/highlight"), draft: bent(valid.draft), report: bent(valid.report) }),
    fc.record({ type: fc.constant("page/report"), report: bent(valid.report) }),
    fc.record({ type: fc.constant("page/highlights"), url: address, canonicalUrl: fc.oneof(address, any) }),
    fc.record({ type: fc.constant("page/tags"), typed: text, ids: fc.array(any) }, { requiredKeys: ["type"] }),
    fc.record(
      { type: fc.constantFrom("page/start", "page/no-article", "page/delete", "view/state"), id },
      { requiredKeys: ["type"] },
    ),
    fc.record({ type: fc.constant("page/open-highlight"), id }),
    fc.record({
      type: fc.constant("page/analyse"),
      article: bent({ text: "x", bodyStart: 0, zones: [], headline: null }),
    }),
    fc.record({
      type: fc.constant("page/look"),
      words: text,
      url: fc.oneof(address, any),
      declared: fc.oneof(
        fc.constant(null),
        fc.record({
          linked: fc.oneof(address, any),
          og: fc.oneof(address, any),
          described: fc.oneof(fc.array(text), any),
        }),
      ),
    }),
    fc.record({ type: fc.constant("page/headlines"), headlines: fc.oneof(fc.array(text, { maxLength: 5 }), any) }),
    any,
  );
}
