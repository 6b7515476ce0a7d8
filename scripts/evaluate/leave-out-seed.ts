import type { LexiconLayer } from "../../utils/core/lexicon/types.ts";

/**
 * The layers as if one seed text had never been read: in the seed layer a form stays only when it stands in another seed.
 * The reference layers stay whole; they were made from other sources.
 */
export function leaveOutSeed(layers: readonly LexiconLayer[], seed: string): LexiconLayer[] {
  const isOtherSeed = (source: string) => source.startsWith("seed:") && source !== `seed:${seed}`;
  return layers.map((layer) => {
    if (layer.layer !== "seed") return layer;
    const entities = layer.entities
      .map((entity) => ({ ...entity, forms: entity.forms.filter((form) => form.sources.some(isOtherSeed)) }))
      .filter((entity) => entity.forms.length > 0);
    return { ...layer, entities };
  });
}
