import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { addJoinedForms } from "../../utils/core/lexicon/add-joined-forms.ts";
import { mergeLayers } from "../../utils/core/lexicon/merge-layers.ts";
import { packLexicon } from "../../utils/core/lexicon/pack-lexicon.ts";
import { LAYER_FILES, lexiconVersion, loadLayers } from "./load-lexicon.ts";

const PACKED = "virtual:rasd/lexicon";
const NAMES = "virtual:rasd/names";

/**
 * Compiles assets/lexicon at build time: `virtual:rasd/lexicon` is the packed lexicon (matching only, for the page session),
 * `virtual:rasd/names` the display names by entity id (for the background). A lexicon with a conflict fails the build, by name.
 */
export function lexiconPlugin(): Plugin {
  return {
    name: "rasd-lexicon",
    resolveId: (id) => (id === PACKED || id === NAMES ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${PACKED}` && id !== `\0${NAMES}`) return null;
      for (const file of LAYER_FILES)
        this.addWatchFile(fileURLToPath(new URL(`../../assets/lexicon/${file}`, import.meta.url)));
      const layers = loadLayers();
      const entities = mergeLayers(layers);
      const data =
        id === `\0${PACKED}`
          ? packLexicon(addJoinedForms(entities), lexiconVersion(layers))
          : {
              version: lexiconVersion(layers),
              names: Object.fromEntries(entities.map((entity) => [entity.id, entity.names])),
            };
      // One string to parse is several times faster for the browser than an object literal of this size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;
    },
  };
}
