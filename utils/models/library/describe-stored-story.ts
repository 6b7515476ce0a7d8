import type { ShownStory, StoryArticleItem, StoryDifference } from "../../../components/library/stories/types.ts";
import type { SealedContent } from "../../core/clippings/types.ts";
import type { ArticleNote } from "../../core/notes/types.ts";
import { findSite } from "../../core/sites/find-site.ts";
import { describeStory, type StoryMember } from "../../core/stories/describe-story.ts";
import type { Story } from "../../core/stories/types.ts";
import type { RasdDatabase } from "../../store/database.ts";
import { listClippings } from "../../store/list-clippings.ts";
import { sites } from "../bundled-data.ts";

export function toStoryItem({ id, headline, lang, dir, outlet, published, url }: ArticleNote): StoryArticleItem {
  return { id, headline, lang, dir, outlet, published, url, aggregator: isAggregator(url) };
}

function isAggregator(url: string): boolean {
  return findSite(sites, url)?.aggregator ?? false;
}

/** A story as it is listed, from its articles' notes alone. */
export function outlineStory(story: Story, notes: ReadonlyMap<string, ArticleNote>): ShownStory {
  const { members, earliest, outlets } = describeStory(
    story.articles.flatMap((id) => {
      const note = notes.get(id);
      return note === undefined ? [] : [toMember(note)];
    }),
  );
  return {
    id: story.id,
    members: members.map(({ id }) => toStoryItem(notes.get(id)!)),
    differences: null,
    earliest,
    outlets,
  };
}

/**
 * The same with what each member adds to the first publication and leaves out: sentences where the texts are kept (clipped ones),
 * for others what their sketches tell.
 */
export async function describeStoredStory(
  database: RasdDatabase,
  story: Story,
  notes: ReadonlyMap<string, ArticleNote>,
): Promise<ShownStory> {
  const sketches = await database.storyTexts.bulkGet([...story.articles]);
  const members = await Promise.all(
    story.articles.map(async (id, index): Promise<StoryMember> => {
      const latest = (await listClippings(database, id)).at(-1);
      const { words, figures } = sketches[index] ?? {};
      return {
        ...toMember(notes.get(id)!),
        text: latest === undefined ? null : bodyOf(latest.content),
        sketch: words === undefined || figures === undefined ? null : { words, figures },
      };
    }),
  );
  const texts = new Map(members.map(({ id, text }) => [id, text]));
  const described = describeStory(members);
  const first = texts.get(described.members[0]!.id) ?? null;
  const read = (text: string | null, spans: readonly { readonly start: number; readonly end: number }[]) =>
    text === null ? [] : spans.map(({ start, end }) => text.slice(start, end).trim());
  const differences = described.members.slice(1).map(({ id, adds, leavesOut, shared, words }) => {
    const own = texts.get(id) ?? null;
    const difference: StoryDifference = {
      adds: read(own, adds),
      leavesOut: read(first, leavesOut),
      knowsOwn: own !== null && shared !== null,
      knowsFirst: first !== null && shared !== null,
      ...{ shared, words },
    };
    return [id, difference] as const;
  });
  return { ...outlineStory(story, notes), differences: new Map(differences) };
}

/** Headlines are shown beside each other; another one is no sentence that was added. */
function bodyOf({ headline, text }: SealedContent): string {
  return text.startsWith(headline) ? text.slice(headline.length).trimStart() : text;
}

function toMember({ id, createdAt, outlet, published, url }: ArticleNote): StoryMember {
  return { id, createdAt, outlet, published, aggregator: isAggregator(url), text: null, sketch: null };
}
