import { useId, useRef } from "preact/hooks";
import { Foreign } from "../../shared/Foreign.tsx";
import { SearchField } from "../../shared/SearchField.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { useFirstFocus } from "../../shared/use-first-focus.ts";
import type { MergeChoice, StoryDecisionActions } from "./types.ts";

/** Looks for the article that is one story with another, and merges the two. */
export function MergePicker(props: {
  choice: MergeChoice;
  actions: Pick<StoryDecisionActions, "searchMerge" | "merge" | "startMerge">;
}) {
  const { choice, actions } = props;
  const { query, found } = choice;
  const { t, format } = useTranslate();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useFirstFocus(() => place.current?.querySelector("input"));
  return (
    <section
      class="merge-picker"
      aria-labelledby={id}
      ref={place}
      onKeyDown={(event) => {
        if (event.key === "Escape" && query === "") actions.startMerge(null);
      }}
    >
      <h3 class="section-title" id={id}>
        {t("stories.merge.title")}
      </h3>
      <p class="quiet">{t("stories.merge.text")}</p>
      <SearchField
        label={t("stories.merge.search")}
        help={t("notes.searchHelp")}
        value={query}
        onSearch={actions.searchMerge}
      />
      <p class="quiet" role="status">
        {found === null ? t("stories.merge.looking") : found.length === 0 ? t("stories.merge.none") : ""}
      </p>
      <ul class="merge-choices">
        {(found ?? []).map(({ id: article, headline, lang, dir, outlet, published }) => (
          <li key={article}>
            <button type="button" class="merge-choice" onClick={() => actions.merge(article)}>
              <Foreign lang={lang} dir={dir} class="merge-headline">
                {headline}
              </Foreign>
              <span class="quiet">
                <Foreign>{outlet.name}</Foreign>
                {published === null ? null : ` · ${format.printedDate(published)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={() => actions.startMerge(null)}>
        {t("stories.merge.cancel")}
      </button>
    </section>
  );
}
