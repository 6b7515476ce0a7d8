import type { DatabaseDump } from "../../../scripts/browsers/dump-databases.ts";
import type { Annotation, ArticleNote } from "../../../utils/core/notes/types.ts";
import { sampleAnnotation } from "../../core/support/sample-annotation.ts";
import { sampleChain } from "../../core/support/sample-clippings.ts";
import { sampleNote } from "../../core/support/sample-note.ts";
import type { Seeds } from "./seed-library.ts";

const AT = "2026-01-06T09:00:00.000Z";
const stored = { schema: 1 as const, createdAt: AT, updatedAt: AT, deletedAt: null };
export const PROJECT_NAME = "تقرير العمل القسري";

/** A library with something of every kind, tombstones among it. */
export async function makeLibrary(): Promise<Seeds> {
  const project = {
    ...stored,
    id: "00000000-0000-4000-8000-0000000000aa",
    name: PROJECT_NAME,
    note: "",
    colour: "green",
  };
  const articles: ArticleNote[] = Array.from({ length: 6 }, (_, index) =>
    sampleNote({
      id: `https://example.org/a-${index + 1}.html`,
      url: `https://example.org/a-${index + 1}.html`,
      headline: `الخبر ${index + 1}: متابعة شبكة للاتجار بالبشر`,
      projects: index < 2 ? [project.id] : [],
      tags: index === 0 ? [{ label: "للتحقق", entity: null }] : [],
      deletedAt: index === 5 ? AT : null,
    }),
  );
  const annotations: Annotation[] = [
    sampleAnnotation({ articleId: articles[0]!.id, url: articles[0]!.url, note: "تُقارن بالحكم السابق 🧵" }),
    sampleAnnotation({
      id: "00000000-0000-4000-8000-0000000000b2",
      articleId: articles[1]!.id,
      url: articles[1]!.url,
      colour: "pink",
      note: "",
    }),
  ];
  const { clippings, head } = await sampleChain(2);
  const searches = [
    {
      ...stored,
      id: "00000000-0000-4000-8000-0000000000c1",
      name: "محاكمات",
      query: { kind: "article", text: "محكمة", chosen: [], order: "best" },
    },
  ];
  const terms = [
    {
      ...stored,
      id: "00000000-0000-4000-8000-0000000000d1",
      names: { ar: "سماسرة التشغيل" },
      category: "person",
      signal: "weak",
      colour: null,
    },
  ];
  return { articles, annotations, sealed: clippings, chains: [head], projects: [project], searches, terms };
}

/** Tables that are the reader's: what a round trip has to bring back. */
const OWN = [
  "articles",
  "annotations",
  "sealed",
  "chains",
  "projects",
  "searches",
  "terms",
  "storyDecisions",
  "entityProfiles",
];

/** What the reader keeps, out of a dump; without tombstones where a file holds none. */
export function ownTables(dump: DatabaseDump, { living = false } = {}): Record<string, unknown[]> {
  const byId = (a: unknown, b: unknown) => ((a as { id: string }).id < (b as { id: string }).id ? -1 : 1);
  return Object.fromEntries(
    OWN.map((table) => [
      table,
      (dump.rasd?.[table] ?? [])
        .filter((row) => !living || (row as { deletedAt: string | null }).deletedAt === null)
        .toSorted(byId),
    ]),
  );
}
