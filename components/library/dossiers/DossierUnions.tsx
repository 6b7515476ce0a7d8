import { useId } from "preact/hooks";
import type { ListedEntity } from "../../../utils/core/dossiers/list-entities.ts";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { addressOf } from "../../../utils/core/library/route.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { SearchField } from "../../shared/SearchField.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { Dossier, DossierActions, DossierState, NamedEntity } from "./types.ts";

export interface DossierUnionsProps {
  dossier: Dossier;
  candidates: DossierState["candidates"];
  actions: Pick<DossierActions, "searchCandidates" | "merge" | "unmerge" | "rejoin">;
}

/** What is one with the entity and what was parted from it; each can be taken back. A search finds what else is the same. */
export function DossierUnions(props: DossierUnionsProps) {
  const { dossier, candidates, actions } = props;
  const { merged, parted, partedFrom } = dossier;
  const { t } = useTranslate();
  const id = useId();
  return (
    <section aria-labelledby={id} class="dossier-part">
      <h3 class="section-title" id={id}>
        {t("dossiers.unions.title")}
      </h3>
      {merged.length === 0 ? null : (
        <>
          <p class="quiet">{t("dossiers.unions.merged")}</p>
          <ul class="unions">
            {merged.map((entity) => (
              <UnionItem key={entity.id} entity={entity} isLink={false} onBack={() => actions.unmerge(entity.id)} />
            ))}
          </ul>
        </>
      )}
      {parted.length === 0 ? null : (
        <>
          <p class="quiet">{t("dossiers.unions.parted")}</p>
          <ul class="unions">
            {parted.map((entity) => (
              <UnionItem key={entity.id} entity={entity} isLink onBack={() => actions.rejoin(entity.id)} />
            ))}
          </ul>
        </>
      )}
      {partedFrom === null ? null : (
        <>
          <p class="quiet">{t("dossiers.unions.partedFrom")}</p>
          <ul class="unions">
            <UnionItem entity={partedFrom} isLink onBack={() => actions.rejoin(dossier.id)} />
          </ul>
        </>
      )}
      <p class="quiet">{t("dossiers.unions.help")}</p>
      <SearchField
        label={t("dossiers.unions.search")}
        help={t("dossiers.searchHelp")}
        value={candidates.text}
        onSearch={actions.searchCandidates}
        pause={80}
      />
      {candidates.text.trim() === "" ? null : (
        <p class="quiet" role="status">
          {t("dossiers.found", { count: candidates.found.length })}
        </p>
      )}
      <ul class="unions">
        {candidates.found.map((entity) => (
          <Candidate key={entity.id} entity={entity} onMerge={() => actions.merge(entity.id)} />
        ))}
      </ul>
    </section>
  );
}

function UnionItem(props: { entity: NamedEntity; isLink: boolean; onBack: () => void }) {
  const { entity, isLink, onBack } = props;
  const { lang, t } = useTranslate();
  const name = chooseName(entity.names, lang) ?? { text: entity.id, lang: "en" as const };
  const shown = <Foreign lang={name.lang}>{name.text}</Foreign>;
  return (
    <li class="union">
      {isLink ? <a href={addressOf({ view: "entity", id: entity.id })}>{shown}</a> : shown}
      <button
        type="button"
        class="button-quiet"
        aria-label={t("dossiers.unions.backNamed", { name: name.text })}
        onClick={onBack}
      >
        {t("dossiers.unions.back")}
      </button>
    </li>
  );
}

function Candidate(props: { entity: ListedEntity; onMerge: () => void }) {
  const { entity, onMerge } = props;
  const { lang, t } = useTranslate();
  const name = chooseName(entity.names, lang) ?? { text: entity.id, lang: "en" as const };
  return (
    <li class="union">
      <span>
        <CategoryMark category={entity.category}>
          <Foreign lang={name.lang}>{name.text}</Foreign>
        </CategoryMark>{" "}
        <span class="quiet">{t("dossiers.articles", { count: entity.articles })}</span>
      </span>
      <button
        type="button"
        class="button-quiet"
        aria-label={t("dossiers.unions.mergeNamed", { name: name.text })}
        onClick={onMerge}
      >
        {t("dossiers.unions.merge")}
      </button>
    </li>
  );
}
