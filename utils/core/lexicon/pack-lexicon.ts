import { extendCheck, extendHash } from "../text/hash.ts";
import { compileGuards, type GrowingTrie, growTrie } from "./build-trie.ts";
import type { CompiledLexicon } from "./compiled-lexicon.ts";
import { type ListedForm, listForms } from "./list-forms.ts";
import { CATEGORIES, type Entity, type Guards, type Origin, type Signal } from "./types.ts";

const SIGNALS: readonly Signal[] = ["strong", "weak", "context", "none"];
const ORIGINS: readonly Origin[] = ["seed", "reference", "pattern", "own"];
/** Between the fields of a line; a printable sign, since a control character takes seven once it is in a script. */
const UNIT = "|";

/**
 * The lexicon as it is shipped in the content script: what matching needs and nothing to show. Forms are sorted and each
 * says how many words it shares with the one before it, so that the file is small before and after compression; hashes are
 * made when it is unpacked, which is faster than reading them.
 */
export interface PackedLexicon {
  readonly version: string;
  /** id, category, signal, origin as indices, group. */
  readonly entities: readonly (readonly [string, number, number, number, string])[];
  readonly guards: readonly Guards[];
  /** Words of all forms together. */
  readonly words: number;
  /** One line a form: words shared, own words, entity, guard (−1: none), gap bits, exact writing. */
  readonly forms: string;
}

/** @throws LexiconError (list-forms.ts) that names every conflict. */
export function packLexicon(entities: readonly Entity[], version: string): PackedLexicon {
  const guards: string[] = [];
  const listed = listForms(entities)
    .map((form) => ({ form, key: form.words.join(" ") }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  let previous: readonly string[] = [];
  const lines = listed.map(({ form }) => {
    let shared = 0;
    while (shared < previous.length && shared < form.words.length && previous[shared] === form.words[shared]) shared++;
    previous = form.words;
    const guard = indexOfGuard(form.guards);
    const exact = form.exact ?? "";
    if (exact.includes(UNIT))
      throw new Error(`«${exact}» holds «${UNIT}», which separates the fields of a packed form`);
    return [shared, form.words.slice(shared).join(" "), form.entity, guard, form.gaps, exact].join(UNIT);
  });
  return {
    version,
    entities: entities.map(({ id, category, signal, origin, group }) => [
      id,
      CATEGORIES.indexOf(category),
      SIGNALS.indexOf(signal),
      ORIGINS.indexOf(origin),
      group,
    ]),
    guards: guards.map((guard) => JSON.parse(guard) as Guards),
    words: listed.reduce((sum, { form }) => sum + form.words.length, 0),
    forms: lines.join("\n"),
  };

  function indexOfGuard(guard: Guards | null): number {
    if (guard === null) return -1;
    const text = JSON.stringify(guard);
    const known = guards.indexOf(text);
    return known >= 0 ? known : guards.push(text) - 1;
  }
}

/** The forms out of a packed lexicon, each with the index of its entity. O(words). */
export function unpackForms(packed: PackedLexicon): ListedForm[] {
  let previous: readonly string[] = [];
  const lines = packed.forms === "" ? [] : packed.forms.split("\n");
  return lines.map((line): ListedForm => {
    const [shared, own, entity, guard, gaps, exact] = line.split(UNIT) as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const words = [...previous.slice(0, Number(shared)), ...(own === "" ? [] : own.split(" "))];
    previous = words;
    return {
      entity: Number(entity),
      words,
      gaps: Number(gaps),
      exact: exact === "" ? null : exact,
      guards: guard === "-1" ? null : packed.guards[Number(guard)]!,
    };
  });
}

/** The compiled lexicon out of its packed form; equal to compiling the same entities. O(characters). */
export function unpackLexicon(packed: PackedLexicon): CompiledLexicon {
  const entities = packed.entities.map(([id, category, signal, origin, group]) => ({
    id,
    category: CATEGORIES[category]!,
    signal: SIGNALS[signal]!,
    origin: ORIGINS[origin]!,
    group,
  }));
  const trie = growTrie(packed.words);
  readForms(packed, trie);
  return trie.finish(entities, packed.version);
}

const BAR = UNIT.charCodeAt(0);
const SPACE = 0x20;
const MINUS = 0x2d;
const ZERO = 0x30;

/**
 * Puts the forms into a trie, letter by letter: as strings, a word at a time, they took most of what it costs to begin in a process just
 * started. Nodes and second hashes of the form before stay, for the words the next one shares with it.
 */
function readForms({ forms: text, guards }: PackedLexicon, trie: GrowingTrie): void {
  const compiled = guards.map(compileGuards);
  const nodes: number[] = [0];
  const checks: number[] = [0];
  const size = text.length;
  let at = 0;
  const readNumber = () => {
    const isNegative = text.charCodeAt(at) === MINUS;
    if (isNegative) at++;
    let value = 0;
    for (let unit = text.charCodeAt(at); at < size && unit !== BAR; unit = text.charCodeAt(++at))
      value = value * 10 + unit - ZERO;
    at++;
    return isNegative ? -value : value;
  };
  while (at < size) {
    let depth = readNumber();
    while (text.charCodeAt(at) !== BAR) {
      let hash = 0;
      let check = depth === 0 ? 0 : extendCheck(checks[depth]!, SPACE);
      for (let unit = text.charCodeAt(at); unit !== SPACE && unit !== BAR; unit = text.charCodeAt(++at)) {
        hash = extendHash(hash, unit);
        check = extendCheck(check, unit);
      }
      const node = trie.childOf(nodes[depth]!, hash);
      depth++;
      nodes[depth] = node;
      checks[depth] = check;
      if (text.charCodeAt(at) === SPACE) at++;
    }
    at++;
    const entity = readNumber();
    const guard = readNumber();
    const gaps = readNumber();
    const line = text.indexOf("\n", at);
    const end = line === -1 ? size : line;
    const exact = end === at ? null : text.slice(at, end);
    at = end + 1;
    trie.end(nodes[depth]!, {
      entity,
      guards: guard < 0 ? null : compiled[guard]!,
      exact,
      check: checks[depth]!,
      gaps,
    });
  }
}
