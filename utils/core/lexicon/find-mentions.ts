import { countedEntity } from "../recognise/figure-ids.ts";
import { joinNames } from "../recognise/join-names.ts";
import { recogniseInSteps } from "../recognise/recognise.ts";
import { NAMED_MEASURE } from "../recognise/recognise-named-measures.ts";
import { recognisePersons } from "../recognise/recognise-persons.ts";
import { runWhole, type Steps } from "../steps.ts";
import { type Folded, fold } from "../text/fold.ts";
import { findMasked } from "../text/mask.ts";
import { coreStartOf } from "../text/proclitics.ts";
import { endOfToken, startOfToken, type Tokens, tokenize } from "../text/tokenize.ts";
import type { CompiledEntity, CompiledLexicon } from "./compiled-lexicon.ts";
import { type Candidate, findCandidates } from "./find-candidates.ts";
import { findInHashtags } from "./find-in-hashtags.ts";
import { joinCounts } from "./join-counts.ts";
import { resolveCandidates } from "./resolve-candidates.ts";
import type { Category, Mention } from "./types.ts";

type NamedCandidate = Omit<Candidate, "entity"> & Omit<Mention, "start" | "end" | "coreStart">;

/**
 * Every mention in a text, in order, not overlapping: names of the lexicon, the reader's own terms, and what the
 * recognisers find (dates, sums, laws, institutions by their build, counted victims, penalties). Where a term of the
 * reader's covers the same words as something else, it wins.
 *
 * Runs in two rounds: names without open conditions say which entities the article holds; then names that need one of
 * them («اللجنة الوطنية» after the long name, bare «الاتجار» beside a strong term) take part as well.
 *
 * @param own The reader's terms, compiled (compile-own-terms.ts).
 * @param off Ids of entities the reader has switched off: as if the lexicon did not hold them.
 */
export function findMentions(
  text: string,
  lexicon: CompiledLexicon,
  own: CompiledLexicon | null = null,
  off: ReadonlySet<string> = NOTHING_OFF,
): Mention[] {
  return runWhole(findMentionsInSteps(text, lexicon, own, off));
}

/** The same in steps. */
export function* findMentionsInSteps(
  text: string,
  lexicon: CompiledLexicon,
  own: CompiledLexicon | null = null,
  off: ReadonlySet<string> = NOTHING_OFF,
): Steps<Mention[]> {
  const folded = fold(text);
  yield;
  const masked = findMasked(text);
  const tokens = tokenize(folded, masked);
  yield;
  const byId = entitiesById(lexicon);
  const ownById = own === null ? NO_ENTITIES : entitiesById(own);
  const named = (candidates: readonly Candidate[], { entities }: CompiledLexicon): NamedCandidate[] =>
    candidates.map((candidate) => {
      const { id, category, origin } = entities[candidate.entity]!;
      return { ...candidate, entity: id, category, origin };
    });
  const found = [
    ...(own === null ? [lexicon] : [lexicon, own]).flatMap((searched) =>
      named(findCandidates(text, folded, tokens, searched), searched),
    ),
    ...named(findInHashtags(text, folded, tokens, lexicon), lexicon),
  ];
  yield;
  const holdsTerm = found.some(({ entity }) => (byId.get(entity) ?? ownById.get(entity))?.signal === "strong");
  const spans = yield* recogniseInSteps(text, folded, tokens, { known: (id) => byId.has(id), holdsTerm });
  yield;
  for (const span of spans) {
    const start = folded.offsets.start(span.start);
    const end = folded.offsets.end(span.end - 1);
    if (masked.some(([from, to]) => start < to && from < end)) continue;
    found.push({
      start,
      end,
      coreStart: folded.offsets.start(span.core),
      entity: span.entity,
      category: span.category,
      origin: byId.get(span.entity)?.origin ?? "pattern",
      stripped: span.core - span.start,
      needs: span.needs ?? null,
    });
  }
  const candidates = joinCounts(
    off.size === 0 ? found : found.filter(({ entity }) => !off.has(entity)),
    (id) => byId.get(id)?.signal === "strong",
  );
  const first = resolveCandidates(candidates, () => false);
  const known = candidates.some((candidate) => candidate.needs !== null)
    ? resolveCandidates(
        candidates,
        conditionsMetBy(first, (id) => byId.get(id) ?? ownById.get(id)),
      )
    : first;
  yield;
  const joined = joinNames(text, known, (from, name) => ({ ...from, ...name, category: name.category as Category }));
  yield;
  return withPersons(joined, findPersons(text, folded, tokens)).map(
    ({ start, end, coreStart, category, entity, origin }) => ({ start, end, coreStart, category, entity, origin }),
  );
}

function findPersons(text: string, folded: Folded, tokens: Tokens): NamedCandidate[] {
  return recognisePersons(text, folded, tokens).map((person) => ({
    start: startOfToken(folded, tokens, person.first),
    end: endOfToken(folded, tokens, person.last),
    coreStart: coreStartOf(folded, tokens, person.first, person.stripped),
    entity: person.entity,
    category: "person",
    origin: "pattern",
    stripped: person.stripped,
    needs: null,
  }));
}

const NOTHING_OFF: ReadonlySet<string> = new Set();
const NO_ENTITIES: ReadonlyMap<string, CompiledEntity> = new Map();

/** A person found by pattern is a guess: it stands only where nothing else was found. Both lists are in order. */
function withPersons(known: readonly NamedCandidate[], persons: readonly NamedCandidate[]): NamedCandidate[] {
  const all: NamedCandidate[] = [];
  let next = 0;
  for (const person of persons) {
    while (next < known.length && known[next]!.end <= person.start) all.push(known[next++]!);
    if (next < known.length && known[next]!.start < person.end) continue;
    if ((all.at(-1)?.end ?? 0) <= person.start) all.push(person);
  }
  return [...all, ...known.slice(next)];
}

function conditionsMetBy(
  mentions: readonly NamedCandidate[],
  entityOf: (id: string) => CompiledEntity | undefined,
): (candidate: NamedCandidate) => boolean {
  const present = new Set(mentions.map((mention) => countedEntity(mention.entity)));
  const strong = [...present].some((id) => entityOf(id)?.signal === "strong" || id.includes(NAMED_MEASURE));
  return ({ needs, entity }) => {
    if (needs === "strong") return strong;
    if (needs === "entity") return present.has(entity);
    return needs !== null && present.has(needs.slice("entity:".length));
  };
}

const byIdCache = new WeakMap<CompiledLexicon, Map<string, CompiledEntity>>();

/** The lexicon's entities by id; made once for each lexicon. */
export function entitiesById(lexicon: CompiledLexicon): ReadonlyMap<string, CompiledEntity> {
  let map = byIdCache.get(lexicon);
  if (!map) {
    map = new Map(lexicon.entities.map((entity) => [entity.id, entity]));
    byIdCache.set(lexicon, map);
  }
  return map;
}
