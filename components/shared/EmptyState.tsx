import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./Icon.tsx";

/** A view that has nothing to list: what that means, what will happen, and the one thing to do about it. */
export function EmptyState(props: { icon: IconName; title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <Icon name={props.icon} size={28} />
      <h2 class="empty-title">{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}
