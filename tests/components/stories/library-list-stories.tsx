import type { VNode } from "preact";
import { LibraryShell } from "../../../components/library/LibraryShell.tsx";
import { ListView } from "../../../components/library/list/ListView.tsx";
import type {
  BulkActions,
  BulkState,
  FacetCount,
  FacetCounts,
  ListActions,
  ListAnswer,
  ListItem,
  ListRows,
  ListState,
  Named,
  SearchActions,
} from "../../../components/library/list/types.ts";
import { ProjectsView } from "../../../components/library/projects/ProjectsView.tsx";
import type { ProjectFacts } from "../../../components/library/projects/types.ts";
import { fillMonths } from "../../../utils/core/library/fill-months.ts";
import { EVERYTHING } from "../../../utils/core/library/route.ts";
import type { LibraryQuery, Project, RecordKind, SavedSearch } from "../../../utils/core/library/types.ts";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";
import type { Tag } from "../../../utils/core/notes/types.ts";
import { createObservable } from "../../../utils/core/observable.ts";
import { parseQuery } from "../../../utils/core/search/parse-query.ts";

import { ENTITIES, HOSTILE_NOTE, NOTES } from "./samples.ts";

/** The library's list and projects in every state. To add one: add a line to LIBRARY_LIST_STORIES. All words are made up. */

const nothing = () => {};
const AT = "2026-01-06T09:00:00.000Z";
const stored = { schema: 1 as const, createdAt: AT, updatedAt: AT, deletedAt: null };

export const PROJECTS: readonly Project[] = [
  {
    ...stored,
    id: "p1",
    name: "تقرير 2026: العمل القسري في الضيعات",
    note: "ما نُشر عن الضيعات والورشات منذ بداية السنة.\nيُسلَّم في مارس.",
    colour: "green",
  },
  { ...stored, id: "p2", name: "Affaire d’Agadir", note: "", colour: "blue" },
  { ...stored, id: "p3", name: "عقود عمل وهمية", note: "", colour: "pink" },
];

export const SEARCHES: readonly SavedSearch[] = [
  {
    ...stored,
    id: "s1",
    name: "محاكمات هذا الشهر",
    query: { ...EVERYTHING, text: "محكمة بعد:2026-01" },
  },
  {
    ...stored,
    id: "s2",
    name: "Mentions en français",
    query: { ...EVERYTHING, chosen: [{ facet: "lang", value: "fr" }] },
  },
];

const TAGS: readonly (readonly Tag[])[] = [
  [{ label: "للتحقق", entity: null }],
  [],
  [
    { label: "العمل القسري", entity: "crime.forced_labour" },
    { label: "à vérifier", entity: null },
  ],
  [],
];
const PASSAGES = [
  "أُجبرت العاملات على العمل القسري في الضيعة من دون أجر، وصودرت جوازات سفرهن طيلة ستة أشهر.",
  "Les suspects auraient promis de faux contrats de travail à l’étranger à une dizaine de femmes.",
  "استفادت ثلاث من ضحايا الاتجار بالبشر من الإيواء والمواكبة القانونية.",
];

export function sampleItems(kind: RecordKind, count: number): ListItem[] {
  return Array.from({ length: count }, (_, index) => {
    const note = NOTES[index % NOTES.length]!;
    const isHighlight = kind === "highlight";
    return {
      id: `${kind}-${index}`,
      kind,
      articleId: note.id,
      version: kind === "clipping" ? 1 + (index % 2) : null,
      url: note.url,
      headline: note.headline,
      lang: !isHighlight ? note.lang : index % 3 === 1 ? "fr" : "ar",
      dir: !isHighlight ? note.dir : index % 3 === 1 ? "ltr" : "rtl",
      outletName: note.outlet.name,
      published: note.published,
      keptAt: note.lastReadAt,
      label: note.label,
      isClipped: note.clippedAt !== null || kind === "clipping",
      tags: TAGS[index % TAGS.length]!,
      projects: index % 4 === 0 ? ["p1"] : index % 7 === 0 ? ["p2"] : [],
      entities: ENTITIES.slice(0, 4),
      passage: PASSAGES[index % PASSAGES.length]!,
      note: isHighlight && index % 2 === 0 ? "يقارن بما ورد في محضر الجلسة." : "",
      colour: isHighlight ? HIGHLIGHT_COLOURS[index % HIGHLIGHT_COLOURS.length]! : null,
    };
  });
}

