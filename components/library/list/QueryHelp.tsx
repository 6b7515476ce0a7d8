import type { Language } from "../../../utils/core/lexicon/types.ts";
import type { QueryError } from "../../../utils/core/search/parse-query.ts";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";

type Example = "words" | "phrase" | "outlet" | "tag" | "entity" | "date" | "without";

/** What can be typed, by example. Each language has its own names for the filters; parse-query.ts knows them all. */
const EXAMPLES: Readonly<Record<Language, Readonly<Record<Example, string>>>> = {
  ar: {
    words: "شبكة طنجة",
    phrase: "«الاتجار بالبشر»",
    outlet: "المنبر:hespress.com",
    tag: "الوسم:«عمل قسري»",
    entity: "الكيان:النيابة",
    date: "بعد:2025-01 قبل:2025-07",
    without: "-تهريب",
  },
  fr: {
    words: "réseau Tanger",
    phrase: "«traite des êtres humains»",
    outlet: "média:hespress.com",
    tag: "étiquette:«travail forcé»",
    entity: "entité:parquet",
    date: "après:2025-01 avant:2025-07",
    without: "-trafic",
  },
  en: {
    words: "network Tangier",
    phrase: "“human trafficking”",
    outlet: "outlet:hespress.com",
    tag: "tag:“forced labour”",
    entity: "entity:prosecutor",
    date: "after:2025-01 before:2025-07",
    without: "-smuggling",
  },
};

/** Keys as they stand on keyboards. */
const KEYS = {
  search: "/",
  move: "↑ ↓ Home End PageUp PageDown",
  select: "Space",
  range: "Shift + ↑ ↓ · Ctrl + A",
  open: "Enter",
  openPage: "Shift + Enter",
  delete: "Delete",
  undo: "Ctrl + Z",
} as const;

/** How to ask, and the keys of the list. */
export function QueryHelp(props: { id: string }) {
  const { t, lang } = useTranslate();
  return (
    <div class="query-help" id={props.id}>
      <section>
        <h3 class="section-title">{t("libraryList.help.title")}</h3>
        <dl>
          {(Object.keys(EXAMPLES[lang]) as Example[]).map((name) => (
            <div key={name}>
              <dt>
                <bdi dir="auto">{EXAMPLES[lang][name]}</bdi>
              </dt>
              <dd>{t(`libraryList.help.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3 class="section-title">{t("libraryList.keys.title")}</h3>
        <dl>
          {(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((name) => (
            <div key={name}>
              <dt>
                <bdi dir="ltr">
                  <kbd>{KEYS[name]}</kbd>
                </bdi>
              </dt>
              <dd>{t(`libraryList.keys.${name}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

/** What of the question was not understood, in words. */
export function QueryErrors(props: { errors: readonly QueryError[] }) {
  const { errors } = props;
  const { t } = useTranslate();
  if (errors.length === 0) return null;
  return (
    <div role="status">
      <ul class="query-errors">
        {errors.map((error, index) => (
          <li key={index}>
            <Icon name="warning" size={14} />{" "}
            {error.kind === "too-long"
              ? t("libraryList.errors.too-long")
              : t(`libraryList.errors.${error.kind}`, {
                  field: error.field,
                  value: "value" in error ? error.value : "",
                })}
          </li>
        ))}
      </ul>
    </div>
  );
}
