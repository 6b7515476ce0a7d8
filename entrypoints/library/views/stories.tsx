import { StoriesView } from "../../../components/library/stories/StoriesView.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { createStoriesModel, type StoriesModel } from "../../../utils/models/library/stories-model.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createStoriesView({ database, signal }: LibraryServices): LibraryView<"stories"> {
  let model: StoriesModel | null = null;
  return () => {
    model ??= createStoriesModel(database, () => new Date(), signal);
    return <Stories model={model} />;
  };
}

function Stories({ model }: { model: StoriesModel }) {
  return <StoriesView state={useObservable(model.state)} actions={model.actions} />;
}
