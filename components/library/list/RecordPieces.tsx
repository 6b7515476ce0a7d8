import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { addressOf } from "../../../utils/core/library/route.ts";
import type { Project } from "../../../utils/core/library/types.ts";
import { HIGHLIGHT_STYLES } from "../../../utils/core/notes/highlight-style.ts";
import { linkAddress } from "../../../utils/core/notes/web-address.ts";
import type { SearchQuery } from "../../../utils/core/search/parse-query.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { HitText } from "./HitText.tsx";
import type { ListItem } from "./types.ts";

/** What every row is drawn with. */
export interface RowProps {
  item: ListItem;
  query: SearchQuery;
  /** By id. */
  projects: ReadonlyMap<string, Project>;
  isSelected: boolean;
  /** Whether the keyboard is here: only then do its links stand in the tab order. */
  isActive: boolean;
}

/** In the tab order of the row that has the focus, out of it in all others. */
export const stopIn = (isActive: boolean) => ({ tabIndex: isActive ? 0 : -1 });

export function HeadlineLink(props: Pick<RowProps, "item" | "query" | "isActive">) {
  const { item, query, isActive } = props;
  const { t } = useTranslate();
  return (
    <a
      class="row-headline"
      href={addressOf({ view: "article", id: item.articleId, version: item.version })}
      title={item.headline}
      dir={item.dir}
      {...stopIn(isActive)}
    >
      {item.headline === "" ? (
        t("libraryList.noArticle")
      ) : (
        <HitText text={item.headline} lang={item.lang} dir={item.dir} query={query} />
      )}
    </a>
  );
}

/** The box that selects a row: Space does the same on the row itself. */
export function RowCheck(props: Pick<RowProps, "item" | "isSelected">) {
  const { item, isSelected } = props;
  const { t } = useTranslate();
  const name = item.kind === "highlight" ? item.passage.slice(0, 80) : item.headline;
  return (
    <input
      type="checkbox"
      class="row-check"
      aria-label={t("libraryList.select", { name })}
      checked={isSelected}
      tabIndex={-1}
      readOnly
    />
  );
}

export function PageLink(props: Pick<RowProps, "item" | "isActive">) {
  const { item, isActive } = props;
  const { t } = useTranslate();
  return (
    <a
      class="button-icon row-open"
      href={linkAddress(item.url)}
      target="_blank"
      rel="noreferrer"
      aria-label={t("libraryList.openPage", { headline: item.headline })}
      title={t("libraryList.openPageShort")}
      {...stopIn(isActive)}
    >
      <Icon name="open" />
    </a>
  );
}

/** Projects as dots with a name, tags as words: as many as there is room for, and how many others there are. */
export function Filing(props: Pick<RowProps, "item" | "projects"> & { most: number }) {
  const { item, projects, most } = props;
  const { t, format } = useTranslate();
  const all = item.projects.flatMap((id) => projects.get(id) ?? []);
  const inProjects = all.slice(0, most);
  const tags = item.tags.slice(0, most - inProjects.length);
  const rest = all.length + item.tags.length - inProjects.length - tags.length;
  if (inProjects.length + tags.length === 0) return null;
  return (
    <span class="row-filing">
      {inProjects.map(({ id, name, colour }) => (
        <span key={id} class="row-project" title={t("libraryList.inProject", { name })}>
          <ColourDot colour={colour} /> <Foreign>{name}</Foreign>
        </span>
      ))}
      {tags.map((tag) => (
        <span key={`${tag.entity} ${tag.label}`} class={tag.entity === null ? "tag" : "tag tag-entity"}>
          <Foreign>{tag.label}</Foreign>
        </span>
      ))}
      {rest > 0 ? <span class="count">{format.signed(rest)}</span> : null}
    </span>
  );
}

export function ColourDot(props: { colour: Project["colour"] }) {
  return <span class="colour-dot" style={{ backgroundColor: HIGHLIGHT_STYLES[props.colour].solid }} />;
}

/** Who and what a record names, each a way to its own page. */
export function EntityLinks(props: Pick<RowProps, "item" | "isActive">) {
  const { item, isActive } = props;
  const { lang } = useTranslate();
  const named = item.entities.flatMap((entity) => {
    const name = chooseName(entity.names, lang);
    return name === null ? [] : [{ entity, name }];
  });
  if (named.length === 0) return null;
  return (
    <span class="row-entities">
      {named.map(({ entity, name }) => (
        <a key={entity.id} class="row-entity" href={addressOf({ view: "entity", id: entity.id })} {...stopIn(isActive)}>
          <CategoryMark category={entity.category}>
            <Foreign lang={name.lang}>{name.text}</Foreign>
          </CategoryMark>
        </a>
      ))}
    </span>
  );
}

/** The date a record stands under: as printed, else when it was kept. */
export function RecordDate(props: { item: ListItem }) {
  const { item } = props;
  const { format } = useTranslate();
  const text =
    item.kind === "article" && item.published !== null ? format.printedDate(item.published) : format.day(item.keptAt);
  return <span dir="auto">{text}</span>;
}
