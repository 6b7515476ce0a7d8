/** Words that texts are made of: function words as they are, content words from stems and endings. All of our own. */
export interface MadeLanguage {
  readonly lang: "ar" | "fr";
  readonly function: readonly string[];
  /** From the most frequent to the rarest. */
  readonly content: readonly string[];
  readonly months: readonly string[];
  /** Phrases every outlet uses. */
  readonly phrases: readonly string[];
}

const words = (list: string) => list.split(" ");
/** Every stem with every ending, in an order that mixes them, so that neighbours in frequency have nothing in common. */
const cross = (stems: readonly string[], forms: readonly ((stem: string) => string)[]) =>
  Array.from({ length: stems.length * forms.length }, (_, i) => {
    const at = (i * 7_919) % (stems.length * forms.length);
    return forms[Math.floor(at / stems.length)]!(stems[at % stems.length]!);
  });

const ARABIC_STEMS = words(
  "كتب درس عمل سكن صنع بحث حكم رفع فتح جمع نقل قطع سجل حضر شرح قبل صرف طلب ظهر عرض غلق فحص كشف لحق منع نشر وصل وضع حمل خرج دخل رجع زرع سبق شهد صدر ضبط طرح عبر فرض قدم كلف لعب مسح نصب هدم وزن بلغ ترك ثبت جرب حفظ خبر دفع رسم زار سلك شكل صلح ضمن طور عقد فصل قصد كسب لزم مثل نظم هجر وعد بصم حرس حصل خزن ربط رصد سلم شغل فقد قرض لفت ندب نزع وقف",
);
const ARABIC_FORMS: readonly ((stem: string) => string)[] = [
  (s) => `م${s}`,
  (s) => `ال${s}`,
  (s) => `ي${s}`,
  (s) => `ت${s}`,
  (s) => `${s}ت`,
  (s) => `${s}وا`,
  (s) => `است${s}`,
  (s) => `م${s}ة`,
  (s) => `الم${s}`,
  (s) => `الت${s}`,
  (s) => `${s}ها`,
  (s) => `ب${s}هم`,
  (s) => `${s[0]}ا${s.slice(1)}`,
  (s) => `ال${s[0]}ا${s.slice(1)}ة`,
  (s) => `${s.slice(0, 2)}و${s.slice(2)}`,
  (s) => `ال${s.slice(0, 2)}ي${s.slice(2)}`,
  (s) => `${s.slice(0, 2)}ا${s.slice(2)}ات`,
  (s) => `الم${s.slice(0, 2)}و${s.slice(2)}ين`,
  (s) => `ان${s}`,
  (s) => `سي${s}ون`,
];

const FRENCH_STEMS = words(
  "port mont gard trait plac form pass march tourn cherch pens trouv donn parl demand appel charg chang command compt cour dessin don droit estim fabri fond gagn guid habit invit jug lanc livr mesur not offr pay plant prêt prouv quitt rapport regard rest sign soign sort tent tir travers us vers visit vol aid arm bais cass class conseil coup danc dur entr exig fix frapp group imprim",
);
const FRENCH_FORMS: readonly ((stem: string) => string)[] = [
  (s) => `${s}er`,
  (s) => `${s}é`,
  (s) => `${s}ée`,
  (s) => `${s}ement`,
  (s) => `${s}age`,
  (s) => `${s}eur`,
  (s) => `${s}ations`,
  (s) => `${s}ait`,
  (s) => `${s}ent`,
  (s) => `re${s}é`,
  (s) => `${s}able`,
  (s) => `dé${s}er`,
  (s) => `${s}ure`,
  (s) => `${s}eront`,
];

/** Six to ten words that no two topics share: what agencies and outlets begin their sentences with. */
const ARABIC_PHRASES = [
  "وأفاد مصدر مطلع من عين المكان أن",
  "وبحسب المعطيات الأولية التي حصلت عليها الجريدة فإن",
  "وأضاف البلاغ الذي توصلنا بنسخة منه أن",
  "وفي اتصال هاتفي أجريناه مساء اليوم قال مسؤول إن",
  "وتجدر الإشارة إلى أن هذه العملية تندرج في إطار",
  "وقد فتح بحث قضائي تحت إشراف النيابة العامة المختصة قصد",
  "ومن جهة أخرى أوضح المتحدث في ختام كلمته أن",
  "ويأتي ذلك في سياق الجهود المتواصلة الرامية إلى",
];
const FRENCH_PHRASES = [
  "selon une source proche du dossier jointe par téléphone",
  "dans un communiqué parvenu à la rédaction en fin de journée",
  "il convient de rappeler que cette opération s'inscrit dans",
  "une enquête a été ouverte sous la supervision du parquet compétent",
  "d'après les premiers éléments recueillis sur place par nos soins",
  "le même interlocuteur a tenu à préciser en conclusion que",
];

export const MADE_LANGUAGES: readonly MadeLanguage[] = [
  {
    lang: "ar",
    function: words("في من على إلى أن عن مع بعد قبل خلال هذا هذه التي الذي كما حيث بين لدى حسب ضد كل عدة غير أو ثم"),
    content: cross(ARABIC_STEMS, ARABIC_FORMS),
    months: words("يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر"),
    phrases: ARABIC_PHRASES,
  },
  {
    lang: "fr",
    function: words(
      "le la les de du des un une et en à au aux dans par pour sur avec que qui ce cette se son leurs mais ou plus",
    ),
    content: cross(FRENCH_STEMS, FRENCH_FORMS),
    months: words("janvier février mars avril juin juillet août septembre octobre novembre décembre"),
    phrases: FRENCH_PHRASES,
  },
];
