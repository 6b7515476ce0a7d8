import { useRef, useState } from "preact/hooks";
import { Icon } from "../../shared/Icon.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";

const ACCEPTED = ".json,.jsonl,.jsonld,.csv,.age,application/json,application/ld+json,text/csv";

/** A place to drop a file on, with a button for everyone else. */
export function FileChoice(props: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const choose = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0) props.onFiles(files);
  };
  return (
    // Dropping is another way to do what the button does, which keyboards and screen readers reach.
    <section
      class="drop-zone"
      aria-label={t("importing.choose")}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        choose(event.dataTransfer?.files);
      }}
    >
      <Icon name="page" size={28} />
      <p>{t("importing.drop")}</p>
      <button type="button" class="button button-main" onClick={() => input.current?.click()}>
        {t("importing.choose")}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        class="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          choose(event.currentTarget.files);
          // So that the same file, put right, can be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </section>
  );
}
