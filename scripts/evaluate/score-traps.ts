/** A text of the word list (../shared/lexicon/terms.json) that looks like the subject and is not; «a / b» are two texts. */
export interface Trap {
  readonly text: string;
}

/** Traps that name something else by its right name, and what they name. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  "ضحايا حرائق كاليفورنيا": ["place.california"],
  "مكتب الأمم المتحدة المعني بالمخدرات والجريمة": ["inst.unodc"],
  "منظمة العمل الدولية": ["inst.ilo"],
};

/**
 * Which traps have a mark they should not have, each with what was marked.
 *
 * @param find the ids of the entities marked in a text, in order.
 */
export function scoreTraps(
  traps: readonly Trap[],
  find: (text: string) => readonly string[],
): { readonly texts: number; readonly named: number; readonly wrong: readonly string[] } {
  const texts = traps.flatMap(({ text }) => text.split(" / "));
  const wrong = texts.flatMap((text) => {
    const found = find(text);
    return found.join() === (NAMED[text] ?? []).join() ? [] : [`${text}: ${found.join(", ")}`];
  });
  return { texts: texts.length, named: texts.filter((text) => Object.hasOwn(NAMED, text)).length, wrong };
}
