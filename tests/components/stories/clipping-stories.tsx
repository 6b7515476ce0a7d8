import type { VNode } from "preact";
import { ExportChain, type ExportChainState } from "../../../components/clippings/ExportChain.tsx";
import { TextComparison } from "../../../components/clippings/TextComparison.tsx";
import type { PageClipping } from "../../../components/page/types.ts";
import { describePassage } from "../../../utils/core/anchoring/describe-passage.ts";
import { compareClipping } from "../../../utils/core/clippings/compare-clipping.ts";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";

/** Comparisons as a reader meets them. Every sentence is made up for this project. */

const SEALED = `إحالة أربعة أشخاص على القضاء بأكادير

أحالت النيابة العامة بأكادير أربعة أشخاص للاشتباه في تورطهم في الاتجار بالبشر عبر عقود عمل وهمية، بعد شهور من التحريات.

وتفيد المعطيات الأولية أن المشتبه فيهم كانوا يستقطبون عاملات من مدن مختلفة، ويعدونهن بأجور مجزية في ضيعات فلاحية بضواحي المدينة. وقد استمعت الشرطة إلى ثلاث ضحايا، وحجزت جوازات سفر ووثائق ومبالغ مالية، قبل أن تحيل الملف على الوكيل العام للملك لدى محكمة الاستئناف.

وذكّرت اللجنة الوطنية بأن التبليغ لا يشترط معرفة هوية الضحية، وأن القانون يحمي المبلغين.

وحُددت أولى الجلسات في نهاية الشهر الجاري.

`;
const LIVE = `إحالة خمسة أشخاص على القضاء بأكادير

أحالت النيابة العامة بأكادير خمسة أشخاص للاشتباه في تورطهم في الاتّجار بالبشر عبر عقود عمل وهمية، بعد شهور من التحريات.

وتفيد المعطيات الأولية أن المشتبه فيهم كانوا يستقطبون عاملات من مدن مختلفة، ويعدونهن بأجور مجزية في ضيعات فلاحية بضواحي المدينة. وقد استمعت الشرطة إلى سبع ضحايا، وحجزت جوازات سفر ووثائق ومبالغ مالية، قبل أن تحيل الملف على الوكيل العام للملك لدى محكمة الاستئناف.

وذكّرت اللجنة الوطنية بأن التبليغ لا يشترط معرفة هوية الضحية، وأن القانون يحمي المبلغين.

ونفى دفاع المتهمين ما نُسب إليهم.

`;

/** Annotations on `text`, each on the first place of a passage. */
function quotesOf(text: string, passages: readonly string[]) {
  return passages.map((passage, i) => {
    const start = text.indexOf(passage);
    const colour = HIGHLIGHT_COLOURS[i % HIGHLIGHT_COLOURS.length]!;
    const described = describePassage(text, start, start + passage.length)!;
    return { id: `quote-${i}`, scope: "article" as const, colour, ...described };
  });
}

const headlineOf = (text: string) => text.slice(0, text.indexOf("\n"));

interface Texts {
  sealed?: string;
  live?: string;
  passages?: readonly string[];
  lang?: string;
  dir?: "rtl" | "ltr";
}

export function comparedSample(texts: Texts = {}) {
  const { sealed = SEALED, live = LIVE, passages = [], lang = "ar", dir = "rtl" } = texts;
  const compared = compareClipping(
    { headline: headlineOf(sealed), text: sealed },
    { headline: headlineOf(live), text: live },
    quotesOf(sealed, passages),
  );
  return { ...compared, lang, dir };
}

function comparison(texts: Texts = {}): VNode {
  return (
    <main class="popup">
      <h2 class="visually-hidden">…</h2>
      <TextComparison compared={comparedSample(texts)} />
    </main>
  );
}

const QUOTED = [
  "في الاتجار بالبشر عبر عقود",
  "وقد استمعت الشرطة إلى ثلاث ضحايا",
  "التبليغ لا يشترط معرفة هوية الضحية",
  "وحُددت أولى الجلسات في نهاية الشهر الجاري.",
];

const at = "2024-11-20T09:13:00.000Z";
export const UNCHANGED: PageClipping = { status: "unchanged", at, version: 1 };
export const REMOVED: PageClipping = { status: "removed", at };
export const CHANGED = {
  status: "changed",
  at,
  version: 2,
  compared: comparedSample({ passages: QUOTED }),
} satisfies PageClipping;

function exporting(state: Partial<ExportChainState>): VNode {
  const hash = "5b1f4c7e0d5e4f6a8a8e3d2b1c0a9f00".repeat(2);
  const whole: ExportChainState = { count: 214, heads: [{ number: 214, hash }], progress: { status: "idle" } };
  return (
    <main class="settings">
      <ExportChain state={{ ...whole, ...state }} actions={{ start: () => {}, cancel: () => {} }} />
    </main>
  );
}

export const CLIPPING_STORIES: Readonly<Record<string, () => VNode>> = {
  "comparison-changed": () => comparison({ passages: QUOTED }),
  "comparison-same": () => comparison({ live: SEALED, passages: QUOTED }),
  "comparison-respelt": () => comparison({ live: SEALED.replace("الاتجار", "الاتّجارِ"), passages: QUOTED.slice(0, 1) }),
  "comparison-replaced": () =>
    comparison({ live: "نص آخر تمامًا\n\nلا صلة له بما سبق.\n\n", passages: QUOTED.slice(0, 2) }),
  "comparison-french": () =>
    comparison({
      sealed: "Traite : quatre suspects déférés\n\nLe parquet a déféré quatre suspects devant le juge.\n\n",
      live: "Traite : cinq suspects déférés\n\nLe parquet a déféré cinq suspects devant le juge d’instruction.\n\n",
      lang: "fr",
      dir: "ltr",
    }),
  "export-chain": () => exporting({}),
  "export-chain-none": () => exporting({ count: 0, heads: [] }),
  "export-chain-running": () => exporting({ progress: { status: "exporting", done: 100 } }),
  "export-chain-done": () => exporting({ progress: { status: "exported" } }),
  "export-chain-failed": () => exporting({ progress: { status: "failed", message: "QuotaExceededError" } }),
  "comparison-hostile": () =>
    comparison({
      sealed: `<img src=x onerror=alert(1)>\u202e${"ا".repeat(300)}\n\n${"w".repeat(300)} <b>one</b>\n\n`,
      live: `</bdi></div>\u2067${"ب".repeat(300)}\n\n${"w".repeat(299)} two\n\n`,
      passages: ["<b>one</b>"],
      lang: "und",
    }),
};
