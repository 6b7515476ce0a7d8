import type { Dossier, DossierArticle, DossierQuote, NamedEntity } from "../../../components/library/dossiers/types.ts";
import { describeEntity } from "../../core/dossiers/describe-entity.ts";
import { namesOfEntity } from "../../core/dossiers/name-of-entity.ts";
import { ownEntityId } from "../../core/lexicon/own-terms.ts";
import { provenanceOf, sourcesOf } from "../../core/lexicon/provenance.ts";
import type { Annotation, ArticleNote } from "../../core/notes/types.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { readArticles, readQuotes } from "../../store/read-entity-places.ts";
import { sources as bundledSources } from "../bundled-data.ts";
import type { Counted } from "./entity-digest.ts";

/** How many of an entity's articles and quotes are read from the store. */
export interface ShownPlaces {
  readonly articles: number;
  readonly quotes: number;
}

/** Companions that are shown. */
const MOST_TOGETHER = 40;

/** Everything known of a root: counts, names, and the texts of its newest articles and quotes. Null when nothing kept names it. */
export async function composeDossier(
  database: RasdDatabase,
  counted: Counted,
  root: string,
  limits: ShownPlaces,
): Promise<Dossier | null> {
  const { grouped, known, terms } = counted;
  const entity = grouped.entities.get(root);
  if (!entity) return null;
  const { resolver, profiles } = known;
  const places = describeEntity(grouped, root);
  const [notes, annotations] = await Promise.all([
    readArticles(database, places.articles.slice(0, limits.articles)),
    readQuotes(database, places.quotes.slice(0, limits.quotes)),
  ]);
  const headlines = new Map(notes.map((note) => [note.id, note]));
  const unread = [...new Set(annotations.map(({ articleId }) => articleId))].filter((id) => !headlines.has(id));
  for (const note of await readArticles(database, unread)) headlines.set(note.id, note);

  const { names, sources } = namesOfEntity(root, known, entity.found);
  const profile = profiles.get(root);
  const merged = resolver.mergedInto(root);
  const name = (id: string): NamedEntity => {
    const other = grouped.entities.get(id);
    // What is merged or parted has its names in the articles that brought it.
    const found = other?.found ?? counted.foundNames(id);
    return { id, names: namesOfEntity(id, known, found).names, category: other?.category ?? entity.category };
  };
  return {
    id: root,
    category: entity.category,
    names,
    nameSources: sources,
    provenance: provenanceOf(
      { id: root, origin: entity.origin },
      {
        sources: sourcesOf([root], bundledSources),
        terms: new Map(terms.map((term) => [ownEntityId(term.id), term])),
      },
    ),
    counts: { articles: entity.articles, quotes: places.quotes.length, mentions: entity.mentions },
    first: entity.first,
    last: entity.last,
    months: places.months,
    together: places.together.slice(0, MOST_TOGETHER).map(({ id, articles }) => ({ ...name(id), articles })),
    articles: notes.map((note) => showArticle(note, (found) => resolver.of(found, note.id) === root)),
    quotes: annotations.map((annotation) => showQuote(annotation, headlines.get(annotation.articleId))),
    note: { value: profile?.note ?? "", updatedAt: profile?.updatedAt ?? "" },
    merged: merged.map(name),
    parted: resolver.splitFrom(root).map((part) => {
      const own = resolver.rootOf(part.entity);
      return { ...name(part.entity), articles: grouped.entities.get(own)?.articles ?? 0 };
    }),
    partedFrom: profile?.split ? name(profile.split.from) : null,
    // The list knows what articles name; which of two of one name is meant, only the dossier knows.
    facetIds: [root, ...merged].some((id) => profiles.get(id)?.split || resolver.dependsOnArticle(id))
      ? null
      : [root, ...merged],
  };
}

function showArticle(note: ArticleNote, isMeant: (found: string) => boolean): DossierArticle {
  const { id, headline, lang, dir, outlet, published, label, entities } = note;
  const sentence = entities.find((entity) => isMeant(entity.id))?.sentence ?? "";
  return { id, headline, lang, dir, outlet: outlet.name, published, label, sentence };
}

function showQuote(annotation: Annotation, article: ArticleNote | undefined): DossierQuote {
  const { id, articleId, quote, note, lang, dir } = annotation;
  return {
    ...{ id, articleId, note, lang, dir },
    passage: quote.exact,
    headline: article?.headline ?? "",
    outlet: article?.outlet.name ?? "",
  };
}
