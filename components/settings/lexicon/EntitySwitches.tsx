import { useState } from "preact/hooks";
import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { type SearchableEntity, searchEntities } from "../../../utils/core/lexicon/search-entities.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { SearchField } from "../../shared/SearchField.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import { Switch } from "../Switch.tsx";

/** Entities drawn at once; a search that finds more is better narrowed than scrolled. */
const SHOWN = 60;

/** Switches bundled entities off and on: those a search finds, and without a search those that are off. */
export function EntitySwitches(props: {
  entities: readonly SearchableEntity[];
  switchedOff: readonly string[];
  onChange: (switchedOff: readonly string[]) => void;
}) {
  const { entities, switchedOff, onChange } = props;
  const { t, lang } = useTranslate();
  const [query, setQuery] = useState("");
  /** Switched on again while it was listed as off: stays in place, so that it does not vanish under the pointer. */
  const [kept, keep] = useState<readonly string[]>([]);
  const off = new Set(switchedOff);
  const searching = query.trim() !== "";
  const found = searching
    ? searchEntities(entities, query)
    : entities.filter(({ id }) => off.has(id) || kept.includes(id));
  return (
    <section class="entity-switches" aria-labelledby="switches-title">
      <h3 class="section-title" id="switches-title">
        {t("lexicon.switches.title")}
      </h3>
      <p class="quiet">{t("lexicon.switches.help")}</p>
      <SearchField
        label={t("lexicon.switches.search")}
        help={t("notes.searchHelp")}
        value={query}
        onSearch={(next) => {
          setQuery(next);
          keep([]);
        }}
      />
      <p class="quiet" role="status">
        {searching
          ? t("lexicon.switches.found", { count: found.length })
          : t("lexicon.switches.off", { count: switchedOff.length })}
      </p>
      <div class="entity-list">
        {found.slice(0, SHOWN).map(({ id, category, names }) => {
          const name = chooseName(names, lang);
          return (
            <Switch
              key={id}
              checked={!off.has(id)}
              onChange={(on) => {
                if (on) keep([...kept, id]);
                onChange(on ? switchedOff.filter((each) => each !== id) : [...switchedOff, id]);
              }}
            >
              <CategoryMark category={category}>
                <Foreign {...(name === null ? {} : { lang: name.lang })}>{name?.text ?? id}</Foreign>
              </CategoryMark>
            </Switch>
          );
        })}
      </div>
      {found.length > SHOWN ? <p class="quiet">{t("lexicon.switches.narrow", { shown: SHOWN })}</p> : null}
    </section>
  );
}
