import fc from "fast-check";
import { sealClipping, startChain } from "../../../utils/core/clippings/seal-clipping.ts";
import type { ChainHead, SealedClipping } from "../../../utils/core/clippings/types.ts";
import { changeProfile, splitId } from "../../../utils/core/dossiers/change-profile.ts";
import type { ArticleRecords, LibraryRecords } from "../../../utils/core/exchange/types.ts";
import { checkTerm, keysOf } from "../../../utils/core/lexicon/check-term.ts";
import { type OwnTerm, tidyName } from "../../../utils/core/lexicon/own-terms.ts";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";
import { storyDecisionId } from "../../../utils/core/stories/decide-story.ts";
import { digest } from "../../../utils/extension/sha-256.ts";
import { sampleAnnotation } from "./sample-annotation.ts";
import { sampleContent } from "./sample-content.ts";
import { sampleEntity, sampleNote } from "./sample-note.ts";

/** A library as an export holds it. */
export interface WholeLibrary {
  /** In the order of the articles' ids. */
  readonly articles: readonly ArticleRecords[];
  readonly rest: LibraryRecords;
}

const WORDS = [
  "ضحايا",
  "الاتّجار",
  "بالبشر",
  "طنجة",
  "لآلئ",
  "«نداء»",
  "réseau",
  "d’exploitation",
  "😀",
  "🇲🇦",
  "٢٠٢٦",
  "a\u0301",
  "\u202eقلب",
];
/** Arabic, French, emoji of two units and more, half a surrogate pair, what has to be escaped. */
const TEXT = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
      fc.constantFrom('"', "\\", "\n", "\ud83d", "\u0000", "</script>", "=1+1"),
    ),
    {
      maxLength: 8,
    },
  )
  .map((words) => words.join(" "));
const SOME_TEXT = TEXT.map((text) => text || "نص");
const WHOLE_TEXT = TEXT.map((text) => text.toWellFormed());
/** Few, so that two libraries meet in them. */
const UUID = fc
  .integer({ min: 0, max: 11 })
  .map((number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);
const TIME = fc
  .integer({ min: 0, max: 5_000 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 5, 10, minutes)).toISOString());
const DELETED = fc.option(TIME, { freq: 4 });
const TAGS = fc.uniqueArray(
  fc.record({
    label: SOME_TEXT.map((text) => text.slice(0, 200)),
    entity: fc.option(fc.constantFrom("crime.thb", "place.طنجة")),
  }),
  { maxLength: 3, selector: ({ label, entity }) => entity ?? label },
);
const STORED = { createdAt: TIME, updatedAt: TIME, deletedAt: DELETED };
const schema = fc.constant(1 as const);

const ARTICLE_IDS = Array.from({ length: 6 }, (_, index) => `https://example.org/خبر-${index}.html`);

const ARTICLE = fc.record({
  ...STORED,
  headline: TEXT,
  byline: fc.option(TEXT),
  published: fc.option(fc.constantFrom("2026-01-04", "2026-01-04T18:30:00+01:00")),
  lastReadAt: TIME,
  score: fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  ),
  sure: fc.boolean(),
  kept: fc.constantFrom("automatic" as const, "manual" as const),
  dismissedAt: DELETED,
  tags: TAGS,
  projects: fc.subarray(["p-1", "p-2"]),
  names: fc.constantFrom({}, { ar: "الاتجار" }, { ar: "الاتجار", fr: "traite", en: "trafficking" }),
});

const ANNOTATION = fc.record({
  ...STORED,
  id: fc.oneof(
    { weight: 5, arbitrary: UUID },
    fc.constant("معرّف/قديم %").map((id) => id),
  ),
  before: TEXT,
  exact: SOME_TEXT,
  prefix: TEXT,
  suffix: TEXT,
  scope: fc.constantFrom("article" as const, "page" as const),
  lang: fc.constantFrom("ar" as const, "fr" as const, "en" as const, "es" as const, "und" as const),
  dir: fc.constantFrom("rtl" as const, "ltr" as const),
  colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  note: TEXT,
  tags: TAGS,
  entities: fc.subarray(["crime.thb", "person.محمد_بناني"]),
});

const CLIPPING = fc.record({
  deletedAt: DELETED,
  updatedAt: TIME,
  text: WHOLE_TEXT,
  html: fc.option(WHOLE_TEXT),
  chain: fc.constantFrom("c-1", "c-2"),
});

const ENTRY = fc.record({
  article: fc.option(ARTICLE, { freq: 6 }),
  annotations: fc.uniqueArray(ANNOTATION, { maxLength: 3, selector: ({ id }) => id }),
  clippings: fc.array(CLIPPING, { maxLength: 2 }),
});

const TERM: fc.Arbitrary<OwnTerm> = fc
  .record({
    id: UUID,
    schema,
    ...STORED,
    name: fc.constantFrom(
      "شبكة تهريب",
      "وسيط زواج",
      "نادلة مقهى",
      "courtier en mariages",
      "bar hostess",
      "عقد عمل وهمي",
    ),
    category: fc.constantFrom("crime" as const, "place" as const),
    signal: fc.constantFrom("strong" as const, "weak" as const, "none" as const),
    colour: fc.constantFrom(null, "red" as const),
  })
  .map(({ name, ...term }) => ({
    ...term,
    names: /^[a-z]/.test(name) ? { fr: tidyName(name) } : { ar: tidyName(name) },
  }));

