import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PlotsViewProps } from "../../../components/library/plots/PlotsView.tsx";
import { ErrorNote } from "../../../components/shared/ErrorNote.tsx";
import { Loading } from "../../../components/shared/Loading.tsx";
import { useTranslate } from "../../../components/shared/translate-context.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { type EntityModels, entityModels } from "../entity-models.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createPlotsView(services: LibraryServices): LibraryView<"plots"> {
  return () => <Plots models={entityModels(services)} />;
}

type View = (props: PlotsViewProps) => VNode;

/** What draws, and the libraries it draws with, are loaded when plots are shown first: the list has no use for them. */
function Plots({ models: { digest, plots } }: { models: EntityModels }) {
  const { t } = useTranslate();
  const state = useObservable(plots.state);
  const [View, setView] = useState<View | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const fail = (error: unknown) => setFailure(error instanceof Error ? error.message : String(error));
  useEffect(() => {
    void digest.refresh();
    plots.refresh().catch(fail);
    import("../../../components/library/plots/PlotsView.tsx").then(({ PlotsView }) => setView(() => PlotsView), fail);
  }, [digest, plots]);
  if (failure !== null) return <ErrorNote title={t("dossiers.failed.title")} detail={failure} />;
  return View === null ? <Loading text={t("dossiers.opening")} /> : <View state={state} actions={plots.actions} />;
}
