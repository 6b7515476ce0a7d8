import { useMemo } from "preact/hooks";
import { markHits } from "../../../utils/core/search/mark-hits.ts";
import type { SearchQuery } from "../../../utils/core/search/parse-query.ts";
import { Foreign } from "../../shared/Foreign.tsx";

export interface HitTextProps {
  text: string;
  lang?: string;
  dir?: "rtl" | "ltr";
  query: SearchQuery;
}

/** Text of a record with what was searched for marked in it. */
export function HitText(props: HitTextProps) {
  const { text, query, lang, dir } = props;
  const parts = useMemo(() => {
    const made: (string | { readonly hit: string })[] = [];
    let at = 0;
    for (const { start, end } of markHits(text, query)) {
      if (start > at) made.push(text.slice(at, start));
      made.push({ hit: text.slice(start, end) });
      at = end;
    }
    if (at < text.length) made.push(text.slice(at));
    return made;
  }, [text, query]);
  return (
    <Foreign {...(lang === undefined ? {} : { lang })} {...(dir === undefined ? {} : { dir })}>
      {parts.map((part) => (typeof part === "string" ? part : <mark class="hit">{part.hit}</mark>))}
    </Foreign>
  );
}
