import { useId, useState } from "preact/hooks";
import { Foreign } from "../../shared/Foreign.tsx";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";
import type { ArticleActions, ShownClipping } from "./types.ts";

/** Digits of the hash that are shown; the whole of it is copied. */
const SHORT = 12;

/** How the page was come to, and the seal: its number, its hash, whether it holds, and what that shows. */
export function SealSection(props: { clipping: ShownClipping; actions: Pick<ArticleActions, "copy"> }) {
  const { clipping, actions } = props;
  const { seal, extensionVersion, lexiconVersion } = clipping;
  const { t } = useTranslate();
  const id = useId();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <section class="article-part" aria-labelledby={id}>
      <h2 class="section-title" id={id}>
        {t("articlePage.seal.title", { number: seal.number })}
      </h2>
      <p>{t("articlePage.seal.meaning")}</p>
      <p class="seal-hash">
        <bdi class="hash" dir="ltr" title={seal.hash}>
          {seal.hash.slice(0, SHORT)}…
        </bdi>
        <button
          type="button"
          class="button"
          onClick={() => {
            actions.copy(seal.hash);
            setCopied(seal.hash);
          }}
        >
          <Icon name="copy" /> {t("articlePage.seal.copy")}
        </button>
        <span class="quiet" role="status">
          {copied === seal.hash ? t("articlePage.seal.copied") : ""}
        </span>
      </p>
      {seal.intact === false ? (
        <p class="error" role="alert">
          <span>
            <Icon name="warning" /> {t("articlePage.seal.broken")}
          </span>
        </p>
      ) : (
        <p class="quiet">
          {seal.intact === null ? (
            t("articlePage.seal.checking")
          ) : (
            <>
              <Icon name="check" size={14} /> {t("articlePage.seal.intact")}
            </>
          )}
        </p>
      )}
      <Addresses address={clipping.address} />
      <p class="quiet">{t("articlePage.seal.program", { extension: extensionVersion, lexicon: lexiconVersion })}</p>
    </section>
  );
}

function Addresses(props: { address: ShownClipping["address"] }) {
  const { typed, final, canonical } = props.address;
  const { t } = useTranslate();
  const kinds = [
    ["typed", typed],
    ["final", final],
    ["canonical", canonical],
  ] as const;
  return (
    <dl class="article-addresses">
      {kinds.map(([kind, address]) =>
        address === null ? null : (
          <div key={kind}>
            <dt>{t(`articlePage.address.${kind}`)}</dt>
            <dd>
              <Foreign lang="en" dir="ltr" class="address">
                {address}
              </Foreign>
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}
