import fc from "fast-check";
import { FUNCTION_WORDS } from "../../../utils/core/lexicon/function-words.ts";
import { readForm } from "../../../utils/core/lexicon/read-form.ts";
import type { Entity, Form, Guards, Signal } from "../../../utils/core/lexicon/types.ts";

/** Few words, so that texts and forms meet: with and without article, beginning like proclitics, short, Latin, numbers. */
const WORDS = [
  ..."الاتجار بالبشر البشر لجنة اللجنة جنة وطنية الوطنية ولد والد هجرة الهجرة مغرب المغرب الرباط عالم العالم دار فاس جد لد".split(
    " ",
  ),
  ..."traite des personnes la OIM oim ONU lutte 27 14 2024 1999".split(" "),
] as const;
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { minLength: 1, maxLength: 2 });

const guards: fc.Arbitrary<Guards> = fc.oneof(
  fc.record({ previousAny: words }),
  fc.record({ previousNone: words }),
  fc.record({ nextAny: words }),
  fc.record({ nextNone: words }),
  fc.record({ nextNoneStarting: fc.constant(["ال"]), previousNone: words }),
  fc.record({ nextYear: fc.constant(true as const) }),
  fc.record({ needs: fc.constantFrom<NonNullable<Guards["needs"]>>("entity", "strong", "entity:e0") }),
  fc.record({ caseSensitive: fc.constant(true as const) }),
  fc.record({ caseSensitive: fc.constant(true as const), nextAny: words }),
);

const form: fc.Arbitrary<Form> = fc
  .record({
    words: fc.array(word, { minLength: 1, maxLength: 3 }),
    joints: fc.array(fc.constantFrom(" ", " ", " ", "، ", "-", "."), { minLength: 2, maxLength: 2 }),
    guards: fc.option(guards, { freq: 1 }),
  })
  .map(({ words, joints, guards }) => ({
    text: words.map((one, i) => (i === 0 ? one : joints[i - 1] + one)).join(""),
    lang: "ar" as const,
    sources: ["test"],
    ...(guards === null ? {} : { guards }),
  }));

/** Entities whose forms all fold to different words, so that they compile. */
export const ENTITIES: fc.Arbitrary<Entity[]> = fc
  .array(fc.tuple(fc.array(form, { minLength: 1, maxLength: 4 }), fc.constantFrom<Signal>("strong", "none")), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => {
    const seen = new Set<string>(FUNCTION_WORDS);
    return lines.map(([forms, signal], index) => ({
      id: `e${index}`,
      category: "crime" as const,
      signal,
      group: "test",
      names: {},
      origin: "own" as const,
      forms: forms.filter(({ text }) => {
        const key = readForm(text).words.join(" ");
        return !seen.has(key) && seen.add(key);
      }),
    }));
  });

const SEPARATORS = [
  " ",
  " ",
  " ",
  " ",
  " ",
  " ",
  "\n",
  "، ",
  "-",
  " - ",
  ".",
  ". ",
  "/",
  " «",
  "\n\n",
  "؟ ",
  ": ",
  "_",
  "",
];

/** A running text: words and forms of the lexicon, proclitics glued or set apart, marks inside, everything between words. */
function runningText(entities: readonly Entity[]): fc.Arbitrary<string> {
  const forms = entities.flatMap((entity) => entity.forms.map((form) => form.text));
  const piece = forms.length === 0 ? word : fc.oneof(word, fc.constantFrom(...forms), fc.constantFrom(...forms));
  return fc
    .array(
      fc.tuple(
        fc.constantFrom("", "", "", "و", "ف", "ب", "ك", "ل", "ول", "فب", "د", "ع", "و ", "و «"),
        fc.tuple(piece, fc.constantFrom(...SEPARATORS)).map(([one, inside]) => one.replaceAll(" ", inside)),
        fc.constantFrom("", "", "", "\u064e", "\u0640", "\u200f"),
        fc.constantFrom(...SEPARATORS),
      ),
      { maxLength: 12 },
    )
    .map((pieces) =>
      pieces
        .map(([proclitic, one, mark, separator]) => {
          // ل swallows the alef of the article.
          const glued = proclitic.endsWith("ل") && one.startsWith("ال") ? proclitic + one.slice(1) : proclitic + one;
          return glued.slice(0, -1) + mark + glued.slice(-1) + separator;
        })
        .join(""),
    );
}

/** A lexicon and two texts in which its names stand. */
export const LEXICON_AND_TEXTS = ENTITIES.chain((entities) =>
  fc.tuple(fc.constant(entities), runningText(entities), runningText(entities)),
);
