import { foldString } from "../text/fold.ts";
import { expandPattern } from "./expand-pattern.ts";
import type { Entity, Form } from "./types.ts";

/** Longest name written as one hashtag, in words. */
const LONGEST_TAG = 5;
/** A tag shorter than this, in letters, could be a word. */
export const SHORTEST_TAG = 12;

/**
 * Adds the writings of names that have lost their spaces, which follow from the names themselves:
 * - Arabic words run together after a letter that ends its shape (ة ر ز د ذ), where the next begins with ال or بال:
 *   «وزارةالعدل», «الاتجاربالبشر». One boundary at a time; the rest of the name and its guards stay as they are.
 * - Hashtags of Latin names of trafficking itself: «#traite_des_êtres_humains», «#HumanTrafficking». A tag stands without
 *   the words a name may need before it. (Arabic tags need nothing: «_» is a gap between Arabic words.)
 *
 * A writing another form has already is left out.
 */
export function addJoinedForms(entities: readonly Entity[]): Entity[] {
  const taken = new Set(entities.flatMap(({ forms }) => forms.flatMap(writingsOf)).map(foldString));
  return entities.map((entity) => {
    const added: Form[] = [];
    for (const form of entity.forms) {
      if (form.unmarked !== undefined || form.guards?.caseSensitive) continue;
      for (const writing of writingsOf(form)) {
        const isTag = form.lang !== "ar" && entity.signal === "strong" && form.guards?.needs === undefined;
        for (const text of isTag ? tagsOf(writing) : form.lang === "ar" ? gluedOf(writing) : []) {
          const key = foldString(text);
          if (taken.has(key)) continue;
          taken.add(key);
          const { guards: _, ...bare } = form;
          added.push({ ...(isTag ? bare : form), text });
        }
      }
    }
    return added.length === 0 ? entity : { ...entity, forms: [...entity.forms, ...added] };
  });
}

function writingsOf(form: Form): string[] {
  return expandPattern(form.text);
}

/** The letters after which a missing space shows least; ا, و and ى end too many words of their own. */
const BOUNDARY = /(?<=\p{L}{2}[ةرزدذ]) (?=(?:ال|بال|لل)\p{L}{3})/gu;

function gluedOf(writing: string): string[] {
  return [...writing.matchAll(BOUNDARY)].map(({ index }) => writing.slice(0, index) + writing.slice(index + 1));
}

function tagsOf(writing: string): string[] {
  const words = writing.match(/\p{L}+/gu) ?? [];
  if (words.length < 2 || words.length > LONGEST_TAG || words.join("").length < SHORTEST_TAG) return [];
  return [words.join("_"), words.join("")];
}
