import { useEffect } from "preact/hooks";
import { EntitiesView } from "../../../components/library/dossiers/EntitiesView.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { type EntityModels, entityModels } from "../entity-models.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createEntitiesView(services: LibraryServices): LibraryView<"entities"> {
  return () => <Entities models={entityModels(services)} />;
}

function Entities({ models: { digest, entities } }: { models: EntityModels }) {
  useEffect(() => void digest.refresh(), [digest]);
  return <EntitiesView state={useObservable(entities.state)} actions={entities.actions} />;
}
