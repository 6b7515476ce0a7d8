import type { SealedClipping } from "../clippings/types.ts";
import { profileId } from "../dossiers/change-profile.ts";
import type { Annotation } from "../notes/types.ts";
import { mapStrings } from "./map-strings.ts";
import type { ProtectedPerson, VictimSafePlan } from "./plan-victim-safe.ts";
import { redactHtml } from "./redact-html.ts";
import { redactPassage } from "./redact-passage.ts";
import { type OnReplaced, type Redaction, redactAddress, redactText } from "./redact-text.ts";
import type { ArticleRecords, ExportContext, LibraryRecords, RedactedClipping } from "./types.ts";

/** Hears of every name that is replaced, and in which field of which article ("" outside any). */
export type OnRedacted = (found: {
  readonly person: ProtectedPerson;
  readonly surface: string;
  readonly field: string;
  readonly articleId: string;
}) => void;

/** The mapping of one export. Records go in as they are kept, and come out as any writer may see them. */
export interface VictimSafe {
  readonly article: (records: ArticleRecords) => ArticleRecords;
  /** Seals' chains are left out: what was sealed is not in the export. */
  readonly library: (rest: LibraryRecords) => LibraryRecords;
  /** What writers are told, in the same words as the records; call it before the first article. */
  readonly context: (context: ExportContext) => ExportContext;
}

/** Fields that hold ids or addresses; their strings get plain codes and stay what they are made of. */
const ID_FIELDS = new Set(["id", "articleId", "entity", "mergedInto", "from"]);
const ID_LISTS = new Set(["entities", "articles", "projects", "value"]);
const ADDRESS_FIELDS = new Set(["url", "canonicalUrl", "typed", "final", "canonical", "host"]);

/**
 * Replaces the names of a plan in every string of every record. The same id becomes the same id throughout, two ids never one, so that
 * what belongs together stays together. What cannot be checked any more (seals, chains) is taken off.
 */
