import { useEffect } from "preact/hooks";
import { ArticleView } from "../../../components/library/article/ArticleView.tsx";
import { useObservable } from "../../../components/shared/use-observable.ts";
import { renderCleanCopy } from "../../../utils/dom/render-clean-copy.ts";
import { COMMANDS, keysOf } from "../../../utils/extension/commands.ts";
import { type ArticleModel, createArticleModel } from "../../../utils/models/library/article-model.ts";
import { ownRecordsOf } from "../own-records.ts";
import type { LibraryServices, LibraryView } from "../services.ts";

export function createArticleView(services: LibraryServices): LibraryView<"article"> {
  const { database, translator, unsaved, signal } = services;
  let model: ArticleModel | null = null;
  let shortcut: string | null = null;

  function create(): ArticleModel {
    keysOf(COMMANDS.highlight).then((keys) => {
      shortcut = keys;
    }, console.error);
    return createArticleModel(
      database,
      () => {
        const { lang: language, format, t } = translator();
        return {
          ...{ language, format, shortcut, unsaved },
          nameStep: (kind) => t(`highlights.steps.${kind}`),
          copy: (text) => navigator.clipboard.writeText(text),
          now: () => new Date(),
        };
      },
      () => ownRecordsOf(services).search,
      signal,
    );
  }

  return ({ id, version }) => {
    model ??= create();
    return <Article model={model} id={id} version={version} />;
  };
}

function Article({ model, id, version }: { model: ArticleModel; id: string; version: number | null }) {
  useEffect(() => model.show(id, version), [model, id, version]);
  return (
    <ArticleView
      state={useObservable(model.state)}
      actions={model.actions}
      highlights={useObservable(model.highlights.state)}
      highlightActions={model.highlights.actions}
      storyActions={model.decisions.actions}
      renderPrinted={() => {
        const copy = model.printed();
        return copy === null ? null : renderCleanCopy(copy.html, copy);
      }}
    />
  );
}
