import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ListedEntity } from "../../../utils/core/dossiers/list-entities.ts";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { addressOf } from "../../../utils/core/library/route.ts";
import { figureKindOf } from "../../../utils/core/recognise/figure-ids.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";

/** Rows drawn at first and with each «more»: a page of thousands would be slow to open and to walk through. */
const PAGE = 100;

/** Entities as a table: name, category, articles, quotes, last day. Arrow keys go from name to name. */
export function EntityTable(props: { entities: readonly ListedEntity[] }) {
  const { entities } = props;
  const { t } = useTranslate();
  const [shown, setShown] = useState(PAGE);
  const body = useRef<HTMLTableSectionElement>(null);
  /** The row that gets the focus once it is drawn; null: none. */
  const next = useRef<number | null>(null);
  const most = entities[0]?.articles ?? 1;

  useLayoutEffect(() => {
    if (next.current === null) return;
    linksOf(body.current)[next.current]?.focus();
    next.current = null;
  }, [shown]);

  function move(event: KeyboardEvent) {
    const links = linksOf(body.current);
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const to =
      event.key === "ArrowDown"
        ? at + 1
        : event.key === "ArrowUp"
          ? at - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? links.length - 1
              : null;
    if (at === -1 || to === null || !links[to] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    links[to].focus();
  }

  return (
    <>
      <table class="entity-table" onKeyDown={move}>
        <caption class="visually-hidden">{t("dossiers.tableCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("dossiers.columns.name")}</th>
            <th scope="col" class="entity-kind">
              {t("dossiers.columns.category")}
            </th>
            <th scope="col">{t("dossiers.columns.articles")}</th>
            <th scope="col">{t("dossiers.columns.quotes")}</th>
            <th scope="col" class="entity-last">
              {t("dossiers.columns.last")}
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {entities.slice(0, shown).map((entity) => (
            <EntityRow key={entity.id} entity={entity} most={most} />
          ))}
        </tbody>
      </table>
      {shown < entities.length ? (
        <button
          type="button"
          class="button more"
          onClick={() => {
            next.current = shown;
            setShown(shown + PAGE);
          }}
        >
          {t("dossiers.more", { count: entities.length - shown })}
        </button>
      ) : null}
    </>
  );
}

function EntityRow(props: { entity: ListedEntity; most: number }) {
  const { entity, most } = props;
  const { lang, t, format } = useTranslate();
  const name = chooseName(entity.names, lang) ?? { text: entity.id, lang: "en" as const };
  const other = (["ar", "fr", "en"] as const)
    .filter((one) => one !== name.lang && entity.names[one] && entity.names[one] !== name.text)
    .slice(0, 1)
    .map((one) => ({ text: entity.names[one]!, lang: one }));
  const figure = figureKindOf(entity.id);
  return (
    <tr data-entity={entity.id}>
      <th scope="row">
        <a class="entity-link" href={addressOf({ view: "entity", id: entity.id })}>
          <Foreign lang={name.lang}>{name.text}</Foreign>
        </a>
        {other.map(({ text, lang: of }) => (
          <span key={of} class="entity-other">
            <Foreign lang={of}>{text}</Foreign>
          </span>
        ))}
        {figure === null ? null : <span class="quiet"> {t(`figures.${figure}`)}</span>}
      </th>
      <td class="entity-kind">
        <CategoryMark category={entity.category}>{t(`category.${entity.category}`)}</CategoryMark>
      </td>
      <td>
        <span class="entity-count">
          <span class="number">{format.number(entity.articles)}</span>
          <svg class="entity-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(entity.articles / most) * 100} height={4} />
          </svg>
        </span>
      </td>
      <td>{entity.quotes === 0 ? <span class="quiet">–</span> : format.number(entity.quotes)}</td>
      <td class="quiet entity-last" dir="auto">
        {format.printedDate(entity.last)}
      </td>
    </tr>
  );
}

function linksOf(body: HTMLElement | null): HTMLAnchorElement[] {
  return [...(body?.querySelectorAll<HTMLAnchorElement>(".entity-link") ?? [])];
}
