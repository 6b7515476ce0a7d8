import type { ArticleWords, Zone } from "../article/types.ts";
import { zoneAt } from "../article/zone-at.ts";
import type { CompiledEntity, CompiledLexicon } from "../lexicon/compiled-lexicon.ts";
import { entitiesById } from "../lexicon/find-mentions.ts";
import type { Mention } from "../lexicon/types.ts";
import { countedEntity } from "../recognise/figure-ids.ts";
import { NAMED_MEASURE } from "../recognise/recognise-named-measures.ts";
import { foldString } from "../text/fold.ts";
import { type SentenceSpan, sentenceAt, splitSentences } from "../text/sentences.ts";
import { CROSSING } from "./cues.ts";
import { judgeContext } from "./judge-context.ts";

/** The first paragraph counts as lead for this many characters; some pages have one paragraph only. */
const LEAD_CHARACTERS = 450;
/** The second line of a short item still says what it is about: this many characters of the body count as lead in any case. */
const OPENING_CHARACTERS = 250;
/** A first paragraph shorter than this only opens a letter or names the place: the next one says what it is about. */
const SHORT_LEAD = 100;

/** A text that tells of a crossing would have said so in as many characters; a headline alone has not. */
const ENOUGH_TO_TELL = 120;

/** Groups of evidence (see assets/lexicon) that name trafficking itself. */
export const TERM_GROUP = "trafficking";
export const INSTRUMENT_GROUP = "anti-trafficking";
/** Means trafficking in some mouths and smuggling in others («trafic d’êtres humains»): a mention, and more only beside exploitation. */
export const AMBIGUOUS_GROUP = "ambiguous";
/** What trafficking is done for; beside the term it says that the article means it. */
export const EXPLOITATION_GROUPS: ReadonlySet<string> = new Set([
  "slavery",
  "sexual",
  "begging",
  "labour",
  "children",
  "marriage",
  "organs",
  "scam",
]);
/** A mention that counts, and the zone it counts in. */
export interface Evidence {
  /** Its place in the list of mentions. */
  readonly index: number;
  readonly mention: Mention;
  readonly zone: Zone;
}

/** A mention of trafficking by name. */
export interface Term extends Evidence {
  /** Only an item of a list of crimes, or tied to smuggling. */
  readonly stock: boolean;
  /** Somebody is charged with it in the same sentence. */
  readonly charge: boolean;
}

/** What scoring counts. `group`: what a mention is evidence of; `entityOf`: its entry in either lexicon. */
export interface GatheredEvidence {
  readonly counted: readonly Evidence[];
  readonly terms: readonly Term[];
  readonly exploitation: readonly Evidence[];
  readonly entityOf: (mention: Mention) => CompiledEntity | undefined;
  readonly group: (mention: Mention) => string;
}

/** Sorts an article's mentions by what they say about trafficking and where; boilerplate says nothing. */
export function gatherEvidence(
  article: ArticleWords,
  mentions: readonly Mention[],
  lexicon: CompiledLexicon,
  own: CompiledLexicon | null,
): GatheredEvidence {
  const bundled = entitiesById(lexicon);
  const added = own === null ? null : entitiesById(own);
  const entityOf = ({ entity }: Mention) => bundled.get(countedEntity(entity)) ?? added?.get(entity);
  const group = (mention: Mention) =>
    entityOf(mention)?.group ?? (mention.entity.includes(NAMED_MEASURE) ? INSTRUMENT_GROUP : mention.category);
  const { text, zones } = article;
  const sentences = splitSentences(text);
  const leadEnd = article.bodyStart + LEAD_CHARACTERS + (article.bodyStart === 0 ? (article.headline?.length ?? 0) : 0);
  const lead = zones.find((span) => span.zone === "lead");
  const opening = lead !== undefined && lead.end - lead.start < SHORT_LEAD ? LEAD_CHARACTERS : OPENING_CHARACTERS;
  const counted: Evidence[] = mentions
    .map((mention, index) => ({ mention, index, zone: zoneAt(zones, mention.start) }))
    .filter(({ zone }) => zone !== "boilerplate")
    .map((one) => ({
      ...one,
      zone: evidenceZone(
        one.zone,
        one.mention.start <= leadEnd,
        lead === undefined || one.mention.start <= article.bodyStart + opening,
      ),
    }));

  const exploitation = counted.filter(({ mention }) => EXPLOITATION_GROUPS.has(group(mention)));
  const smuggling = counted.filter(({ mention }) => group(mention) === "smuggling").map(({ mention }) => mention);
  const institutions = mentions.filter(({ category }) => category === "institution");
  let crossing: boolean | null = null;
  const speaksOfCrossing = () => {
    crossing ??= text.length - article.bodyStart < ENOUGH_TO_TELL || CROSSING.test(foldString(text));
    return crossing;
  };
  const terms: Term[] = [];
  for (const one of counted) {
    const sentence = sentenceAt(sentences, one.mention.start) ?? { start: one.mention.start, end: one.mention.end };
    const isNamed = group(one.mention) === TERM_GROUP && entityOf(one.mention)?.signal === "strong";
    // «trafic d’êtres humains» where nothing in the article speaks of boats and borders.
    const isMeant = group(one.mention) === AMBIGUOUS_GROUP && smuggling.length === 0 && !speaksOfCrossing();
    if (!isNamed && !isMeant) continue;
    const near = neighboursOf(smuggling, one.mention, sentence);
    const context = judgeContext(text, sentence, one.mention, { smuggling: near, institutions });
    // «… immigration irrégulière et traite» is more than a phrase when the article tells of charges and of exploitation.
    const stock = context.stock && !(context.charge && exploitation.length > 0);
    terms.push({ ...one, stock, charge: context.charge });
  }
  return { counted, terms, exploitation, entityOf, group };
}

/** The last mention before and the first after one, within its sentence; `mentions` are in order. */
function neighboursOf(mentions: readonly Mention[], mention: Mention, sentence: SentenceSpan): Mention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < mention.start) low = middle + 1;
    else high = middle;
  }
  return mentions
    .slice(Math.max(0, low - 1), low + 1)
    .filter((other) => other.start >= sentence.start && other.end <= sentence.end);
}

/** The first characters of a text without paragraphs are its lead; a first paragraph that goes on and on is not. */
function evidenceZone(zone: Zone, early: boolean, opens: boolean): Zone {
  if (zone === "lead") return early ? "lead" : "body";
  return zone === "body" && opens && early ? "lead" : zone;
}
