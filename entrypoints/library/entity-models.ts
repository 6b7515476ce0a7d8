import type { SavedPlot } from "../../components/library/plots/types.ts";
import { makeUuid } from "../../utils/core/make-uuid.ts";
import { exportPng, exportSvg } from "../../utils/dom/export-picture.ts";
import { saveBlob } from "../../utils/dom/save-blob.ts";
import { createDossiersModel, type DossiersModel } from "../../utils/models/library/dossiers-model.ts";
import { createEntitiesModel, type EntitiesModel } from "../../utils/models/library/entities-model.ts";
import { createEntityDigest, type EntityDigest } from "../../utils/models/library/entity-digest.ts";
import { createPlotsModel, type PlotsModel } from "../../utils/models/library/plots-model.ts";
import type { LibraryServices } from "./services.ts";

/** What the entities, the dossiers and the plots draw from: one count of everything kept. */
export interface EntityModels {
  readonly digest: EntityDigest;
  readonly entities: EntitiesModel;
  readonly dossiers: DossiersModel;
  readonly plots: PlotsModel;
}

const made = new WeakMap<LibraryServices, EntityModels>();

/** The models of these services, made when one of the views is shown first. */
export function entityModels(services: LibraryServices): EntityModels {
  const known = made.get(services);
  if (known) return known;
  const { database, translator, unsaved, signal } = services;
  const digest = createEntityDigest(database, signal);
  const now = () => new Date();
  const models = {
    digest,
    entities: createEntitiesModel(digest),
    dossiers: createDossiersModel(database, digest, {
      language: () => translator().lang,
      now,
      makeId: () => makeUuid(crypto.getRandomValues(new Uint8Array(16))),
      unsaved,
    }),
    plots: createPlotsModel(database, digest, { now, save: savePlot }),
  };
  made.set(services, models);
  return models;
}

/** Pixels of a PNG for each CSS pixel: sharp when it is printed in a report. */
const SHARPNESS = 2;

async function savePlot({ format, name, ...picture }: SavedPlot): Promise<void> {
  const file = `rasd-${name}.${format}`;
  if (format === "png") saveBlob(document, file, await exportPng(picture, SHARPNESS));
  else saveBlob(document, file, new Blob([exportSvg(picture).text], { type: "image/svg+xml;charset=utf-8" }));
}
