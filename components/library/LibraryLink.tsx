import type { ComponentChildren } from "preact";
import { Icon } from "../shared/Icon.tsx";

export interface LibraryLinkProps {
  /** As addressOf gives it: «#/article?id=…». */
  address: string;
  /** What it is called where its text does not say enough by itself; the text has to stand in it. */
  label?: string;
  class?: string;
  onOpen: () => void;
  children: ComponentChildren;
}

/**
 * A link into the library from another page of the extension. A plain click is `onOpen`, which goes to the tab the library is
 * open in; with a key held or the middle button it is a link like any other.
 */
export function LibraryLink(props: LibraryLinkProps) {
  return (
    <a
      class={props.class === undefined ? "button-quiet" : `button-quiet ${props.class}`}
      href={`library.html${props.address}`}
      target="_blank"
      {...(props.label === undefined ? {} : { "aria-label": props.label })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        props.onOpen();
      }}
    >
      <Icon name="library" size={14} />
      {props.children}
    </a>
  );
}
