import { readFileSync } from "node:fs";
import { addJoinedForms } from "../../utils/core/lexicon/add-joined-forms.ts";
import { compileLexicon } from "../../utils/core/lexicon/compile-lexicon.ts";
import type { CompiledLexicon } from "../../utils/core/lexicon/compiled-lexicon.ts";
import { mergeLayers } from "../../utils/core/lexicon/merge-layers.ts";
import type { SourceTitle } from "../../utils/core/lexicon/provenance.ts";
import type { Entity, LexiconLayer } from "../../utils/core/lexicon/types.ts";

/** Layers in order of precedence: the seeds' entities keep their own data, the reference adds names and entities. */
export const LAYER_FILES = [
  "seed.json",
  "reference.json",
  "institutions.json",
  "laws.json",
  "places.json",
  "places-abroad.json",
  "countries.json",
] as const;
export const SOURCE_TITLES_FILE = "source-titles.json";
const FOLDER = new URL("../../assets/lexicon/", import.meta.url);

export function loadLayers(): LexiconLayer[] {
  return LAYER_FILES.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), "utf8")) as LexiconLayer);
}

/** Titles of the sources, short enough for a card, by the keys the layers use; see assets/lexicon/source-titles.json. */
export function loadSourceTitles(): Readonly<Record<string, SourceTitle>> {
  return JSON.parse(readFileSync(new URL(SOURCE_TITLES_FILE, FOLDER), "utf8")) as Record<string, SourceTitle>;
}

/** The version stored with every verdict: both layers', since either can change one. */
export function lexiconVersion(layers: readonly LexiconLayer[]): string {
  return layers.map((layer) => `${layer.layer} ${layer.version}`).join(", ");
}

/** Reads and compiles the bundled lexicon. Throws with every conflict named. */
export function loadLexicon(): { entities: readonly Entity[]; compiled: CompiledLexicon } {
  const layers = loadLayers();
  const entities = mergeLayers(layers);
  return { entities, compiled: compileLexicon(addJoinedForms(entities), lexiconVersion(layers)) };
}
