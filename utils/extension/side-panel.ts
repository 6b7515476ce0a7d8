import * as v from "valibot";
import { browser } from "./browser.ts";

/** What Chromium has and the polyfill's types do not know. */
interface SidePanels {
  readonly open: (options: { tabId: number }) => Promise<void>;
}
interface Sidebars {
  readonly isOpen: (details: object) => Promise<boolean>;
  readonly open: () => Promise<void>;
}
const { sidePanel, sidebarAction } = browser as typeof browser & { sidePanel?: SidePanels; sidebarAction?: Sidebars };

const KEY = "openedHighlight";
const schema = v.strictObject({ id: v.string(), tab: v.number(), turn: v.string() });

/** The highlight whose note the reader asked for. */
export type OpenedHighlight = v.InferOutput<typeof schema>;

/**
 * Shows a highlight's note beside its page. Chromium opens its side panel; it wants that in the same turn as the reader's
 * click, therefore nothing is awaited before. Firefox opens its sidebar for a click in the extension's own pages only: where
 * the sidebar is not open, a small window takes its place. `turn` is any value that differs from the last.
 */
export async function openHighlight(id: string, tab: number, turn: string): Promise<void> {
  const opening = sidePanel?.open({ tabId: tab });
  await browser.storage.session.set({ [KEY]: { id, tab, turn } satisfies OpenedHighlight });
  if (opening) await opening;
  else if (!(await sidebarAction?.isOpen({}))) await openPanelWindow(tab);
}

/** Opens the panel of a tab, from a click in one of the extension's own pages. */
export async function openPanel(tab: number): Promise<void> {
  if (sidePanel) await sidePanel.open({ tabId: tab });
  else if (sidebarAction) await sidebarAction.open();
  else await openPanelWindow(tab);
}

const WINDOW = "panelWindow";
const windowSchema = v.strictObject({ tab: v.number(), window: v.number() });

async function openPanelWindow(tab: number): Promise<void> {
  const known = v.safeParse(windowSchema, (await browser.storage.session.get(WINDOW))[WINDOW]);
  if (known.success && known.output.tab === tab && (await focus(known.output.window))) return;
  const url = `/sidepanel.html?${new URLSearchParams({ tab: String(tab) })}`;
  const made = await browser.windows.create({ url, type: "popup", width: 420, height: 720 });
  if (made?.id !== undefined) await browser.storage.session.set({ [WINDOW]: { tab, window: made.id } });
}

/** False: the reader has closed it. */
async function focus(id: number): Promise<boolean> {
  try {
    await browser.windows.update(id, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** The last one asked for; null: none since the browser started. */
export async function readOpenedHighlight(): Promise<OpenedHighlight | null> {
  return parse((await browser.storage.session.get(KEY))[KEY]);
}

/** Calls `opened` whenever one is asked for. Ends with `signal`. */
export function watchOpenedHighlight(opened: (highlight: OpenedHighlight) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const highlight = area === "session" ? parse(changes[KEY]?.newValue) : null;
    if (highlight) opened(highlight);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listen), { once: true });
}

function parse(stored: unknown): OpenedHighlight | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}
