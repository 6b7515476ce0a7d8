import type { PageClipping } from "../../components/page/types.ts";
import { compareClipping } from "../core/clippings/compare-clipping.ts";
import type { SealedClipping } from "../core/clippings/types.ts";
import type { PageReport } from "../core/notes/page-report.ts";
import type { Annotation } from "../core/notes/types.ts";
import { listAnnotations } from "../store/list-annotations.ts";
import { listVersions } from "../store/list-clippings.ts";
import type { Readable } from "../store/readable.ts";

/** Holds the article in front against its latest clipping; null: it was never clipped. */
export type LookAtClipping = (articleId: string, report: PageReport) => Promise<PageClipping | null>;

/** Views ask again whenever anything was written; the last comparison is kept, since it may have taken a while. */
export function createPageClipping(store: Readable): LookAtClipping {
  let last: { readonly key: string; readonly text: string; readonly clipping: PageClipping } | null = null;

  return async (articleId, report) => {
    const versions = await listVersions(store, articleId);
    const living = versions.findLast(({ deletedAt }) => deletedAt === null);
    if (living === undefined) {
      const hidden = versions.at(-1);
      return hidden === undefined ? null : { status: "removed", at: hidden.content.captured.at };
    }
    const annotations = await listAnnotations(store, articleId);
    const key = [living.id, report.headline, ...annotations.map(({ id, updatedAt }) => `${id} ${updatedAt}`)].join(
      "\n",
    );
    if (last?.key === key && last.text === report.text) return last.clipping;
    const clipping = compare(living, report, annotations);
    last = { key, text: report.text, clipping };
    return clipping;
  };
}

function compare(sealed: SealedClipping, report: PageReport, annotations: readonly Annotation[]): PageClipping {
  const { content, version } = sealed;
  const { at } = content.captured;
  if (content.text === report.text && content.headline === report.headline) return { status: "unchanged", at, version };
  const compared = compareClipping(content, report, annotations);
  if (compared.summary.isSame) return { status: "unchanged", at, version };
  return { status: "changed", at, version, compared: { ...compared, lang: content.lang, dir: content.dir } };
}
