import { StoriesView } from "../../../components/library/stories/StoriesView.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { createStoriesModel, type StoriesModel } from "../../../utils/models/library/stories-model.ts";
import { ownRecordsOf } from "../own-records.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createStoriesView(services: LibraryServices): LibraryView<"stories"> {
  let model: StoriesModel | null = null;
  return () => {
    const { database, signal } = services;
    const context = { now: () => new Date(), search: () => ownRecordsOf(services).search };
    model ??= createStoriesModel(database, context, signal);
    return <Stories model={model} />;
  };
}

function Stories({ model }: { model: StoriesModel }) {
  return <StoriesView state={useObservable(model.state)} actions={model.actions} />;
}
