import { useState } from "preact/hooks";
import type { Facet, FacetChoice, LibraryQuery, Project } from "../../../utils/core/library/types.ts";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { FACET_ORDER, livingFacets, nameChoice } from "./name-choice.ts";
import { ColourDot } from "./RecordPieces.tsx";
import { type FacetCount, type FacetCounts, sameChoice } from "./types.ts";

/** Values shown at first, and with each «more». */
const SHOWN = 6;
const MORE = 20;
/** Groups that are open at first; a group something is chosen of is open, too. */
const OPEN: readonly Facet[] = ["label", "project", "tag", "colour", "outlet", "month"];

export interface FacetPanelProps {
  query: LibraryQuery;
  facets: FacetCounts;
  projects: ReadonlyMap<string, Project>;
  onChoose: (chosen: readonly FacetChoice[]) => void;
}

/** What the list can be narrowed by, each value with how many records it would leave. */
export function FacetPanel(props: FacetPanelProps) {
  const { query, projects } = props;
  const { t } = useTranslate();
  const facets = livingFacets(props.facets, projects);
  const shown = FACET_ORDER.filter(
    (facet) => facets[facet] !== undefined || query.chosen.some((c) => c.facet === facet),
  );
  if (shown.length === 0) return <p class="quiet">{t("libraryList.facets.none")}</p>;
  return (
    <div class="facets">
      {shown.map((facet) => (
        <FacetGroup key={facet} facet={facet} counts={facets[facet] ?? []} {...props} />
      ))}
    </div>
  );
}

function FacetGroup(props: FacetPanelProps & { facet: Facet; counts: readonly FacetCount[] }) {
  const { facet, counts, query, projects, onChoose } = props;
  const translator = useTranslate();
  const { t, format } = translator;
  const [most, setMost] = useState(SHOWN);
  const chosen = query.chosen.filter((choice) => choice.facet === facet);
  // What is chosen stays in sight, also where it is seldom, or nothing is left of it.
  const listed = counts.slice(0, most);
  const extra = chosen
    .filter(({ value }) => !listed.some((count) => count.value === value))
    .map(({ value }) => counts.find((count) => count.value === value) ?? { value, name: value, count: 0 });

  return (
    <details class="facet" open={chosen.length > 0 || OPEN.includes(facet)}>
      <summary>
        <Icon name="chevron" size={14} />
        {t(`libraryList.facets.${facet}`)}
        {chosen.length === 0 ? null : <span class="tab-count">{format.number(chosen.length)}</span>}
      </summary>
      <ul class="facet-values">
        {[...listed, ...extra].map(({ value, count }) => {
          const choice: FacetChoice = { facet, value };
          const isChosen = chosen.some((other) => other.value === value);
          const colour = facet === "colour" ? value : facet === "project" ? projects.get(value)?.colour : undefined;
          return (
            <li key={value}>
              <label class="facet-value">
                <input
                  type="checkbox"
                  checked={isChosen}
                  onChange={() =>
                    onChoose(
                      isChosen ? query.chosen.filter((other) => !sameChoice(other, choice)) : [...query.chosen, choice],
                    )
                  }
                />
                {colour === undefined ? null : <ColourDot colour={colour as Project["colour"]} />}
                <span class="facet-name">
                  <Foreign>{nameChoice(choice, props.facets, projects, translator)}</Foreign>
                </span>
                <span class="count">{format.number(count)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {counts.length > most ? (
        <button type="button" class="button-quiet" onClick={() => setMost(most + MORE)}>
          {t("libraryList.facets.more", { count: Math.min(MORE, counts.length - most) })}
        </button>
      ) : null}
    </details>
  );
}
