import type { FacetChoice, LibraryQuery, Project } from "../../../utils/core/library/types.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { nameChoice } from "./name-choice.ts";
import { type FacetCounts, sameChoice } from "./types.ts";

export interface ChosenChipsProps {
  query: LibraryQuery;
  facets: FacetCounts;
  projects: ReadonlyMap<string, Project>;
  onChoose: (chosen: readonly FacetChoice[]) => void;
}

/** What the list is narrowed by, each with a way to let go of it. */
export function ChosenChips(props: ChosenChipsProps) {
  const { query, facets, projects, onChoose } = props;
  const translator = useTranslate();
  const { t } = translator;
  if (query.chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label={t("libraryList.chosen")}>
      {query.chosen.map((choice) => {
        const name = nameChoice(choice, facets, projects, translator);
        const facet = t(`libraryList.facets.${choice.facet}`);
        return (
          <li key={`${choice.facet} ${choice.value}`}>
            <button
              type="button"
              class="chip"
              aria-label={t("libraryList.letGo", { facet, name })}
              onClick={() => onChoose(query.chosen.filter((other) => !sameChoice(other, choice)))}
            >
              <span class="quiet">{facet}</span> <Foreign>{name}</Foreign> <Icon name="close" size={12} />
            </button>
          </li>
        );
      })}
      {query.chosen.length > 1 ? (
        <li>
          <button type="button" class="button-quiet" onClick={() => onChoose([])}>
            {t("libraryList.letGoAll")}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
