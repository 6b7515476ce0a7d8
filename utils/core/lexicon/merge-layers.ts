import type { Entity, LexiconLayer } from "./types.ts";

/**
 * One list of entities out of several layers. An entity that stands in more than one layer keeps the data of the first
 * and gets the forms of all; its origin is the first layer's.
 *
 * @throws Error naming the entity when a later layer gives it another category.
 */
export function mergeLayers(layers: readonly LexiconLayer[]): Entity[] {
  const merged = new Map<string, Entity>();
  for (const layer of layers) {
    for (const entity of layer.entities) {
      const known = merged.get(entity.id);
      if (known && known.category !== entity.category)
        throw new Error(`«${entity.id}» is ${known.category} in one layer and ${entity.category} in «${layer.layer}»`);
      merged.set(
        entity.id,
        known
          ? { ...known, names: { ...entity.names, ...known.names }, forms: [...known.forms, ...entity.forms] }
          : { ...entity, origin: layer.layer },
      );
    }
  }
  return [...merged.values()];
}
