import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { addJoinedForms } from "../../utils/core/lexicon/add-joined-forms.ts";
import { mergeLayers } from "../../utils/core/lexicon/merge-layers.ts";
import { packLexicon } from "../../utils/core/lexicon/pack-lexicon.ts";
import { packNames } from "../../utils/core/lexicon/pack-names.ts";
import { makePatterns } from "../../utils/core/prefilter/make-patterns.ts";
import { displayData } from "./display-data.ts";
import { LAYER_FILES, lexiconVersion, loadLayers, loadSourceTitles, SOURCE_TITLES_FILE } from "./load-lexicon.ts";

const PACKED = "virtual:rasd/lexicon";
const NAMES = "virtual:rasd/names";
const PREFILTER = "virtual:rasd/prefilter";
const UNPACK = fileURLToPath(new URL("../../utils/core/lexicon/pack-names.ts", import.meta.url));
const MODULES: readonly string[] = [PACKED, NAMES, PREFILTER];

/**
 * Compiles assets/lexicon at build time: `virtual:rasd/lexicon` is the packed lexicon (matching only),
 * `virtual:rasd/prefilter` what a text must hold for any verdict,
 * `virtual:rasd/names` what is shown of an entity, by its id: names and sources (for the background and the views). A lexicon with a conflict fails the build, by name.
 */
export function lexiconPlugin(): Plugin {
  return {
    name: "rasd-lexicon",
    resolveId: (id) => (MODULES.includes(id) ? `\0${id}` : null),
    load(id) {
      const name = id.slice(1);
      if (!id.startsWith("\0") || !MODULES.includes(name)) return null;
      for (const file of [...LAYER_FILES, SOURCE_TITLES_FILE])
        this.addWatchFile(fileURLToPath(new URL(`../../assets/lexicon/${file}`, import.meta.url)));
      const layers = loadLayers();
      const entities = mergeLayers(layers);
      const data = {
        [PACKED]: () => packLexicon(addJoinedForms(entities), lexiconVersion(layers)),
        [NAMES]: () => ({
          version: lexiconVersion(layers),
          ...packNames(displayData(entities, loadSourceTitles())),
        }),
        [PREFILTER]: () => makePatterns(addJoinedForms(entities)),
      }[name]!();
      // One string to parse is several times faster for the browser than an object literal of this size.
      const parsed = `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
      if (name !== NAMES) return `export default ${parsed};`;
      return `import { unpackNames } from ${JSON.stringify(UNPACK)};\nconst packed = ${parsed};\nexport default { version: packed.version, ...unpackNames(packed) };`;
    },
  };
}
