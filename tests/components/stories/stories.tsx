import type { VNode } from "preact";
import type { HighlightsState } from "../../../components/highlights/types.ts";
import type { PageState } from "../../../components/page/types.ts";
import { LexiconSection } from "../../../components/settings/lexicon/LexiconSection.tsx";
import type { LexiconState, TermDraft } from "../../../components/settings/lexicon/types.ts";
import { SettingsView } from "../../../components/settings/SettingsView.tsx";
import type { SettingsNotice } from "../../../components/settings/types.ts";
import { RULES } from "../../../utils/core/relevance/types.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../utils/core/settings.ts";
import { ARTICLE_STORIES } from "./article-stories.tsx";
import { CARRY_STORIES } from "./carry-stories.tsx";
import { CHANGED, CLIPPING_STORIES, REMOVED, UNCHANGED } from "./clipping-stories.tsx";
import { DOSSIER_STORIES } from "./dossier-stories.tsx";
import { HIGHLIGHTS, HOSTILE_HIGHLIGHTS, ITEMS, manyHighlights, ORPHAN, UNCERTAIN } from "./highlight-samples.ts";
import { EMPTY_LEXICON, HOSTILE_TERM, LEXICON, LEXICON_ACTIONS, PREVIEW } from "./lexicon-samples.ts";
import { LIBRARY_LIST_STORIES } from "./library-list-stories.tsx";
import { NOTES_STORIES, popup } from "./notes-stories.tsx";
import { PANEL_STORIES } from "./panel-stories.tsx";
import {
  HEADLINES,
  HOSTILE_HEADLINES,
  HOSTILE_PAGE,
  NOTES_LIST,
  REASONS,
  RELATED_PAGE,
  RELEVANT_PAGE,
} from "./samples.ts";

/**
 * Every view in every state, as a reader meets it. Tests check them all (axe, overflow, direction) and
 * `node scripts/screenshot-stories.ts` takes their pictures. To add one: add a line to STORIES.
 */

const nothing = () => {};
const page = (state: PageState) => popup(state, NOTES_LIST, "page");
/** «This page» with highlights. */
const brief = (state: Partial<HighlightsState>, onHighlight: (() => void) | null = null) =>
  popup(RELEVANT_PAGE, NOTES_LIST, "page", { ...HIGHLIGHTS, ...state }, onHighlight);
const settings = (settings: Partial<Settings>, notice: SettingsNotice | null, stored = 24) => (
  <SettingsView
    settings={{ ...DEFAULT_SETTINGS, ...settings }}
    stored={stored}
    notice={notice}
    actions={{ change: nothing, deleteAll: nothing }}
  />
);

const lexicon = (
  state: Partial<LexiconState>,
  { begin = null, off = [] }: { begin?: TermDraft | null; off?: readonly string[] } = {},
) => (
  <main class="settings">
    <h1>
      <bdi>Rasd</bdi>
    </h1>
    <LexiconSection
      state={{ ...LEXICON, ...state }}
      actions={LEXICON_ACTIONS}
      switchedOff={off}
      onSwitch={nothing}
      begin={begin}
    />
  </main>
);

const EVERY_RULE = [...RULES, "from-another-version"];

