import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { matchesHighlight } from "../../utils/core/notes/search-highlights.ts";
import { EmptyState } from "../shared/EmptyState.tsx";
import { ErrorNote } from "../shared/ErrorNote.tsx";
import { SearchField } from "../shared/SearchField.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import { UndoBar } from "../shared/UndoBar.tsx";
import { DeletedHighlights } from "./DeletedHighlights.tsx";
import { HighlightCard } from "./HighlightCard.tsx";
import { HighlightList } from "./HighlightList.tsx";
import { HistoryButtons } from "./HistoryButtons.tsx";
import { moveBetweenCards } from "./move-between-cards.ts";
import type { HighlightActions, HighlightItem, HighlightsState } from "./types.ts";
import { useFocusAfter } from "./use-focus-after.ts";
import { useHistoryKeys } from "./use-history-keys.ts";

/** From how many on there is a search; fewer are seen at a glance. */
const MANY = 11;

/** A reader's highlights of one article: what asks for an answer, then those on the page, the orphans, the deleted ones. */
export function HighlightsView(props: { state: HighlightsState; actions: HighlightActions }) {
  const { state, actions } = props;
  const { items, open } = state;
  const { t } = useTranslate();
  const view = useRef<HTMLDivElement>(null);
  const [undone, setUndone] = useState(0);
  /** The highlight the undo bar speaks of. */
  const [removed, setRemoved] = useState<{ id: string; byKeyboard: boolean } | null>(null);
  const canRestore = removed !== null && state.deleted.some(({ id }) => id === removed.id);
  const [query, setQuery] = useState("");
  const focusAfter = useFocusAfter(view, items, open);

  function step(way: "undo" | "redo") {
    if (state[way] === null) return;
    setUndone(undone + 1);
    actions[way]();
  }
  const undo = () => step("undo");
  const redo = () => step("redo");
  useHistoryKeys(view, { undo, redo });
  useOpenInSight(view, open);

  function restore(id: string) {
    focusAfter(id);
    setRemoved(null);
    actions.restore(id);
  }

  const card = (item: HighlightItem) => (
    <HighlightCard
      item={item}
      open={item.id === open}
      saving={state.saving}
      knownTags={state.knownTags}
      undone={undone}
      actions={actions}
      onClose={() => {
        focusAfter(item.id);
        actions.open(null);
      }}
      onRemove={(byKeyboard) => {
        setRemoved({ id: item.id, byKeyboard });
        actions.remove(item.id);
      }}
      onChoosePlace={(option) => {
        focusAfter(item.id);
        actions.choosePlace(item.id, option);
      }}
    />
  );
  const searchable = items.length >= MANY;
  const matches = matchesHighlight(searchable ? query : "");
  // An open note stays: what is written into it may not take it out of sight.
  const found = items.filter((item) => item.id === open || matches(item));
  const uncertain = found.filter(({ place }) => place === "uncertain");
  const orphans = found.filter(({ place }) => place === "orphan");
  const rest = found.filter(({ place }) => place === "found" || place === "unknown");

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div class="highlights" ref={view} onKeyDown={moveBetweenCards}>
      <HighlightsNotice state={state} />
      {items.length === 0 && state.undo === null && state.redo === null ? null : (
        <div class="section-head">
          <h3 class="section-title">{t("highlights.count", { count: items.length })}</h3>
          <HistoryButtons undo={state.undo} redo={state.redo} onUndo={undo} onRedo={redo} />
        </div>
      )}
      {searchable ? (
        <SearchField label={t("highlights.search")} help={t("notes.searchHelp")} value={query} onSearch={setQuery} />
      ) : null}
      <p class="quiet highlights-found" role="status">
        {found.length === items.length
          ? ""
          : found.length === 0
            ? t("notes.noResults.title")
            : t("highlights.count", { count: found.length })}
      </p>
      {items.length === 0 ? <NoHighlights shortcut={state.shortcut} /> : null}
      <HighlightList
        items={uncertain}
        label={t("highlights.question.title", { count: uncertain.length })}
        section={{ name: "uncertain", help: null }}
      >
        {card}
      </HighlightList>
      <HighlightList items={rest} label={t("highlights.list")} section={null}>
        {card}
      </HighlightList>
      <HighlightList
        items={orphans}
        label={t("highlights.orphans.title", { count: orphans.length })}
        section={{ name: "orphans", help: t("highlights.orphans.help") }}
      >
        {card}
      </HighlightList>
      <DeletedHighlights deleted={state.deleted} onRestore={restore} />
      {canRestore ? (
        <UndoBar
          key={removed.id}
          message={t("highlights.removed")}
          takeFocus={removed.byKeyboard}
          onUndo={() => restore(removed.id)}
          onExpire={() => setRemoved(null)}
        />
      ) : null}
    </div>
  );
}

/** Said once: what was copied, without interrupting; what failed, at once. */
function HighlightsNotice(props: { state: HighlightsState }) {
  const { notice } = props.state;
  const { t } = useTranslate();
  return (
    <>
      <p class="highlights-notice" role="status">
        {notice?.kind === "copied" ? t("highlights.copied") : ""}
      </p>
      {notice?.kind === "failed" ? (
        <ErrorNote title={t("common.errorTitle")} text={t("highlights.failed")} detail={notice.message} />
      ) : null}
    </>
  );
}

function NoHighlights(props: { shortcut: string | null }) {
  const { t } = useTranslate();
  return (
    <EmptyState
      icon="highlight"
      title={t("highlights.empty.title")}
      text={
        props.shortcut === null
          ? t("highlights.empty.text")
          : t("highlights.empty.textWithKeys", { keys: props.shortcut })
      }
    />
  );
}

/** Scrolls the card whose note is opened into sight, also when it was opened on the page. */
function useOpenInSight(view: { readonly current: HTMLElement | null }, open: string | null): void {
  useLayoutEffect(() => {
    if (open !== null) view.current?.querySelector(".highlight-open")?.scrollIntoView({ block: "nearest" });
  }, [open]);
}
