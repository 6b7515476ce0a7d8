/** What victims are victims of, when it is not trafficking. Folded text. */

const AFTER_WORD = "(?![\\p{L}\\p{N}])";
const ARABIC = "(?<![\\p{L}\\p{N}])[وف]?(?:[بكل]|لل)?(?:ال)?";

/** Disasters, accidents, attacks, epidemics: anywhere in the sentence they say what its victims suffered. */
const DISASTER = new RegExp(
  `${ARABIC}(?:زلزال|زلازل|حريق|حرايق|فيضان|فيضانات|سيول|اعصار|انهيار|انفجار|انفجارات|تفجير|تفجيرات|غاره|غارات|قصف|هجوم|هجمات|` +
    `مجزره|مذبحه|حرب|اباده|ارهاب\\p{L}*|قنبله|كورونا|كوفيد|فيروس|وباء|جايحه|تسمم|تدافع|انقلاب|اصطدام|تحطم|دهس|` +
    `حادث(?:ه)? (?:ال)?(?:سير|مرور|قطار|طايره)|حوادث (?:ال)?(?:سير|مرور|طرق)|حادثه?|حوادث|غرق|كارثه|مباراه)${AFTER_WORD}|` +
    `(?<![\\p{L}\\p{N}])(?:seismes?|tremblements?|incendies?|inondations?|ouragans?|effondrements?|explosions?|attentats?|attaques?|` +
    `fusillades?|bombardements?|raids?|guerres?|genocide|terrorisme|terroristes?|covid|coronavirus|epidemie|pandemie|intoxications?|` +
    `accidents?|crash|naufrages?|collisions?|noyades?|matchs?|earthquakes?|quakes?|fires?|wildfires?|floods?|hurricanes?|collapse|` +
    `bombings?|shootings?|attacks?|airstrikes?|war|genocide|terrorism|terrorists?|epidemic|pandemic|poisoning|crashes|shipwrecks?|match)${AFTER_WORD}`,
  "u",
);
/** Crimes that have victims of their own: said directly behind the noun. */
const OTHER_CRIME =
  /^(?:\s+(?:من|جراء|بسبب|في))?\s+(?:ل|لل|ال|ب|بال)?(?:عنف|نصب|احتيال|سرقه|سرقات|تحرش|ابتزاز|تشهير|قتل|استبداد|تعذيب|قمع|خطا|اخطاء|اهمال|قرصنه|تصادم|طلاق|وداديات|عدوان|جرايم? (?:ال)?قتل)(?![\p{L}\p{N}])/u;

const EXPLOITATION_FRENCH =
  "(?:(?:la |l'|cette |ces? |leurs? |son |une? |meme )*)(?:traite|trafics?|trafiquants?|exploitation|exploiteurs?|esclavage|travail force|travaux forces|servitude|prostitution|proxenet|reseaux?|mendicite|mariages? forces?)";
const EXPLOITATION_ENGLISH =
  "(?:(?:the |this |that |these |such |alleged |suspected |human |sex |sexual |child |modern |labou?r |online )*)(?:traffick|exploitation|slavery|forced|servitude|prostitution|pimp|networks?|rings?|scam|gangs?)";
/** « victimes de / of »: what follows must be trafficking or describe the group. */
const OF_ANOTHER = new RegExp(
  `^\\s+(?:de |d'|du |des )(?!${EXPLOITATION_FRENCH}|nationalites?|sexe|tous|tout|moins|plus|different|divers|plusieurs|deux |\\d|origines?|ages?)` +
    `|^\\s+(?:of|to) (?!${EXPLOITATION_ENGLISH}|different|various|both|all|all ages|age)`,
  "u",
);

/** How far around a count its sentence is read, in folded units. */
const REACH = 160;

/** Whether the victims at [start, end) of a folded text are those of something else than trafficking. */
export function isOfAnotherCause(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + REACH).split(/[.!?;؟؛\0]/u, 1)[0]!;
  if (OF_ANOTHER.test(after) || OTHER_CRIME.test(after)) return true;
  const before = text.slice(Math.max(0, start - REACH), start);
  const sentence = before.slice(before.search(/[^.!?;؟؛\0]*$/u));
  return DISASTER.test(after) || DISASTER.test(sentence);
}
