/**
 * The beginning of a text, at most `most` characters, cut at a white space where there is one in the last third. White
 * space becomes one space; one at the very beginning stays, since the text may go on from another.
 */
export function shortenEnd(text: string, most: number): string {
  const characters = [...text.replace(/\s+/gu, " ").trimEnd()];
  if (characters.length <= most) return characters.join("");
  const cut = characters.slice(0, most).join("");
  const space = cut.lastIndexOf(" ");
  return `${space > cut.length * (2 / 3) ? cut.slice(0, space) : cut}…`;
}

/** The end of a text, shortened the same way at its beginning; a space at its very end stays. */
export function shortenStart(text: string, most: number): string {
  const characters = [...text.replace(/\s+/gu, " ").trimStart()];
  if (characters.length <= most) return characters.join("");
  const cut = characters.slice(-most).join("");
  const space = cut.indexOf(" ");
  return `…${space !== -1 && space < cut.length / 3 ? cut.slice(space + 1) : cut}`;
}
