import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { mergeLayers } from "../../utils/core/lexicon/merge-layers.ts";
import { packLexicon } from "../../utils/core/lexicon/pack-lexicon.ts";
import { displayData } from "./display-data.ts";
import { LAYER_FILES, lexiconVersion, loadLayers, loadSourceTitles, SOURCE_TITLES_FILE } from "./load-lexicon.ts";

const PACKED = "virtual:rasd/lexicon";
const NAMES = "virtual:rasd/names";

/**
 * Compiles assets/lexicon at build time: `virtual:rasd/lexicon` is the packed lexicon (matching only, for the page session),
 * `virtual:rasd/names` what is shown of an entity, by its id: names and sources (for the background and the views). A lexicon with a conflict fails the build, by name.
 */
export function lexiconPlugin(): Plugin {
  return {
    name: "rasd-lexicon",
    resolveId: (id) => (id === PACKED || id === NAMES ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${PACKED}` && id !== `\0${NAMES}`) return null;
      for (const file of [...LAYER_FILES, SOURCE_TITLES_FILE])
        this.addWatchFile(fileURLToPath(new URL(`../../assets/lexicon/${file}`, import.meta.url)));
      const layers = loadLayers();
      const entities = mergeLayers(layers);
      const data =
        id === `\0${PACKED}`
          ? packLexicon(entities, lexiconVersion(layers))
          : { version: lexiconVersion(layers), ...displayData(entities, loadSourceTitles()) };
      // One string to parse is several times faster for the browser than an object literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
  };
}
