/**
 * The bundled lexicon, checked against itself and, where the folder of seeds and word lists is there, against them.
 * To leave a term or surface out on purpose: a line in LEFT_OUT with the reason.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { annotateSource } from "../../../scripts/annotate/annotate-source.ts";
import { findShared } from "../../../scripts/evaluate/find-shared.ts";
import { type GoldFile, type Predicted, rates, scoreMentions } from "../../../scripts/evaluate/score-mentions.ts";
import { scoreTraps } from "../../../scripts/evaluate/score-traps.ts";
import { loadLayers, loadLexicon } from "../../../scripts/lexicon/load-lexicon.ts";
import { expandPattern } from "../../../utils/core/lexicon/expand-pattern.ts";
import { findMentions } from "../../../utils/core/lexicon/find-mentions.ts";
import { readForm } from "../../../utils/core/lexicon/read-form.ts";

const layers = loadLayers();
const { entities, compiled } = loadLexicon();
const keyOf = (text: string) => readForm(text).words.join(" ");
const found = (text: string) => findMentions(text, compiled).map((mention) => mention.entity);

describe("each layer", () => {
  it.each(layers.map((layer) => [layer.layer, layer] as const))("%s lists the sources of its forms", (_, layer) => {
    const unknown = layer.entities.flatMap((entity) =>
      entity.forms.flatMap((form) =>
        form.sources.length === 0
          ? [`${form.text}: none`]
          : form.sources
              .filter((source) => !Object.hasOwn(layer.sources, source))
              .map((source) => `${form.text}: ${source}`),
      ),
    );
    expect(unknown).toEqual([]);
  });
});

describe("each entity", () => {
  it("has a name in three languages", () => {
    const nameless = entities.filter(({ names }) => !(names.ar?.trim() && names.fr?.trim() && names.en?.trim()));
    expect(nameless.map(({ id }) => id)).toEqual([]);
  });
  it("has an id of its category and a form", () => {
    const PREFIXES: Record<string, RegExp> = {
      crime: /^crime\./,
      victim: /^vic\./,
      institution: /^inst\./,
      person: /^person\./,
      place: /^place\./,
      law: /^law\./,
      plan: /^(plan|mech|doc|event|prog|camp|fund)\./,
    };
    expect(entities.filter(({ id, category }) => !PREFIXES[category]?.test(id)).map(({ id }) => id)).toEqual([]);
    expect(entities.filter(({ forms }) => forms.length === 0).map(({ id }) => id)).toEqual([]);
  });
  it("gives a reason for each form that is never marked", () => {
    const silent = entities.flatMap(({ forms }) => forms.filter((form) => form.unmarked?.trim() === ""));
    expect(silent).toEqual([]);
  });
  it("is found under every form that has no condition", () => {
    const lost = entities.flatMap(({ id, forms }) =>
      forms
        .filter((form) => form.unmarked === undefined && form.guards === undefined)
        .flatMap((form) => expandPattern(form.text))
        .filter((text) => !found(text).includes(id))
        .map((text) => `${id}: ${text}`),
    );
    expect(lost).toEqual([]);
  });
});

const shared = findShared();
const read = (path: string) => JSON.parse(readFileSync(new URL(path, shared!), "utf8"));
const has = (path: string) => shared !== null && existsSync(new URL(path, shared));
const here = has("lexicon/seed-entities.json") && has("lexicon/terms.json") && has("corpus/seeds-gold.json");
if (!here)
  console.log("data.test: no folder ../shared beside the project (or RASD_SHARED); its word lists are not compared");

/** Terms of the word list that have no form, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "الوكيل العام للملك": "names an office, not the body that النيابة العامة names",
  "وكيل الملك": "the same",
  "procureur général du Roi": "the same",
  "public prosecutor": "the same",
};

/** Every form of the lexicon by its folded words. */
const forms = new Map<string, { entity: string; sources: readonly string[] }[]>();
for (const { id, forms: own } of entities)
  for (const form of own)
    for (const text of expandPattern(form.text)) {
      const key = keyOf(text);
      forms.set(key, [...(forms.get(key) ?? []), { entity: id, sources: form.sources }]);
    }

describe.runIf(here)("the seeds' entities", () => {
  interface SeedEntity {
    id: string;
    seed_variants: { surface: string; use: string; files: Record<string, unknown> }[];
  }
  it("have each surface as a form marked with its seed; dates and sums are recognised", () => {
    const lost: string[] = [];
    for (const { id, seed_variants } of read("lexicon/seed-entities.json").entities as SeedEntity[])
      for (const { surface, use, files } of seed_variants) {
        // Counted people and things («11 شخصا») are no category of Rasd's; a bare year needs its word.
        if (id.startsWith("qty.") || (id.startsWith("date.") && use === "context")) continue;
        if (/^(date|amount)\./.test(id)) {
          if (found(surface).join() !== id) lost.push(`${id}: ${surface}`);
          continue;
        }
        const own = (forms.get(keyOf(surface)) ?? []).filter((form) => form.entity === id);
        for (const file of Object.keys(files)) {
          const seed = `seed:${file.slice(0, 3)}`;
          if (!own.some((form) => form.sources.includes(seed))) lost.push(`${id}: ${surface} (${seed})`);
        }
      }
    expect(lost).toEqual([]);
  });
});

describe.runIf(here)("the word list", () => {
  interface WordList {
    groups: { terms: Partial<Record<"ar" | "fr" | "en", string[]>>[] }[];
    traps: { text: string; why: string }[];
  }
  const list: WordList | null = here ? read("lexicon/terms.json") : null;

  it("has each term as a form", () => {
    const terms = list!.groups.flatMap((group) => group.terms.flatMap(({ ar, fr, en }) => [ar, fr, en].flat()));
    const lost = terms.filter(
      (term) => term !== undefined && !forms.has(keyOf(term)) && !Object.hasOwn(LEFT_OUT, term),
    );
    expect(terms.length).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });

  it("has traps that name nothing but what stands in them", () => {
    const { texts, wrong } = scoreTraps(list!.traps, (text) => found(text));
    expect(texts).toBeGreaterThan(90);
    expect(wrong).toEqual([]);
  });
});

test.runIf(here)("every mention of the seeds' gold is found with its span and category, and no negative", () => {
  const gold: { files: GoldFile[] } = read("corpus/seeds-gold.json");
  const predictions = new Map<string, readonly Predicted[]>(
    gold.files.map(({ file }) => {
      const text = readFileSync(new URL(`seeds/${file}`, shared!), "utf8");
      return [file, annotateSource({ kind: "text", id: file, text }, compiled).mentions];
    }),
  );
  const { perCategory, errors, negativeHits } = scoreMentions(gold.files, predictions);
  expect(errors).toEqual([]);
  expect(negativeHits).toBe(0);
  expect([...perCategory.values()].map((count) => rates(count).f1)).toEqual([...perCategory].map(() => 1));
});