export function makeVictimSafe(plan: VictimSafePlan, onRedacted: OnRedacted = () => {}): VictimSafe {
  const { persons, find } = plan;
  const everybody: ReadonlySet<number> = new Set(persons.keys());
  /** The redacted id of each id, and back. */
  const idOf = new Map<string, string>();
  const originalOf = new Map<string, string>();
  const entityIds = new Map<string, string>();
  for (const { entities, plain } of persons) for (const id of entities) entityIds.set(id, `person.redacted:${plain}`);

  function redactionFor(active: ReadonlySet<number>, field: string, articleId: string): Redaction {
    const onReplaced: OnReplaced = (person, surface) => {
      onRedacted({ person: persons[person]!, surface, field, articleId });
    };
    return { find, stands: persons, active, onReplaced };
  }

  /** An id is the same wherever it stands: given names of everybody are taken out of it. */
  function redactId(id: string, articleId: string): string {
    const entity = entityIds.get(id);
    if (entity !== undefined) return entity;
    const known = idOf.get(id);
    if (known !== undefined) return known;
    let redacted = redactAddress(id, redactionFor(everybody, "id", articleId));
    if (redacted !== id) {
      const base = redacted;
      for (let number = 2; originalOf.has(redacted); number++) redacted = `${base}-${number}`;
    }
    idOf.set(id, redacted);
    originalOf.set(redacted, id);
    return redacted;
  }

  function redactFields<T>(record: T, active: ReadonlySet<number>, articleId: string): T {
    return mapStrings(record, (text, path) => {
      const field = path.includes("names") ? "names" : (path.at(-1) ?? "");
      if (ID_FIELDS.has(field) || ID_LISTS.has(field)) return redactId(text, articleId);
      if (ADDRESS_FIELDS.has(field)) return redactAddress(text, redactionFor(everybody, field, articleId));
      return redactText(text, redactionFor(active, field, articleId));
    });
  }

  /** Persons whose given names count in an article: those it is known to name, and those a text of it names in full. */
  function activeIn(records: ArticleRecords, articleId: string): ReadonlySet<number> {
    const active = new Set<number>();
    persons.forEach(({ articles, entities }, index) => {
      const named = records.article?.entities.some(({ id }) => entities.has(id)) ?? false;
      if (articles.has(articleId) || named) active.add(index);
    });
    mapStrings(records, (text) => {
      for (const { person } of find(text, NOBODY)) active.add(person);
      return text;
    });
    return active;
  }

  function redactClipping(clipping: SealedClipping | RedactedClipping, active: ReadonlySet<number>): RedactedClipping {
    const { articleId, version, content, createdAt, updatedAt, deletedAt } = clipping;
    const { html, ...words } = content;
    const redaction = redactionFor(active, "html", articleId);
    return {
      // The hash that was its id would still tell whoever has the text that this is it.
      ...{ id: `${redactId(articleId, articleId)}#${version}`, schema: 1, createdAt, updatedAt, deletedAt },
      ...{ articleId: redactId(articleId, articleId), version, redacted: true },
      content: { ...redactFields(words, active, articleId), html: html === null ? null : redactHtml(html, redaction) },
    };
  }

  function redactAnnotation(annotation: Annotation, records: ArticleRecords, active: ReadonlySet<number>): Annotation {
    const { quote, position, ...rest } = annotation;
    const texts = [...records.clippings, ...(records.redactedClippings ?? [])].map(({ content }) => content.text);
    const redaction = redactionFor(active, "exact", annotation.articleId);
    const passage = redactPassage({ quote, position }, annotation.scope === "article" ? texts : [], redaction);
    return { ...redactFields(rest, active, annotation.articleId), ...passage };
  }

  return {
    article(records) {
      const { article, annotations, clippings, redactedClippings = [] } = records;
      const articleId = article?.id ?? annotations[0]?.articleId ?? clippings[0]?.articleId ?? "";
      const active = activeIn(records, articleId);
      return {
        article: article === null ? null : redactFields(article, active, articleId),
        annotations: annotations.map((annotation) => redactAnnotation(annotation, records, active)),
        clippings: [],
        redactedClippings: [...clippings, ...redactedClippings].map((clipping) => redactClipping(clipping, active)),
      };
    },
    library({ terms, projects, searches, storyDecisions, entityProfiles }) {
      const redact = <T>(record: T): T => redactFields(record, everybody, "");
      return {
        chains: [],
        terms: terms.map(redact),
        projects: projects.map(redact),
        searches: searches.map(redact),
        storyDecisions: storyDecisions.map((decision) => {
          const redacted = redact(decision);
          return { ...redacted, id: `story-decision:${redacted.articles.join(" ")}` };
        }),
        entityProfiles: uniqueById(
          entityProfiles.map((profile) => {
            const redacted = redact(profile);
            return { ...redacted, id: profileId(redacted.entity) };
          }),
        ),
      };
    },
    context(context) {
      const redact = (text: string) => redactText(text, redactionFor(everybody, "title", ""));
      const codeOf = new Map(persons.map(({ code, plain }) => [`person.redacted:${plain}`, code]));
      return {
        ...context,
        redacted: true,
        title: redact(context.title),
        projectName: (id) => {
          const name = context.projectName(originalOf.get(id) ?? id);
          return name === null ? null : redact(name);
        },
        entityName: (id) => codeOf.get(id) ?? redact(context.entityName(originalOf.get(id) ?? id)),
        storyOf: (articleId) => {
          const story = context.storyOf(originalOf.get(articleId) ?? articleId);
          return story === null ? null : redactId(story, "");
        },
      };
    },
  };
}

const NOBODY: ReadonlySet<number> = new Set();

/** Profiles of entities that were merged are one person's now; the first stays. */
function uniqueById<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...new Map(records.toReversed().map((record) => [record.id, record])).values()].toReversed();
}
