import { chooseName } from "../../utils/core/language/choose-name.ts";
import type { Language } from "../../utils/core/lexicon/types.ts";
import type { ArticleEntity, StoredReason } from "../../utils/core/notes/types.ts";
import type { UiTranslator } from "../shared/messages.ts";

/**
 * A reason in one full sentence of the reader's language. The entity is named as the article's entities name it; a rule
 * this version has no sentence for (a note written by another version) still gets one.
 */
export function describeReason(
  reason: StoredReason,
  entities: readonly ArticleEntity[],
  translator: UiTranslator,
): string {
  const key = `reasons.${reason.rule}`;
  return translator.t(translator.has(key) ? key : "reasons.unknown", {
    entity: nameEntity(reason.entity, entities, translator.lang) ?? translator.t("reasons.unnamed"),
    count: reason.count,
    points: reason.points,
    zone: describeZone(reason, translator),
  });
}

/** Where, how often and for how many points: the quiet line under a reason. */
export function describeWeight(reason: StoredReason, translator: UiTranslator): string {
  const { t } = translator;
  const times = reason.count > 0 ? [t("common.times", { count: reason.count })] : [];
  return [describeZone(reason, translator), ...times, describePoints(reason, translator)].join(" · ");
}

/** «+18 points», with the sign. */
export function describePoints(reason: StoredReason, { t, format }: UiTranslator): string {
  return t("common.points", { count: Math.abs(reason.points), points: format.signed(reason.points) });
}

function describeZone(reason: StoredReason, { t }: UiTranslator): string {
  return t(`zones.${reason.zone ?? "article"}`);
}

function nameEntity(id: string | null, entities: readonly ArticleEntity[], lang: Language): string | null {
  const entity = entities.find((candidate) => candidate.id === id);
  return entity === undefined ? null : (chooseName(entity.names, lang)?.text ?? null);
}
