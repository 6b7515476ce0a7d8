import { useId, useState } from "preact/hooks";
import { chooseName, chooseOriginalName } from "../../utils/core/language/choose-name.ts";
import { describeProvenance } from "../../utils/core/language/describe-provenance.ts";
import type { Provenance } from "../../utils/core/lexicon/provenance.ts";
import { CATEGORIES, type Category } from "../../utils/core/lexicon/types.ts";
import type { ArticleEntity } from "../../utils/core/notes/types.ts";
import { figureKindOf } from "../../utils/core/recognise/figure-ids.ts";
import { CategoryMark } from "../shared/CategoryMark.tsx";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { AnnotatedPage } from "./types.ts";

export interface EntityGroupsProps {
  entities: readonly ArticleEntity[];
  /** Where the name of each comes from, by entity id. */
  provenance: AnnotatedPage["provenance"];
  /** Language of the article: its own name for an entity is shown beside the interface's. */
  articleLang: string;
  onGoTo: (entityId: string) => void;
}

/**
 * An article's entities by category, most named first. Pressing one goes to it on the page. Where their names come from is
 * shown for all at once: a line under each is out of the way until somebody wants to check.
 */
export function EntityGroups(props: EntityGroupsProps) {
  const { entities, ...rest } = props;
  const { t } = useTranslate();
  const headingId = useId();
  const [sourced, setSourced] = useState(false);
  return (
    <section aria-labelledby={headingId}>
      <div class="section-head">
        <h3 class="section-title" id={headingId}>
          {t("entity.title")}
        </h3>
        {entities.length === 0 ? null : (
          <button type="button" class="button-quiet" aria-expanded={sourced} onClick={() => setSourced(!sourced)}>
            {sourced ? t("entity.hideSources") : t("entity.showSources")}
          </button>
        )}
      </div>
      {entities.length === 0 ? <p class="quiet">{t("entity.none")}</p> : null}
      {CATEGORIES.map((category) => (
        <EntityGroup
          key={category}
          category={category}
          entities={entities.filter((entity) => entity.category === category)}
          sourced={sourced}
          {...rest}
        />
      ))}
    </section>
  );
}

function EntityGroup(props: EntityGroupsProps & { category: Category; sourced: boolean }) {
  const { category, entities, provenance, sourced, articleLang, onGoTo } = props;
  const { t, format } = useTranslate();
  if (entities.length === 0) return null;
  return (
    <details class="group" open>
      <summary>
        <Icon name="chevron" size={14} />
        <CategoryMark category={category}>{t(`categories.${category}`)}</CategoryMark>
        <span class="quiet">{format.number(entities.length)}</span>
      </summary>
      <ul class="entities">
        {entities
          .toSorted((a, b) => b.count - a.count)
          .map((entity) => (
            <li key={entity.id}>
              <EntityButton entity={entity} articleLang={articleLang} onGoTo={onGoTo} />
              {sourced && provenance[entity.id] ? <EntitySource provenance={provenance[entity.id]!} /> : null}
            </li>
          ))}
      </ul>
    </details>
  );
}

function EntitySource(props: { provenance: Provenance }) {
  const { lang, t } = useTranslate();
  return (
    <p class="entity-source">
      {describeProvenance(props.provenance, { lang, t }).map((piece) =>
        typeof piece === "string" ? (
          piece
        ) : (
          <Foreign key={piece.text} lang={piece.lang}>
            {piece.text}
          </Foreign>
        ),
      )}
    </p>
  );
}

function EntityButton(props: { entity: ArticleEntity; articleLang: string; onGoTo: (entityId: string) => void }) {
  const { entity, articleLang, onGoTo } = props;
  const { lang, t, format } = useTranslate();
  const name = chooseName(entity.names, lang) ?? { text: entity.id, lang: "en" as const };
  const original = chooseOriginalName(entity.names, name, articleLang);
  const figure = figureKindOf(entity.id);
  return (
    <button
      type="button"
      class="entity"
      title={t("entity.goTo", { name: name.text })}
      data-entity={entity.id}
      onClick={() => onGoTo(entity.id)}
    >
      <span class="entity-names">
        <Foreign lang={name.lang}>{name.text}</Foreign>
        {original === null ? null : (
          <Foreign lang={original.lang} class="entity-original">
            {original.text}
          </Foreign>
        )}
        {figure === null ? null : <span class="entity-figure">{t(`figures.${figure}`)}</span>}
      </span>
      <span class="count" aria-hidden="true">
        {format.number(entity.count)}
      </span>
      <span class="visually-hidden">{t("entity.onThisPage", { count: entity.count })}</span>
    </button>
  );
}
