import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ErrorNote } from "../../../components/shared/ErrorNote.tsx";
import { Loading } from "../../../components/shared/Loading.tsx";
import { useTranslate } from "../../../components/shared/translate-context.tsx";
import type { LibraryRoute } from "../../../utils/core/library/route.ts";
import type { LibraryView } from "../services.ts";

/** A view whose code is loaded when it is shown first: the list, with which most begin, has no use for it. */
export function lazyView<View extends LibraryRoute["view"]>(load: () => Promise<LibraryView<View>>): LibraryView<View> {
  let made: LibraryView<View> | null = null;

  function Lazy({ route }: { route: Parameters<LibraryView<View>>[0] }): VNode {
    const { t } = useTranslate();
    const [view, setView] = useState(() => made);
    const [failure, setFailure] = useState<string | null>(null);
    useEffect(() => {
      load()
        // Another place may have loaded it meanwhile: there is one, with one model.
        .then((loaded) => {
          made ??= loaded;
          setView(() => made);
        })
        .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    }, []);
    if (view !== null) return view(route);
    return failure === null ? (
      <Loading text={t("libraryList.opening")} />
    ) : (
      <ErrorNote title={t("common.errorTitle")} detail={failure} />
    );
  }
  return (route) => <Lazy route={route} />;
}
