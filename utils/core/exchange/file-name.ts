/** Names that every file system takes: Windows, macOS, Linux, and what a zip keeps of them. */

/** Longest name without its ending, in UTF-8 octets: 255 is what file systems take, and paths of folders come before it. */
export const LONGEST_FILE_NAME = 150;

/** Illegal on Windows, or with a meaning in Obsidian's links: # ^ [ ] |. */
const ILLEGAL = /[<>:"/\\|?*#^[\]%]/gu;
/** Nothing unseen may be in a name: controls, bidi controls, invisible characters, private and unassigned code points. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]/gu;
/** Devices of Windows, with whatever ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/**
 * A text as a file name without its ending, in at most `longest` UTF-8 octets, cut between words where there are several: half a word can be
 * a word of its own, and in a victim-safe export the very name that was taken out. Arabic and accents stay (NFC). "" when nothing of it can
 * stand in a name.
 */
export function fileNameOf(text: string, longest = LONGEST_FILE_NAME): string {
  const plain = text
    .toWellFormed()
    // Blanks of every kind before what is unseen goes: a line break is a blank, not nothing.
    .replace(/\s+/gu, " ")
    .replace(UNSEEN, "")
    // Afterwards: what was unseen may have kept marks out of their order.
    .normalize("NFC")
    .replace(ILLEGAL, " ")
    .replace(/ +/gu, " ");
  const cut = cutWords(trimEnds(plain), longest);
  const name = trimEnds(cut);
  return DEVICE.test(name) ? `_${cutOctets(name, longest - 1)}` : name;
}

/** Windows drops dots and blanks at the end, a dot in front hides the file elsewhere; «~» and «-» are read by shells. */
function trimEnds(name: string): string {
  return name.replace(/^[\s.~-]+|[\s.]+$/gu, "");
}

const WORD_AT_END = /[\p{L}\p{M}\p{N}]+$/u;

function cutWords(text: string, most: number): string {
  const cut = cutOctets(text, most);
  if (cut.length === text.length || !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(cut.length))) return cut;
  const whole = cut.replace(WORD_AT_END, "");
  return trimEnds(whole) === "" ? cut : whole;
}

function cutOctets(text: string, most: number): string {
  let octets = 0;
  let end = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    octets += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets > most) break;
    end += char.length;
  }
  // A letter is not parted from its marks.
  while (end > 0 && end < text.length && /^\p{M}/u.test(text.slice(end))) {
    end -= [...text.slice(0, end)].at(-1)!.length;
  }
  return text.slice(0, end);
}
