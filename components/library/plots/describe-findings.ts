import { chooseName } from "../../../utils/core/language/choose-name.ts";
import { tellCoverage, tellSeries } from "../../../utils/core/plots/tell-findings.ts";
import type { UiTranslator } from "../../shared/messages.ts";
import { nameBin } from "./bin-names.ts";
import type { PlotsState } from "./types.ts";

/** What the plots show, in words: their titles. */

export function describeCoverage({ data }: PlotsState, translator: UiTranslator): string {
  const { t } = translator;
  const { bins, unit } = data.bins;
  const articles = (count: number) => t("dossiers.articles", { count });
  const finding = tellCoverage(data.coverage);
  switch (finding.kind) {
    case "peak":
      return t("plots.coverage.peak", {
        ...{ articles: articles(finding.articles), bin: nameBin(bins[finding.bin]!, unit, translator) },
        ...{ times: t("plots.times", { count: finding.times }), usual: finding.usual },
      });
    case "burst":
      return t("plots.coverage.burst", {
        ...{ articles: articles(finding.articles), bin: nameBin(bins[finding.bin]!, unit, translator) },
        total: finding.total,
      });
    case "even":
      return t(`plots.coverage.even.${unit}`, { least: finding.least, most: finding.most });
    case "count":
      return t("plots.coverage.count", {
        articles: articles(finding.total),
        outlets: t("plots.outlets", { count: data.coverage.rows.reduce((sum, row) => sum + row.outlets, 0) }),
      });
  }
}

export function describeSeries(state: PlotsState, { t, lang }: UiTranslator): string {
  const finding = tellSeries(state.data.series);
  if (finding.kind === "none") return t("plots.series.title");
  const name = nameOf(state, finding.id, lang);
  if (finding.kind === "top")
    return t("plots.series.top", { name, articles: t("dossiers.articles", { count: finding.articles }) });
  return t("plots.series.rising", {
    ...{ name, before: finding.before },
    after: t("dossiers.articles", { count: finding.after }),
  });
}

export function describeLabels({ data }: PlotsState, { t }: UiTranslator): string {
  const { total, byLabel } = data.coverage;
  return t("plots.labels.finding", {
    relevant: byLabel.relevant,
    articles: t("dossiers.articles", { count: total }),
    percent: Math.round((byLabel.relevant / Math.max(1, total)) * 100),
  });
}

export function describeTogether(state: PlotsState, { t, lang }: UiTranslator): string {
  const { nodes, most } = state.data.together;
  if (most === null) return t("plots.together.title");
  return t("plots.together.finding", {
    first: nameOf(state, nodes[most.a]!.id, lang),
    second: nameOf(state, nodes[most.b]!.id, lang),
    articles: t("dossiers.articles", { count: most.articles }),
  });
}

function nameOf(state: PlotsState, id: string, lang: UiTranslator["lang"]): string {
  return chooseName(state.entity(id).names, lang)?.text ?? id;
}
