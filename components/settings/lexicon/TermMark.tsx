import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { OWN_STYLES } from "../../../utils/core/lexicon/category-style.ts";
import { NAME_LANGUAGES, type TermFields } from "../../../utils/core/lexicon/own-terms.ts";
import { CategoryMark } from "../../shared/CategoryMark.tsx";
import { Foreign } from "../../shared/Foreign.tsx";
import { useTranslate } from "../../shared/translate-context.tsx";

/** A term's name in the interface's language, painted as on pages, then its other names. */
export function TermMark(props: { term: TermFields }) {
  const { term } = props;
  const { lang } = useTranslate();
  const name = chooseName(term.names, lang);
  if (name === null) return null;
  const shown = <Foreign lang={name.lang}>{name.text}</Foreign>;
  const others = NAME_LANGUAGES.filter((each) => each !== name.lang && term.names[each] !== undefined);
  return (
    <span class="term-names">
      {term.colour === null ? (
        <CategoryMark category={term.category}>{shown}</CategoryMark>
      ) : (
        <OwnMark colour={term.colour}>{shown}</OwnMark>
      )}
      {others.map((each) => (
        <span key={each} class="quiet">
          <Foreign lang={each}>{term.names[each]!}</Foreign>
        </span>
      ))}
    </span>
  );
}

function OwnMark(props: { colour: NonNullable<TermFields["colour"]>; children: preact.ComponentChildren }) {
  const { line, tint, style, thickness } = OWN_STYLES[props.colour];
  return (
    <span
      class="mark"
      data-colour={props.colour}
      style={{ backgroundColor: tint, textDecoration: `underline ${style} ${line} ${thickness}px` }}
    >
      {props.children}
    </span>
  );
}
