import type { LexiconLayer } from "../../utils/core/lexicon/types.ts";

/**
 * The layers as if one seed text had never been read. In the seed layer a form stays only when it stands in another seed
 * (`aliases: "none"`), or also when it was found outside the seeds for an entity that another seed names
 * (`aliases: "known-entities"`). The reference layer stays whole: it was made from other sources.
 */
export function leaveOutSeed(
  layers: readonly LexiconLayer[],
  seed: string,
  aliases: "none" | "known-entities",
): LexiconLayer[] {
  const left = `seed:${seed}`;
  const isOtherSeed = (source: string) => source.startsWith("seed:") && source !== left;
  return layers.map((layer) => {
    if (layer.layer !== "seed") return layer;
    const entities = layer.entities.flatMap((entity) => {
      if (!entity.forms.some((form) => form.sources.some(isOtherSeed))) return [];
      const forms = entity.forms.filter(
        (form) =>
          form.sources.some(isOtherSeed) ||
          (aliases === "known-entities" && form.sources.every((source) => !source.startsWith("seed:"))),
      );
      return [{ ...entity, forms }];
    });
    return { ...layer, entities };
  });
}
