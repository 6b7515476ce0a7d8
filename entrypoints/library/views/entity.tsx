import { useEffect } from "preact/hooks";
import { DossierView } from "../../../components/library/dossiers/DossierView.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { type EntityModels, entityModels } from "../entity-models.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createEntityView(services: LibraryServices): LibraryView<"entity"> {
  return ({ id }) => <Entity id={id} models={entityModels(services)} />;
}

function Entity({ id, models: { digest, dossiers } }: { id: string; models: EntityModels }) {
  useEffect(() => void digest.refresh(), [digest]);
  useEffect(() => {
    dossiers.show(id);
    scrollTo(0, 0);
  }, [id, dossiers]);
  return <DossierView state={useObservable(dossiers.state)} actions={dossiers.actions} />;
}
