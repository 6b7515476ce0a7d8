/**
 * npm run generate:countries
 *
 * Makes assets/lexicon/countries.json from the package i18n-iso-countries (ISO 3166 names in Arabic, French and English),
 * with the other names the press uses and the guards of names that are words as well. Deterministic.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Form } from "../utils/core/lexicon/types.ts";
import { AMBIGUOUS, OTHER_NAMES, SEED_IDS, WORDS_AS_WELL } from "./lexicon/country-names.ts";

const require = createRequire(import.meta.url);
const { version } = require("i18n-iso-countries/package.json") as { version: string };
const LANGUAGES = ["ar", "fr", "en"] as const;

/** Territories nobody lives in, or whose names are first names (Dominique, Maurice, Saint-…). */
const LEFT_OUT = new Set(
  "AQ BV HM IO TF GS UM CX CC NF PN TK SJ EH DM GD MU SH BL MF PM KN LC VC NU WF AX BQ CW SX".split(" "),
);

interface CountryFile {
  countries: Record<string, string | string[]>;
}
const files = Object.fromEntries(
  LANGUAGES.map((lang) => [
    lang,
    JSON.parse(readFileSync(require.resolve(`i18n-iso-countries/langs/${lang}.json`), "utf8")) as CountryFile,
  ]),
);

const entities = Object.keys(files.en!.countries)
  .filter((code) => !LEFT_OUT.has(code))
  .sort()
  .map((code) => {
    // The shortest is the one people use: «Iran», not «Islamic Republic of Iran».
    const shortest = (texts: readonly string[]) =>
      texts.reduce((a, b) => (b.length < a.length && !/^[A-Z]+$/u.test(b) ? b : a));
    const names = Object.fromEntries(LANGUAGES.map((lang) => [lang, plain(shortest(listed(lang, code)))]));
    const forms = LANGUAGES.flatMap((lang) => {
      const texts = new Set([...listed(lang, code), ...(OTHER_NAMES[code]?.[lang] ?? [])].map(plain));
      return [...texts].filter((text) => !AMBIGUOUS.has(text)).flatMap((text) => formsOf(text, lang));
    });
    return {
      id: SEED_IDS[code] ?? `place.${idOf(names.en!)}`,
      category: "place",
      signal: "none",
      group: "places",
      names,
      forms,
    };
  });

writeFileSync(
  new URL("../assets/lexicon/countries.json", import.meta.url),
  `${JSON.stringify(
    {
      schema: "rasd-lexicon/1",
      layer: "reference",
      version: `i18n-iso-countries ${version}`,
      sources: {
        ISO: `Country names of i18n-iso-countries ${version} (MIT), ISO 3166-1`,
        PRESS: "Other names in the press",
      },
      entities,
    },
    null,
    2,
  )}\n`,
);
console.log(`countries.json: ${entities.length} countries and territories`);

function listed(lang: (typeof LANGUAGES)[number], code: string): string[] {
  const name = files[lang]!.countries[code];
  return (Array.isArray(name) ? name : [name ?? ""]).filter((text) => text !== "");
}

/** «Korea, Republic of» is an index entry, no name; brackets hold explanations. */
function plain(name: string): string {
  return name.replace(/\s*\([^)]*\)/gu, "").replace(/^(.+), (.+ of)$/u, "$2 $1");
}

function formsOf(text: string, lang: (typeof LANGUAGES)[number]): Form[] {
  const source = Object.values(OTHER_NAMES).some((other) => Object.values(other).flat().includes(text))
    ? "PRESS"
    : "ISO";
  if (lang !== "ar") {
    const isCode = /^[A-Z]{2,4}$/u.test(text);
    return [{ text, lang, sources: [source], guards: isCode ? { caseSensitive: true } : { capitalised: true } }];
  }
  const before = WORDS_AS_WELL[text];
  if (!before) return [{ text, lang, sources: [source] }];
  // A noun before it makes the word an adjective («دعم مالي»); a preposition or a proclitic makes it the country.
  return [
    { text, lang, sources: [source], guards: { previousAny: before } },
    { text: `{و|ب|ل|وب|ول}${text}`, lang, sources: [source] },
  ];
}

function idOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f']/gu, "")
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/[^a-z]+/gu, "_")
    .replace(/^_|_$/gu, "");
}