export const STORIES: Readonly<Record<string, () => VNode>> = {
  "page-loading": () => page({ status: "loading" }),
  "page-unsupported": () => page({ status: "unsupported" }),
  "page-not-annotated": () => page({ status: "not-annotated" }),
  "page-listing": () => page({ status: "listing", headlines: [] }),
  "page-headlines": () => page({ status: "listing", headlines: HEADLINES }),
  "page-headlines-hostile": () => page({ status: "listing", headlines: HOSTILE_HEADLINES }),
  "page-failed": () => page({ status: "failed", message: "Could not establish connection." }),
  "page-relevant": () => page(RELEVANT_PAGE),
  "page-clipped": () => page({ ...RELEVANT_PAGE, clipping: UNCHANGED }),
  "page-clipping": () => page({ ...RELEVANT_PAGE, isClipping: true }),
  "page-clipped-changed": () => page({ ...RELEVANT_PAGE, clipping: CHANGED }),
  "page-clipped-removed": () => page({ ...RELEVANT_PAGE, clipping: REMOVED }),
  "page-clipped-failed": () => page({ ...RELEVANT_PAGE, clippingFailure: "QuotaExceededError" }),
  "page-dismissed": () => page({ ...RELEVANT_PAGE, dismissedAt: "2024-11-20T09:13:00.000Z" }),
  "page-mention": () => page({ ...RELEVANT_PAGE, verdict: { ...RELEVANT_PAGE.verdict, label: "mention", score: 6 } }),
  "page-related": () => page(RELATED_PAGE),
  "page-none": () =>
    page({
      ...RELATED_PAGE,
      published: null,
      verdict: { label: "none", score: 0, sure: true, reasons: [] },
      entities: [],
    }),
  "page-stale": () => page({ ...RELEVANT_PAGE, staleRules: { parts: ["headline", "body"], asOf: "2026-05-17" } }),
  "page-stale-addresses": () => page({ ...RELATED_PAGE, staleRules: { parts: ["address"], asOf: null } }),
  "page-every-reason": () =>
    page({
      ...RELEVANT_PAGE,
      verdict: {
        ...RELEVANT_PAGE.verdict,
        reasons: EVERY_RULE.map((rule, index) => ({ ...REASONS[1]!, rule, points: 20 - index, count: index })),
      },
    }),
  "page-hostile": () => page(HOSTILE_PAGE),
  "page-highlights": () => brief({ items: [ITEMS[0]!, ITEMS[2]!, ITEMS[1]!] }),
  "page-highlights-none": () => brief({ items: [] }),
  "page-highlights-selected": () => brief({ items: [] }, nothing),
  "page-highlights-many": () => brief({ items: [UNCERTAIN, ORPHAN, ...manyHighlights(11)] }),
  "page-highlights-hostile": () => brief(HOSTILE_HIGHLIGHTS),
  ...NOTES_STORIES,
  ...PANEL_STORIES,
  ...DOSSIER_STORIES,
  ...CLIPPING_STORIES,
  ...LIBRARY_LIST_STORIES,
  ...ARTICLE_STORIES,
  ...CARRY_STORIES,
  settings: () => settings({}, null),
  "settings-saved": () =>
    settings({ language: "ar", theme: "dark", unmarkedCategories: ["date", "amount"] }, { kind: "saved" }),
  "settings-failed": () => settings({ marks: false }, { kind: "failed", message: "QuotaExceededError" }, 0),
  "lexicon-loading": () => lexicon({ terms: null }),
  "lexicon-empty": () => lexicon(EMPTY_LEXICON),
  "lexicon-terms": () => lexicon({ notice: { kind: "saved" } }, { off: ["crime.thb", "inst.cnclt"] }),
  "lexicon-form": () =>
    lexicon({}, { begin: { id: null, names: { ar: "سماسرة" }, category: "person", signal: "weak", colour: "teal" } }),
  "lexicon-deleted": () => lexicon({ deleted: LEXICON.terms![0]!, terms: LEXICON.terms!.slice(1) }),
  "lexicon-preview": () => lexicon({ preview: PREVIEW }),
  "lexicon-nothing-new": () =>
    lexicon({ preview: { ...PREVIEW, plan: { added: [], changed: [], same: PREVIEW.plan.same, refused: [] } } }),
  "lexicon-refused-file": () => lexicon({ notice: { kind: "refused", problem: { kind: "column", value: "notes" } } }),
  "lexicon-failed": () => lexicon({ notice: { kind: "failed", message: "QuotaExceededError" } }),
  "lexicon-hostile": () =>
    lexicon({
      terms: [HOSTILE_TERM],
      deleted: HOSTILE_TERM,
      preview: {
        file: `${"long-name-".repeat(30)}.csv`,
        plan: {
          added: [{ row: 2, term: HOSTILE_TERM }],
          changed: [],
          same: [],
          refused: [{ row: 3, problem: { kind: "category", value: HOSTILE_TERM.names.en! } }],
        },
      },
    }),
};
