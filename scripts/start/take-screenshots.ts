import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Reader } from "./reader.ts";
import type { Visit } from "./types.ts";

/**
 * Writes a picture of a marked-up page and one of the popup over it into a folder, and returns their paths. Which page:
 * see choosePage. No page was read: no pictures.
 */
export async function takeScreenshots(reader: Reader, visits: readonly Visit[], folder: string): Promise<string[]> {
  const chosen = choosePage(visits);
  if (chosen === null) return [];
  await reader.open(chosen.page.url);
  await mkdir(folder, { recursive: true });
  const pictures = { "page.png": await reader.capturePage(), "popup.png": await reader.capturePopup("page") };
  const paths: string[] = [];
  for (const [name, picture] of Object.entries(pictures)) {
    const path = join(folder, name);
    await writeFile(path, picture);
    paths.push(path);
  }
  return paths;
}

/** The page that shows most of what Rasd does: relevant before the rest, Arabic before the rest, then the first given. */
export function choosePage(visits: readonly Visit[]): Visit | null {
  const worth = ({ state }: Visit): number => {
    if (state?.status !== "annotated") return 0;
    const { label, lang } = state.report;
    return { none: 1, related: 3, mention: 5, relevant: 7 }[label] + (lang === "ar" ? 1 : 0);
  };
  const best = visits.reduce<Visit | null>(
    (chosen, visit) => (worth(visit) > (chosen === null ? 0 : worth(chosen)) ? visit : chosen),
    null,
  );
  return best;
}
