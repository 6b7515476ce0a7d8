import { useEffect, useRef } from "preact/hooks";
import { useTranslate } from "../shared/translate-context.tsx";

/** Fetches the next page when scrolled near, or when pressed: the button is there for keyboards and screen readers. */
export function MoreButton(props: { loaded: number; onMore: () => void }) {
  const { t } = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  const more = useRef(props.onMore);
  more.current = props.onMore;

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more.current();
      },
      { rootMargin: "200px" },
    );
    observer.observe(button.current!);
    return () => observer.disconnect();
    // A page may be too short to push the button out of sight: each page that arrives makes the observer look again.
  }, [props.loaded]);

  return (
    <button type="button" class="button more" ref={button} onClick={props.onMore}>
      {t("notes.more")}
    </button>
  );
}
