import type { ComponentChildren } from "preact";

export interface ForeignProps {
  /** Language of the text; "und" or left out when it is not known. */
  lang?: string;
  /** Its direction; left out, the browser finds it from the first strong letter. */
  dir?: "rtl" | "ltr";
  class?: string;
  children: ComponentChildren;
}

/** Text that is not the interface's own (headlines, names, sentences): isolated, so that it cannot reorder what stands around it. */
export function Foreign(props: ForeignProps) {
  const { lang, dir, children } = props;
  const known = lang === undefined || lang === "und" ? {} : { lang };
  return (
    <bdi dir={dir ?? "auto"} {...known} {...(props.class === undefined ? {} : { class: props.class })}>
      {children}
    </bdi>
  );
}
