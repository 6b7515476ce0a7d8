import type { DisplayData } from "../../utils/core/lexicon/pack-names.ts";
import { listSources, type SourceTitle } from "../../utils/core/lexicon/provenance.ts";
import type { Entity } from "../../utils/core/lexicon/types.ts";

/** @throws Error naming the source keys that have no title. */
export function displayData(entities: readonly Entity[], titles: Readonly<Record<string, SourceTitle>>): DisplayData {
  const listed = entities.map((entity) => [entity.id, listSources(entity)] as const);
  const keys = [...new Set(listed.flatMap(([, own]) => own))];
  const untitled = keys.filter((key) => !Object.hasOwn(titles, key));
  if (untitled.length > 0)
    throw new Error(`No title for the sources ${untitled.join(", ")}: add them to assets/lexicon/source-titles.json.`);
  return {
    names: Object.fromEntries(entities.map((entity) => [entity.id, entity.names])),
    sources: Object.fromEntries(listed.map(([id, own]) => [id, own.map((key) => keys.indexOf(key))])),
    titles: keys.map((key) => titles[key]!),
  };
}
