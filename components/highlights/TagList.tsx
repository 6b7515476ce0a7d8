import type { Tag } from "../../utils/core/notes/types.ts";
import { Foreign } from "../shared/Foreign.tsx";
import { Icon } from "../shared/Icon.tsx";
import { useTranslate } from "../shared/translate-context.tsx";

/** A highlight's tags. Those of entities carry the line marks have; the others are words of the reader's own. */
export function TagList(props: { tags: readonly Tag[]; onRemove?: (tag: Tag) => void }) {
  const { tags, onRemove } = props;
  const { t } = useTranslate();
  if (tags.length === 0) return null;
  return (
    <ul class="tags" aria-label={t("highlights.tags.title")}>
      {tags.map((tag) => (
        <li
          key={`${tag.entity} ${tag.label}`}
          class={tag.entity === null ? "tag" : "tag tag-entity"}
          {...(tag.entity === null ? {} : { title: t("highlights.tags.entity") })}
        >
          <Foreign>{tag.label}</Foreign>
          {onRemove === undefined ? null : (
            <button
              type="button"
              class="tag-remove"
              aria-label={t("highlights.tags.remove", { tag: tag.label })}
              title={t("highlights.tags.remove", { tag: tag.label })}
              onClick={() => onRemove(tag)}
            >
              <Icon name="close" size={12} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