const NAME = SOME_TEXT.map((text) => text.trim().slice(0, 200).trim() || "اسم");

const REST = fc.record({
  terms: fc
    .uniqueArray(TERM, { maxLength: 4, selector: ({ names }) => [...keysOf(names)].join() })
    .map((terms) => terms.filter(({ id }, index) => terms.findIndex((one) => one.id === id) === index)),
  projects: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom("p-1", "p-2"),
      schema,
      ...STORED,
      name: NAME,
      note: TEXT,
      colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
    }),
    { selector: ({ id }) => id },
  ),
  searches: fc.uniqueArray(
    fc.record({
      id: UUID,
      schema,
      ...STORED,
      name: NAME,
      query: fc.record({
        kind: fc.constantFrom("article" as const, "highlight" as const),
        text: TEXT,
        chosen: fc.constantFrom([], [{ facet: "tag" as const, value: "وسم" }]),
        order: fc.constantFrom("best" as const, "newest" as const),
      }),
    }),
    { maxLength: 3, selector: ({ id }) => id },
  ),
  decisions: fc.uniqueArray(
    fc.record({ pair: fc.constantFrom([0, 1], [0, 2], [3, 5]), ...STORED, together: fc.boolean() }),
    { selector: ({ pair }) => pair.join() },
  ),
  profiles: fc.uniqueArray(
    fc.record({
      ...STORED,
      index: fc.integer({ min: 0, max: 5 }),
      names: fc.constantFrom({}, { ar: "محمد بناني" }, { fr: "M. Bennani" }),
      note: TEXT,
      isMerged: fc.boolean(),
      isSplit: fc.boolean(),
    }),
    { selector: ({ index }) => index },
  ),
});

/** Any library that could be stored: tombstones, highlights without a note, several chains, articles of clippings alone. */
export const LIBRARIES: fc.Arbitrary<Promise<WholeLibrary>> = fc
  .record({ entries: fc.array(ENTRY, { maxLength: ARTICLE_IDS.length }), rest: REST })
  .map(async ({ entries, rest }) => {
    const heads = new Map<string, ChainHead>();
    const seen = new Set<string>();
    const articles: ArticleRecords[] = [];
    for (const [index, entry] of entries.entries()) {
      const articleId = ARTICLE_IDS[index]!;
      const clippings: SealedClipping[] = [];
      for (const { deletedAt, updatedAt, text, html, chain } of entry.clippings) {
        const head = heads.get(chain) ?? startChain(chain, "2026-01-05T10:00:00.000Z");
        const quoted = entry.annotations
          .map(({ before, exact }) => before.toWellFormed() + exact.toWellFormed())
          .join("");
        const content = sampleContent({ text: `${quoted}${text}`, html });
        const sealed = await sealClipping(
          { articleId, version: clippings.length + 1, content },
          head,
          "2026-01-06T08:00:00.000Z",
          digest,
        );
        heads.set(chain, sealed.head);
        clippings.push({ ...sealed.clipping, deletedAt, updatedAt });
      }
      let offset = 0;
      const annotations = entry.annotations
        .filter(({ id }) => !seen.has(id))
        .map(({ before, exact, prefix, suffix, id, ...fields }) => {
          seen.add(id);
          const start = offset + before.length;
          offset = start + exact.length;
          return sampleAnnotation({
            ...fields,
            id,
            articleId,
            url: articleId,
            quote: { type: "TextQuoteSelector", exact, prefix, suffix },
            position: { type: "TextPositionSelector", start, end: offset },
          });
        });
      const { article } = entry;
      if (article === null && annotations.length === 0 && clippings.length === 0) continue;
      const { names = {}, ...fields } = article ?? {};
      articles.push({
        article:
          article === null
            ? null
            : sampleNote({
                ...fields,
                id: articleId,
                entities: [sampleEntity({ names })],
                clippedAt: clippings.at(-1)?.content.captured.at ?? null,
              }),
        annotations: annotations.toSorted((a, b) => a.position.start - b.position.start || (a.id < b.id ? -1 : 1)),
        clippings: clippings.toSorted((a, b) =>
          a.seal.chain === b.seal.chain ? a.seal.number - b.seal.number : a.seal.chain < b.seal.chain ? -1 : 1,
        ),
      });
    }
    const owners = new Map<string, string>();
    return {
      articles,
      rest: {
        chains: [...heads.values()],
        terms: rest.terms.filter(({ id, names }) => checkTerm(names, id, owners) === null),
        projects: rest.projects,
        searches: rest.searches,
        storyDecisions: rest.decisions.map(({ pair, ...fields }) => {
          const articles = [ARTICLE_IDS[pair[0]!]!, ARTICLE_IDS[pair[1]!]!] as const;
          return { id: storyDecisionId(articles), schema: 1 as const, ...fields, articles };
        }),
        entityProfiles: rest.profiles.map(({ index, names, note, isMerged, isSplit, ...fields }) => {
          // Merged into a smaller one alone, so that there is no ring.
          const mergedInto = isMerged && index > 0 ? `person.${index - 1}` : null;
          const split = isSplit ? { from: "person.محمد", articles: [ARTICLE_IDS[0]!] } : null;
          const entity = isSplit ? splitId(`${index}`) : `person.${index}`;
          return { ...changeProfile(null, entity, { names, note, mergedInto, split }, fields.createdAt), ...fields };
        }),
      },
    };
  });
