/** How many bytes of the packed lexicon a term takes: as the content script holds it, and as a package that is downloaded holds it. */
import { gzipSync } from "node:zlib";
import { addJoinedForms } from "../../utils/core/lexicon/add-joined-forms.ts";
import { mergeLayers } from "../../utils/core/lexicon/merge-layers.ts";
import { packLexicon, unpackForms } from "../../utils/core/lexicon/pack-lexicon.ts";
import { lexiconVersion, loadLayers } from "../lexicon/load-lexicon.ts";
import type { BenchLine } from "./line.ts";

const layers = loadLayers();
const packed = packLexicon(addJoinedForms(mergeLayers(layers)), lexiconVersion(layers));
const terms = unpackForms(packed).length;
const whole = Buffer.from(JSON.stringify(packed));
const gzip = gzipSync(whole, { level: 9 }).length;
const parts = Object.entries(packed).map(([name, part]) => `${name} ${Buffer.from(JSON.stringify(part)).length}`);
console.log(`${terms} terms of ${packed.entities.length} entities; raw bytes: ${parts.join(", ")}`);

export const lines: readonly BenchLine[] = [
  {
    ...{ id: "lexicon/gzip", what: "packed lexicon, gzip, bytes a term", value: gzip / terms, unit: "bytes" },
    ...{ demanded: { atMost: 10 }, seen: `${gzip} bytes, ${terms} terms` },
  },
  {
    ...{ id: "lexicon/raw", what: "packed lexicon as it is, bytes a term", value: whole.length / terms, unit: "bytes" },
    seen: `${whole.length} bytes, ${terms} terms`,
  },
];
