import fc from "fast-check";
import { expect, it } from "vitest";
import { measureRetelling } from "../../../utils/core/stories/measure-retelling.ts";
import { shingleText, sketchText } from "../../../utils/core/stories/shingle-text.ts";

/** By its definition: every two runs of two words compared with every two of the other text. */
function measureSlowly(a: readonly number[], b: readonly number[], stock: ReadonlySet<string>): number {
  const marked = new Set<number>();
  const places = (i: number) =>
    b.flatMap((word, j) => (j + 1 < b.length && word === a[i] && b[j + 1] === a[i + 1] ? [j] : []));
  for (let p = 0; p + 1 < a.length; p++)
    for (let i = p + 1; i + 1 < a.length && i - p <= 8; i++) {
      const [first, second] = [places(p), places(i)];
      if (first.length > 8 || second.length > 8) continue;
      if (first.some((q) => second.some((j) => j > q && Math.abs(j - q - (i - p)) <= 3)))
        for (let k = p; k <= i + 1; k++) marked.add(k);
    }
  const own = [...marked].sort((x, y) => x - y);
  for (const [at, index] of own.entries()) {
    const next = own[at + 1];
    if (next !== undefined && next - index - 1 <= 4) for (let k = index; k < next; k++) marked.add(k);
  }
  const counted = a.map(
    (_, i) => ![0, 1, 2].some((back) => i >= back && stock.has(a.slice(i - back, i - back + 3).join(" "))),
  );
  const of = counted.filter(Boolean).length;
  return of === 0 ? 0 : counted.filter((counts, i) => counts && marked.has(i)).length / of;
}

const WORDS = "أعلنت النيابة العامة عن توقيف شبكة للاتجار بالبشر في طنجة le parquet annonce".split(" ");
const TEXT = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 });

it("measures what the definition says", () => {
  fc.assert(
    fc.property(TEXT, TEXT, TEXT, TEXT, (one, common, two, usual) => {
      const [a, b] = [
        [...one, ...common],
        [...common.slice(0, -2), ...two, ...common.slice(-4)],
      ];
      const [x, y] = [a, b].map((words) => sketchText(words.join(" ")).words) as [Int32Array, Int32Array];
      const hashes = shingleText(usual.slice(0, 5).join(" ")).hashes;
      const words = [...sketchText(usual.slice(0, 5).join(" ")).words];
      const stock = new Set(words.slice(2).map((_, i) => words.slice(i, i + 3).join(" ")));
      expect(measureRetelling(x, y, new Set(hashes))).toBeCloseTo(measureSlowly([...x], [...y], stock), 10);
    }),
    { numRuns: 300 },
  );
});

const RELEASE =
  "أعلنت النيابة العامة بطنجة توقيف سبعة أشخاص يشتبه في تورطهم في الاتجار بالبشر وأوضح البلاغ أن الأبحاث انطلقت قبل شهرين إثر شكاية تقدمت بها شابة من ضواحي المدينة";
const RETOLD =
  "كشفت النيابة العامة بطنجة إيقاف سبعة أشخاص يشتبه في تورطهم في الاتجار بالبشر وذكر البلاغ أن الأبحاث بدأت قبل شهرين إثر شكاية وضعتها شابة من ضواحي المدينة";
const OWN =
  "احتضنت الرباط ندوة علمية حول القانون الجديد حضرها قضاة ومحامون وركزت المداخلات على صعوبة الإثبات وحاجة الناس إلى ترجمة ومواكبة طيلة المسطرة";

it.each([
  ["the same text", RELEASE, RELEASE, 1, 1],
  ["every sixth word another", RELEASE, RETOLD, 0.85, 1],
  [
    "half of it the same paragraph",
    `${OWN} ${RELEASE}`,
    `${RELEASE} ${RELEASE.split(" ").reverse().join(" ")}`,
    0.4,
    0.6,
  ],
  ["another text", OWN, RELEASE, 0, 0],
  ["no text", "", RELEASE, 0, 0],
])("tells a retold text from one that shares a part: %s", (_, a, b, least, most) => {
  const share = measureRetelling(sketchText(a).words, sketchText(b).words);
  expect(share).toBeGreaterThanOrEqual(least);
  expect(share).toBeLessThanOrEqual(most);
});