const count = (value: string, name: string, many: number): FacetCount => ({ value, name, count: many });
const FACETS: FacetCounts = {
  label: [count("relevant", "relevant", 684), count("mention", "mention", 431), count("related", "related", 125)],
  project: [count("p1", PROJECTS[0]!.name, 37), count("p2", PROJECTS[1]!.name, 12)],
  tag: [
    count("للتحقق", "للتحقق", 58),
    count("crime.forced_labour", "العمل القسري", 21),
    count("a verifier", "à vérifier", 9),
  ],
  outlet: [
    count("example.ma", "منبر المثال", 412),
    count("quotidien.example", "Le Quotidien d’exemple", 288),
    count("daily.example", "The Sample Daily", 120),
    ...Array.from({ length: 9 }, (_, index) => count(`m${index}.example`, `منبر جهوي ${index + 1}`, 40 - index)),
  ],
  month: ["2026-01", "2025-12", "2025-11", "2025-10"].map((month, index) => count(month, month, 310 - index * 40)),
  entity: [count("crime.thb", "الاتجار بالبشر", 640), count("place.agadir", "أكادير", 92)],
  category: [count("crime", "crime", 690), count("place", "place", 512)],
  lang: [count("ar", "ar", 860), count("fr", "fr", 310), count("en", "en", 70)],
};

export function sampleAnswer(items: readonly ListItem[], total = items.length): ListAnswer {
  return {
    total,
    slice: (from, to) =>
      Array.from(
        { length: Math.max(0, Math.min(total, to) - from) },
        (_, index) => items[(from + index) % items.length]!.id,
      ),
    facets: FACETS,
    errors: [],
  };
}

export function sampleRows(items: readonly ListItem[]): ListRows {
  const byId = new Map(items.map((item) => [item.id, item]));
  return { get: (id) => byId.get(id) ?? null, want: nothing, changed: createObservable(0) };
}

export const IDLE: BulkState = { work: null, notice: null, undoable: null, steps: 0 };
const LIST_ACTIONS: ListActions = {
  ask: nothing,
  setLayout: nothing,
  open: nothing,
  openPage: nothing,
  retry: nothing,
};
const BULK_ACTIONS: BulkActions = {
  tag: nothing,
  move: nothing,
  moveToNew: nothing,
  delete: nothing,
  undo: nothing,
  cancel: nothing,
  closeNotice: nothing,
  describe: async () => null,
};
const SEARCH_ACTIONS: SearchActions = { save: nothing, rename: nothing, delete: nothing, restore: nothing };

export interface ListOptions {
  state?: Partial<ListState>;
  query?: Partial<LibraryQuery>;
  items?: readonly ListItem[];
  total?: number;
  bulk?: Partial<BulkState>;
  actions?: Partial<ListActions>;
  bulkActions?: Partial<BulkActions>;
  searchActions?: Partial<SearchActions>;
  projects?: Partial<Named<Project>>;
  searches?: Partial<Named<SavedSearch>>;
  /** Kept by the caller where a list is drawn several times. */
  place?: { address: string; row: number; top: number };
}

export function list(options: ListOptions = {}): VNode {
  const query: LibraryQuery = { ...EVERYTHING, ...options.query };
  const items = options.items ?? sampleItems(query.kind, 8);
  const total = options.total ?? items.length;
  const state: ListState = {
    query,
    answer:
      items.length === 0
        ? { ...sampleAnswer(items, 0), facets: {} }
        : { ...sampleAnswer(items, total), errors: parseQuery(query.text).errors },
    counts: { article: 1240, highlight: 386, clipping: 57, [query.kind]: total },
    progress: null,
    failure: null,
    layout: "table",
    ...options.state,
  };
  return (
    <LibraryShell route={{ view: "list", query }} onSettings={nothing}>
      <ListView
        state={state}
        actions={{ ...LIST_ACTIONS, ...options.actions }}
        rows={sampleRows(items)}
        bulk={{ ...IDLE, ...options.bulk }}
        bulkActions={{ ...BULK_ACTIONS, ...options.bulkActions }}
        projects={{ all: PROJECTS, deleted: [], failure: null, ...options.projects }}
        searches={{ all: SEARCHES, deleted: [], failure: null, ...options.searches }}
        searchActions={{ ...SEARCH_ACTIONS, ...options.searchActions }}
        knownTags={() => [{ label: "الاتجار بالبشر", entity: "crime.thb", names: ["human trafficking"] }]}
        onExport={nothing}
        place={options.place ?? { address: "", row: 0, top: 0 }}
      />
    </LibraryShell>
  );
}

const HOSTILE: ListItem = {
  ...sampleItems("article", 1)[0]!,
  headline: HOSTILE_NOTE.headline,
  outletName: "x".repeat(300),
  published: "yesterday",
  lang: "und",
  dir: "ltr",
  entities: HOSTILE_NOTE.entities,
  tags: Array.from({ length: 30 }, (_, index) => ({ label: `${"وسم".repeat(20)}${index}`, entity: null })),
  projects: ["hostile"],
};
const HOSTILE_PROJECT: Project = { ...PROJECTS[0]!, id: "hostile", name: "name".repeat(50), note: "note".repeat(200) };

