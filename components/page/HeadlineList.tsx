import { chooseName } from "../../utils/core/language/choose-name.ts";
import { linkAddress } from "../../utils/core/notes/web-address.ts";
import { CategoryMark } from "../shared/CategoryMark.tsx";
import { EmptyState } from "../shared/EmptyState.tsx";
import { Foreign } from "../shared/Foreign.tsx";
import { LabelBadge } from "../shared/LabelBadge.tsx";
import { useTranslate } from "../shared/translate-context.tsx";
import type { ListedHeadline, PageActions } from "./types.ts";

/** A listing: which of its headlines are worth opening, and why. */
export function HeadlineList(props: { headlines: readonly ListedHeadline[]; actions: PageActions }) {
  const { headlines, actions } = props;
  const { t } = useTranslate();
  if (headlines.length === 0)
    return <EmptyState icon="notes" title={t("page.listing.title")} text={t("page.listing.text")} />;
  return (
    <section class="page">
      <header>
        <h2 class="headline">{t("headlines.title", { count: headlines.length })}</h2>
        <p class="quiet">{t("headlines.text")}</p>
      </header>
      <ul class="headlines">
        {headlines.map((headline) => (
          <li key={headline.url} class="listed">
            <HeadlineItem headline={headline} onOpen={() => actions.open(headline.url)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HeadlineItem(props: { headline: ListedHeadline; onOpen: () => void }) {
  const { text, url, lang, dir, label, reason, names, surface, category } = props.headline;
  const translator = useTranslate();
  const { t } = translator;
  const name = chooseName(names ?? {}, translator.lang)?.text ?? surface;
  return (
    <>
      <h3 class="note-headline">
        <a
          href={linkAddress(url)}
          title={t("headlines.open")}
          onClick={(event) => {
            event.preventDefault();
            props.onOpen();
          }}
        >
          <Foreign lang={lang} dir={dir}>
            {text}
          </Foreign>
        </a>
      </h3>
      <p class="listed-why">
        {label === "none" ? null : <LabelBadge label={label} />}
        <CategoryMark category={category}>{t(`category.${category}`)}</CategoryMark>
      </p>
      <p class="quiet" dir="auto">
        {t(`headlines.reasons.${reason}`, { entity: name })}
      </p>
    </>
  );
}
