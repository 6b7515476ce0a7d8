/** Mentions against a gold standard: exact span and category, either clitic boundary, optional mentions neutral. */

export interface GoldMention {
  start: number;
  end: number;
  core_start: number;
  category: string;
  entity: string;
  surface: string;
  status: "required" | "optional";
  zone: string;
}
export interface GoldFile {
  file: string;
  mentions: GoldMention[];
  negatives: { start: number; end: number; surface: string; not_category: string; why: string }[];
}
export interface Predicted {
  start: number;
  end: number;
  category: string;
}
export interface Count {
  found: number;
  wrong: number;
  missed: number;
}
export interface MentionScore {
  perCategory: Map<string, Count>;
  /** Sentences that name each miss, each wrong mark and each negative hit. */
  errors: string[];
  negativeHits: number;
}

/** Scores predictions a file; the rules are those the gold standard was made by. */
export function scoreMentions(
  gold: readonly GoldFile[],
  predictions: ReadonlyMap<string, readonly Predicted[]>,
): MentionScore {
  const score: MentionScore = { perCategory: new Map(), errors: [], negativeHits: 0 };
  const count = (category: string): Count => {
    const known = score.perCategory.get(category) ?? { found: 0, wrong: 0, missed: 0 };
    score.perCategory.set(category, known);
    return known;
  };
  for (const file of gold) {
    const required = file.mentions.filter((mention) => mention.status === "required");
    const optional = file.mentions.filter((mention) => mention.status === "optional");
    const met = new Set<GoldMention>();
    for (const one of predictions.get(file.file) ?? []) {
      const hit = required.find(
        (mention) =>
          !met.has(mention) &&
          mention.category === one.category &&
          mention.end === one.end &&
          (mention.start === one.start || mention.core_start === one.start),
      );
      if (hit) {
        met.add(hit);
        count(one.category).found++;
        continue;
      }
      for (const negative of file.negatives) {
        if (negative.not_category !== one.category || one.start >= negative.end || negative.start >= one.end) continue;
        score.negativeHits++;
        score.errors.push(`${file.file}: «${negative.surface}» marked as ${one.category}: ${negative.why}`);
      }
      if (optional.some((mention) => mention.start < one.end && one.start < mention.end)) continue;
      count(one.category).wrong++;
      score.errors.push(`${file.file}: wrong ${one.category} at ${one.start}–${one.end}`);
    }
    for (const mention of required) {
      if (met.has(mention)) continue;
      count(mention.category).missed++;
      score.errors.push(`${file.file}: missed ${mention.category} «${mention.surface}» at ${mention.start}`);
    }
  }
  return score;
}

/** Precision, recall and F1 of a count; 1 where there was nothing to find and nothing was marked. */
export function rates({ found, wrong, missed }: Count): { precision: number; recall: number; f1: number } {
  return {
    precision: found + wrong === 0 ? 1 : found / (found + wrong),
    recall: found + missed === 0 ? 1 : found / (found + missed),
    f1: found + wrong + missed === 0 ? 1 : (2 * found) / (2 * found + wrong + missed),
  };
}