const MONTHS = fillMonths(
  [3, 0, 5, 9, 2, 0, 0, 14, 6, 4, 1, 8].map((many, index) => ({
    value: `2025-${String(index + 1).padStart(2, "0")}`,
    count: many,
  })),
  { least: 12, most: 36 },
);
export const FACTS: ReadonlyMap<string, ProjectFacts> = new Map([
  ["p1", { counts: { article: 37, highlight: 12, clipping: 4 }, months: MONTHS, entities: FACETS.entity! }],
  [
    "p2",
    {
      counts: { article: 1, highlight: 0, clipping: 0 },
      months: fillMonths([{ value: "2026-01", count: 1 }], { least: 12, most: 36 }),
      entities: [],
    },
  ],
  ["p3", { counts: { article: 0, highlight: 0, clipping: 0 }, months: [], entities: [] }],
  [
    "hostile",
    {
      counts: { article: 99_999, highlight: 1, clipping: 1 },
      months: MONTHS,
      entities: [count("x", "entity".repeat(40), 1)],
    },
  ],
]);

const projects = (state: Partial<Named<Project>>) => (
  <LibraryShell route={{ view: "projects" }} onSettings={nothing}>
    <ProjectsView
      projects={{ all: PROJECTS, deleted: [], failure: null, ...state }}
      facts={FACTS}
      actions={{ add: nothing, change: nothing, export: nothing, delete: nothing, restore: nothing }}
    />
  </LibraryShell>
);

const NARROWED: Partial<LibraryQuery> = {
  text: "العمل القسري author:x",
  chosen: [
    { facet: "label", value: "relevant" },
    { facet: "outlet", value: "example.ma" },
    { facet: "month", value: "2026-01" },
    { facet: "project", value: "gone" },
  ],
};

export const LIBRARY_LIST_STORIES: Readonly<Record<string, () => VNode>> = {
  "library-list": () => list({ total: 1240 }),
  "library-list-cards": () => list({ state: { layout: "cards" } }),
  "library-list-highlights": () => list({ query: { kind: "highlight" } }),
  "library-list-highlight-cards": () => list({ query: { kind: "highlight" }, state: { layout: "cards" } }),
  "library-list-clippings": () => list({ query: { kind: "clipping", order: "oldest" } }),
  "library-list-narrowed": () =>
    list({
      query: NARROWED,
      bulk: { undoable: { what: "tagged", kind: "article", count: 3, name: "للتحقق" }, steps: 1 },
    }),
  "library-list-many": () => list({ total: 100_000 }),
  "library-list-waiting": () => list({ items: sampleItems("article", 12), state: { answer: waiting() } }),
  "library-list-opening": () =>
    list({
      items: [],
      state: {
        answer: null,
        progress: { done: 3, total: 12 },
        counts: { article: null, highlight: null, clipping: null },
      },
    }),
  "library-list-failed": () => list({ items: [], state: { failure: "QuotaExceededError" } }),
  "library-list-empty": () =>
    list({ items: [], state: { counts: { article: 0, highlight: 0, clipping: 0 } }, searches: { all: [] } }),
  "library-list-no-highlights": () => list({ items: [], query: { kind: "highlight" } }),
  "library-list-nothing-found": () => list({ items: [], query: NARROWED }),
  "library-list-deleted": () =>
    list({
      bulk: {
        notice: { kind: "done", step: { what: "deleted", kind: "article", count: 37, name: null } },
        undoable: { what: "deleted", kind: "article", count: 37, name: null },
        steps: 1,
      },
    }),
  "library-list-undone": () =>
    list({
      bulk: {
        notice: { kind: "undone", step: { what: "moved", kind: "highlight", count: 2, name: PROJECTS[1]!.name } },
        steps: 2,
      },
    }),
  "library-list-step-failed": () => list({ bulk: { notice: { kind: "failed", message: "QuotaExceededError" } } }),
  "library-list-search-deleted": () =>
    list({ searches: { all: SEARCHES.slice(1), deleted: SEARCHES.slice(0, 1), failure: "QuotaExceededError" } }),
  "library-list-hostile": () => list({ items: [HOSTILE], projects: { all: [HOSTILE_PROJECT] } }),
  "library-list-hostile-cards": () =>
    list({ items: [HOSTILE], projects: { all: [HOSTILE_PROJECT] }, state: { layout: "cards" } }),
  "library-projects": () => projects({}),
  "library-projects-deleted": () => projects({ all: PROJECTS.slice(1), deleted: PROJECTS.slice(0, 1) }),
  "library-projects-empty": () => projects({ all: [] }),
  "library-projects-loading": () => projects({ all: null }),
  "library-projects-failed": () => projects({ failure: "QuotaExceededError" }),
  "library-projects-hostile": () => projects({ all: [HOSTILE_PROJECT], deleted: [HOSTILE_PROJECT] }),
};

/** Rows that are not read yet. */
function waiting(): ListAnswer {
  return {
    ...sampleAnswer(sampleItems("article", 12)),
    slice: (from, to) =>
      Array.from({ length: Math.max(0, Math.min(12, to) - from) }, (_, index) => `unread-${from + index}`),
  };
}
