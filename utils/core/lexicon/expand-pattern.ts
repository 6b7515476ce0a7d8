/** A pattern may not stand for more forms than this; more is a typing error, not a name. */
const MOST = 600;

/**
 * Every text a pattern stands for: `{a|b|}` is one of the alternatives, the empty one included; alternatives may nest.
 * In order of writing, without duplicates, white space folded to single spaces.
 *
 * @throws Error naming the pattern when a brace is not closed or it stands for more than 600 texts.
 */
export function expandPattern(pattern: string): string[] {
  const [texts, at] = readSequence(pattern, 0, false);
  if (at !== pattern.length) throw new Error(`Pattern «${pattern}»: «}» without «{» at character ${at}`);
  const unique = new Set(texts.map((text) => text.replace(/\s+/gu, " ").trim()));
  unique.delete("");
  return [...unique];
}

function readSequence(pattern: string, from: number, nested: boolean): [string[], number] {
  let texts = [""];
  let i = from;
  while (i < pattern.length) {
    const char = pattern[i]!;
    if (char === "{") {
      const [alternatives, next] = readAlternatives(pattern, i + 1);
      texts = texts.flatMap((text) => alternatives.map((alternative) => text + alternative));
      if (texts.length > MOST) throw new Error(`Pattern «${pattern}» stands for more than ${MOST} forms`);
      i = next;
    } else if (char === "}" || (nested && char === "|")) break;
    else {
      texts = texts.map((text) => text + char);
      i++;
    }
  }
  return [texts, i];
}

function readAlternatives(pattern: string, from: number): [string[], number] {
  const all: string[] = [];
  let i = from;
  for (;;) {
    const [texts, next] = readSequence(pattern, i, true);
    all.push(...texts);
    if (next >= pattern.length) throw new Error(`Pattern «${pattern}»: «{» is not closed`);
    if (pattern[next] === "}") return [all, next + 1];
    i = next + 1;
  }
}
