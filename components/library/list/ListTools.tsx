import { useId, useState } from "preact/hooks";
import { addressOf } from "../../../utils/core/library/route.ts";
import { LIST_ORDERS, type LibraryQuery, RECORD_KINDS, type RecordKind } from "../../../utils/core/library/types.ts";
import { Icon } from "../../shared/Icon.tsx";
import { SearchField } from "../../shared/SearchField.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { QueryErrors, QueryHelp } from "./QueryHelp.tsx";
import { NameForm } from "./SavedSearches.tsx";
import { LIST_LAYOUTS, type ListActions, type ListState } from "./types.ts";

export interface ListToolsProps {
  state: ListState;
  actions: ListActions;
  /** Whether the panel to narrow the list by is shown. */
  isPanelShown: boolean;
  onPanel: () => void;
  /** null: it is saved already, or there is nothing to save. */
  onSave: ((name: string) => void) | null;
}

/** What is asked for: kind, words, order; and how the answer is laid out. */
export function ListTools(props: ListToolsProps) {
  const { state, actions, isPanelShown, onPanel, onSave } = props;
  const { query } = state;
  const { t } = useTranslate();
  const help = useId();
  const [isHelping, setHelping] = useState(false);
  const [isSaving, setSaving] = useState(false);
  return (
    <div class="list-tools">
      <div class="list-asking">
        <SearchField
          label={t(`libraryList.search.${query.kind}`)}
          help={t("libraryList.search.help")}
          value={query.text}
          onSearch={(text) => actions.ask({ ...query, text })}
        />
        <button
          type="button"
          class="button-icon"
          aria-label={t("libraryList.help.show")}
          title={t("libraryList.help.show")}
          aria-expanded={isHelping}
          {...(isHelping ? { "aria-controls": help } : {})}
          onClick={() => setHelping(!isHelping)}
        >
          <Icon name="question" />
        </button>
        {onSave === null || isSaving ? null : (
          <button type="button" class="button" onClick={() => setSaving(true)}>
            <Icon name="clip" /> {t("libraryList.saved.save")}
          </button>
        )}
      </div>
      {onSave !== null && isSaving ? (
        <NameForm
          label={t("libraryList.saved.name")}
          value={query.text}
          submit={t("libraryList.saved.save")}
          onSubmit={(name) => {
            setSaving(false);
            onSave(name);
          }}
          onCancel={() => setSaving(false)}
        />
      ) : null}
      <QueryErrors errors={state.answer?.errors ?? []} />
      {isHelping ? <QueryHelp id={help} /> : null}
      <div class="list-shape">
        <KindLinks state={state} />
        <div class="list-order">
          <button type="button" class="button list-narrow" aria-expanded={isPanelShown} onClick={onPanel}>
            <Icon name="settings" /> {t("libraryList.facets.title")}
          </button>
          <select
            class="filter"
            aria-label={t("libraryList.order.title")}
            value={query.order}
            onChange={(event) =>
              actions.ask({
                ...query,
                order: LIST_ORDERS.find((order) => order === event.currentTarget.value) ?? "best",
              })
            }
          >
            {LIST_ORDERS.map((order) => (
              <option key={order} value={order}>
                {t(order === "best" && query.text === "" ? "libraryList.order.usual" : `libraryList.order.${order}`)}
              </option>
            ))}
          </select>
          <fieldset class="segments">
            <legend class="visually-hidden">{t("libraryList.layout.title")}</legend>
            {LIST_LAYOUTS.map((layout) => (
              <button
                key={layout}
                type="button"
                class="segment"
                aria-pressed={layout === state.layout}
                onClick={() => actions.setLayout(layout)}
              >
                {t(`libraryList.layout.${layout}`)}
              </button>
            ))}
          </fieldset>
        </div>
      </div>
    </div>
  );
}

/** The three kinds as links: the same question of another kind has an address of its own. */
function KindLinks(props: { state: ListState }) {
  const { query, counts } = props.state;
  const { t, format } = useTranslate();
  return (
    <nav class="segments" aria-label={t("libraryList.kinds.title")}>
      {RECORD_KINDS.map((kind) => (
        <a
          key={kind}
          class="segment"
          href={addressOf({ view: "list", query: askOf(query, kind) })}
          aria-current={kind === query.kind ? "page" : undefined}
        >
          {t(`libraryList.kinds.${kind}`)}
          <span class="tab-count">{counts[kind] === null ? "…" : format.number(counts[kind])}</span>
        </a>
      ))}
    </nav>
  );
}

/** The same question of another kind. Only highlights have colours. */
function askOf(query: LibraryQuery, kind: RecordKind): LibraryQuery {
  const chosen = kind === "highlight" ? query.chosen : query.chosen.filter(({ facet }) => facet !== "colour");
  return { ...query, kind, chosen };
}
