import type { ComponentChildren } from "preact";
import { CATEGORY_STYLES } from "../../utils/core/lexicon/category-style.ts";
import type { Category } from "../../utils/core/lexicon/types.ts";

/** A few words painted the way the category's mentions are painted on the page, so that lists serve as the legend. */
export function CategoryMark(props: { category: Category; children: ComponentChildren }) {
  const { line, tint, style, thickness } = CATEGORY_STYLES[props.category];
  return (
    <span
      class="mark"
      data-category={props.category}
      style={{ backgroundColor: tint, textDecoration: `underline ${style} ${line} ${thickness}px` }}
    >
      {props.children}
    </span>
  );
}
