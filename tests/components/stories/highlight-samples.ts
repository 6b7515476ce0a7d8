import type {
  DeletedHighlight,
  HighlightActions,
  HighlightItem,
  HighlightsState,
  ReadingAids,
  ReadingAidsActions,
} from "../../../components/highlights/types.ts";
import { HIGHLIGHT_COLOURS } from "../../../utils/core/notes/highlight-style.ts";

/** Sample highlights for stories and tests. Every passage and note is made up for this project. */

const ITEM: HighlightItem = {
  id: "h1",
  passage: "أحالت النيابة العامة أربعة أشخاص للاشتباه في تورطهم في الاتجار بالبشر عبر عقود عمل وهمية.",
  lang: "ar",
  dir: "rtl",
  colour: "yellow",
  note: "",
  tags: [],
  createdAt: "2024-11-20T09:00:00.000Z",
  updatedAt: "2024-11-20T09:00:00.000Z",
  place: "found",
  options: [],
};

const LONG = [
  "قال ممثل النيابة العامة إن التحقيق بدأ بعد شكاية تقدمت بها ثلاث عاملات وصلن إلى الضيعة في فصل الربيع،",
  "وصودرت جوازات سفرهن عند الوصول، ثم طُلب من كل واحدة منهن مبلغ 15 ألف درهم لقاء «مصاريف الوساطة»،",
  "ولم يُدفع لهن أجر طوال أربعة أشهر. وأضاف أن المشتبه فيهم كانوا يعدون الضحايا بعقود في الخارج،",
  "وأن الشبكة كانت تعمل في ثلاث مدن على الأقل، وأن البحث لا يزال جاريًا عن شخصين آخرين.",
].join(" ");

export const ITEMS: readonly HighlightItem[] = [
  {
    ...ITEM,
    note: "أول ذكر للمتابعة. هل العقود «وهمية» بحكم المحكمة أم بوصف الصحيفة؟\nللمقارنة مع بلاغ الوكيل العام.",
    tags: [
      { label: "الاتجار بالبشر", entity: "crime.thb" },
      { label: "للتحقق", entity: null },
    ],
  },
  { ...ITEM, id: "h2", passage: LONG, colour: "pink", createdAt: "2024-11-20T09:04:00.000Z" },
  {
    ...ITEM,
    id: "h3",
    passage: "القانون رقم 27.14",
    colour: "blue",
    note: "vérifier l’article cité : 448-1 ou 448-4 ?",
    tags: [{ label: "القانون رقم 27.14", entity: "law.27_14" }],
    createdAt: "2024-11-20T09:06:00.000Z",
  },
];

export const UNCERTAIN: HighlightItem = {
  ...ITEM,
  id: "h4",
  passage: "أكد المصدر ذاته",
  colour: "green",
  place: "uncertain",
  options: [
    { before: "وبخصوص عدد الموقوفين، ", passage: "أكد المصدر ذاته", after: " أن الأمر يتعلق بأربعة أشخاص." },
    {
      before: "كانت الضحايا يُنقلن ليلًا من الضيعة إلى بيت في ضاحية المدينة من دون وثائق، و",
      passage: "أكد المصدر ذاته",
      after: " أن البيت كان مكترى باسم مستعار، وأن الجيران لم يبلغوا عن شيء طوال تلك المدة كلها.",
    },
    { before: "وفي ما يتعلق بالإيواء ", passage: "أكد المصدر نفسه", after: "، استنادًا إلى الجمعية." },
  ],
};

export const ORPHAN: HighlightItem = {
  ...ITEM,
  id: "h5",
  passage: "وينحدر المشتبه فيهم الأربعة من المدينة نفسها",
  colour: "violet",
  note: "حُذفت هذه الجملة بعد ساعة من النشر.",
  place: "orphan",
};

export const DELETED: readonly DeletedHighlight[] = [
  {
    id: "d1",
    passage: "من المنتظر أن تنطلق أولى الجلسات يوم 19 نونبر 2024.",
    note: "",
    lang: "ar",
    dir: "rtl",
    deletedAt: "2024-11-20T10:00:00.000Z",
  },
  {
    id: "d2",
    passage: LONG,
    note: "مكرر",
    lang: "ar",
    dir: "rtl",
    deletedAt: "2024-11-12T10:00:00.000Z",
  },
];

export const HIGHLIGHTS: HighlightsState = {
  items: ITEMS,
  deleted: [],
  undo: null,
  redo: null,
  open: null,
  saving: "saved",
  knownTags: [
    { label: "للتحقق", entity: null },
    { label: "شهادات الضحايا", entity: null },
    { label: "الاتجار بالبشر", entity: "crime.thb", names: ["traite des êtres humains", "human trafficking"] },
    { label: "أكادير", entity: "place.agadir", names: ["Agadir"] },
    { label: "القانون رقم 27.14", entity: "law.27_14", names: ["Loi n° 27-14"] },
  ],
  shortcut: "Alt+Shift+H",
  notice: null,
};

/** As many highlights as asked for, of all colours. */
export const manyHighlights = (count: number): readonly HighlightItem[] =>
  Array.from({ length: count }, (_, index) => ({
    ...ITEMS[index % ITEMS.length]!,
    id: `many-${index}`,
    colour: HIGHLIGHT_COLOURS[index % HIGHLIGHT_COLOURS.length]!,
  }));

const ENDLESS = "منبعبلافراغ".repeat(40);
const REVERSED = "\u202e<script>alert(1)</script>\u2067 abc שלום \u2069\u2069\u202c";

/** What a hostile page, import or reader may hand over: markup, unbalanced direction controls, words without end. */
export const HOSTILE_HIGHLIGHTS: HighlightsState = {
  ...HIGHLIGHTS,
  items: [
    {
      ...ITEM,
      passage: `${REVERSED} ${ENDLESS}`,
      lang: "und",
      dir: "ltr",
      note: `${REVERSED}\n${ENDLESS}`,
      tags: [
        { label: REVERSED, entity: null },
        { label: ENDLESS.slice(0, 100), entity: "x" },
      ],
      createdAt: "yesterday",
    },
    {
      ...UNCERTAIN,
      passage: ENDLESS,
      options: Array.from({ length: 9 }, () => ({
        before: REVERSED + ENDLESS,
        passage: ENDLESS,
        after: ENDLESS + REVERSED,
      })),
    },
    { ...ORPHAN, passage: ENDLESS, note: ENDLESS },
    { ...ITEM, id: "h6", place: "unknown", passage: "\n\n \u200f" },
  ],
  deleted: [{ ...DELETED[0]!, passage: ENDLESS, note: REVERSED, deletedAt: "never" }],
  undo: REVERSED,
  redo: ENDLESS,
  knownTags: [
    { label: ENDLESS, entity: null },
    { label: REVERSED, entity: "y" },
  ],
  notice: { kind: "failed", message: ENDLESS },
};

export const AIDS: ReadingAids = { mode: "all", siteMode: null, host: "jarida.example", map: false };

const nothing = () => {};
export const HIGHLIGHT_ACTIONS: HighlightActions = {
  open: nothing,
  goTo: nothing,
  changeNote: nothing,
  changeTags: nothing,
  changeColour: nothing,
  copyCitation: nothing,
  copyAs: nothing,
  remove: nothing,
  restore: nothing,
  undo: nothing,
  redo: nothing,
  choosePlace: nothing,
};
export const AIDS_ACTIONS: ReadingAidsActions = { setMode: nothing, setMap: nothing };
