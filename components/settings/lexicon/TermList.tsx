import { useState } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import type { OwnTerm } from "../../../utils/core/lexicon/own-terms.ts";
import { foldString } from "../../../utils/core/text/fold.ts";
import { MoreButton } from "../../notes/MoreButton.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { SearchField } from "../../shared/SearchField.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { TermMark } from "./TermMark.tsx";

/** Items drawn at first and with each step of scrolling: a list of thousands is never in the page at once. */
const STEP = 200;
/** From this many terms on a list is worth searching. */
const SEARCHABLE = 10;

/** The reader's terms, the newest first. */
export function TermList(props: {
  terms: readonly OwnTerm[];
  onEdit: (term: OwnTerm) => void;
  onRemove: (term: OwnTerm) => void;
}) {
  const { terms, onEdit, onRemove } = props;
  const { t, lang } = useTranslate();
  const [query, setQuery] = useState("");
  const [limit, setLimit] = useState(STEP);
  const wanted = foldString(query);
  const found = terms.filter(({ names }) => Object.values(names).some((name) => foldString(name).includes(wanted)));
  return (
    <div class="term-list">
      {terms.length < SEARCHABLE ? null : (
        <SearchField
          label={t("lexicon.search")}
          help={t("notes.searchHelp")}
          value={query}
          onSearch={(next) => {
            setQuery(next);
            setLimit(STEP);
          }}
        />
      )}
      <p class="quiet" role="status">
        {t("lexicon.count", { count: found.length })}
      </p>
      <ul>
        {found.slice(0, limit).map((term) => {
          const name = chooseName(term.names, lang)?.text ?? "";
          return (
            <li key={term.id} class="term">
              <div class="term-text">
                <TermMark term={term} />
                <span class="quiet">
                  {t("lexicon.described", {
                    category: t(`category.${term.category}`),
                    signal: t(`lexicon.signals.${term.signal}`),
                  })}
                </span>
              </div>
              <button
                type="button"
                class="button"
                aria-label={t("lexicon.editNamed", { name })}
                onClick={() => onEdit(term)}
              >
                {t("lexicon.edit")}
              </button>
              <button
                type="button"
                class="button-icon"
                aria-label={t("lexicon.deleteNamed", { name })}
                title={t("notes.delete")}
                onClick={() => onRemove(term)}
              >
                <Icon name="trash" />
              </button>
            </li>
          );
        })}
      </ul>
      {found.length > limit ? <MoreButton loaded={limit} onMore={() => setLimit(limit + STEP)} /> : null}
    </div>
  );
}
