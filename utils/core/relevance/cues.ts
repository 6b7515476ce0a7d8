/**
 * Words around a term that say what the article does with it, as patterns over folded text (see utils/core/text/fold.ts).
 * They are looked for in the term's own sentence, outside the mentions themselves.
 */

/** Somebody is charged with, held for, tried or sentenced for it: one such sentence makes an article one about trafficking. */
export const CHARGE = words(
  "[وفبلك]*(?:ال)?(?:تهمه|تهم|متهم\\p{L}*|جنايه|جنايات|متابع\\p{L}*|يتابع\\p{L}*|توبع\\p{L}*|تابعت|ادان\\p{L}*|ادين\\p{L}*|اعتقل\\p{L}*|توقيف\\p{L}*|اوقف\\p{L}*|ايقاف\\p{L}*|قبض|محاكم\\p{L}*|" +
    "اشتباه|مشتبه\\p{L}*|يشتبه|سجن\\p{L}*|براءه|برا[ءت]\\p{L}*|تورط\\p{L}*|متورط\\p{L}*|فكك\\p{L}*|تفكيك|يعاقب|موضوعها|يتولي|شبك\\p{L}*|عصاب\\p{L}*|[يت]?واجه\\p{L}*|" +
    "شبهه|شبهات|[يت]?لاحق\\p{L}*|ملاحق\\p{L}*|احيل\\p{L}*|احال\\p{L}*|اودع\\p{L}*|ايداع\\p{L}*|حبس\\p{L}*|مدان\\p{L}*|مواخذ\\p{L}*|واخذ\\p{L}*|ضالع\\p{L}*|ضلوع\\p{L}*|متلبس\\p{L}*|اطاح\\p{L}*|داهم\\p{L}*|مداهم\\p{L}*|" +
    "ضبط|ضبطت|نسب|نسبت|المنسوب\\p{L}*|اقترف\\p{L}*|اقتراف\\p{L}*|ارتكاب\\p{L}*|ارتكب\\p{L}*|يحاكم\\p{L}*|حوكم\\p{L}*|صك|حكم\\p{L}*|عقوبه|استنطاق\\p{L}*|تجريم|مذكره بحث|ترحيل|تسليم|تحرير|تخليص|انقاذ)",
  "jug(?:e|es|ee|ees|er|ent)|comparai\\p{L}*|comparu\\p{L}*|repond(?:ent|ait|aient)?(?= de)|inculp\\p{L}*|accus\\p{L}*|poursuivi\\p{L}*|mis(?:es?)? en examen|arret\\p{L}*|interpell\\p{L}*|condamn\\p{L}*|proces|soupconn\\p{L}*|peines?|demantel\\p{L}*|ecroue\\p{L}*|defer\\p{L}*|impliqu\\p{L}*|reseaux?|sous les verrous|gardes? a vue|mandat de depot|present\\p{L}* (?:au|devant)|traduit\\p{L}*|devant (?:le|la) (?:parquet|juge|tribunal|cour)|ecop\\p{L}*|coupables?|mis(?:es?)? en cause|suspects?|prevenus?|incarcer\\p{L}*|verdict|plaintes?|filieres?|coup de filet|extrad\\p{L}*|" +
    "acusad[oa]s?|condenad[oa]s?|detenid[oa]s?|casos",
  "charg(?:e|es|ed)|arrest\\p{L}*|convict\\p{L}*|sentenc\\p{L}*|prosecut\\p{L}*|trial|suspect\\p{L}*|indict\\p{L}*|jail\\p{L}*|investigat\\p{L}*|dismantl\\p{L}*|accused|networks?|rings?|custody|detain\\p{L}*|guilty|verdict|raid\\p{L}*|bust\\p{L}*|extradit\\p{L}*|remand\\p{L}*|gangs?|nabbed|probe[ds]?|rescued|freed",
);

/** «ملف … يتعلق بـ», «قضايا الاتجار»: a case, when the word governs the term itself and not something else before «و». */
export const CASE_BEFORE =
  /(?:^|[\s"«(])(?:[وفبل]{0,2}(?:ال)?(?:ملف|ملفات|قضيه|قضايا))(?:\s+(?!و)\S+){0,2}\s*[بل]?$|(?<![\p{L}])(?:affaires?|dossiers?|cas)(?:\s+(?:presume[es]*|liee?s?|relati[fv]e?s?))?\s+(?:de|a)(?:\s+la)?$|(?<![\p{L}])(?:affaires?|dossiers?|cas)\s+(?:d'|liee?s? a )$/u;

/** Policy in general terms: «مكافحة …», «lutte contre …», "combating …". Directly before the term it says nothing of a case. */
export const POLICY_BEFORE =
  /(?:مكافح\p{L}*|محارب\p{L}*|محاري\p{L}*|التصدي|لمنع|مواجهه|lutt\p{L}* contre|combat\p{L}*|prevent\p{L}*|fight\p{L}* against|tackl\p{L}*)(?:\s+(?:\S+\s+){0,3})?$/u;

/** Other crimes that stand in the usual lists. Two of them in the term's sentence make it a list. */
export const LISTED_CRIMES = words(
  "[وفبلك]*(?:ال)?(?:ارهاب\\p{L}*|مخدرات|تطرف|اسلحه|سلاح|غسل|غسيل|تبييض|رشوه|فساد|تهريب|قتل|سرق\\p{L}*|عنف|تزوير|قرصنه|مهاجرين|جريمه المنظمه|جرايم المنظمه|هجره|سيبراني\\p{L}*|الكتروني\\p{L}*|منظمه|عابره)",
  "vols?|cambriolages?|faux billets|fausse monnaie|escroqueries?|homicides?|meurtres?|sextorsion|chantage|enlevements?|faux et usage|proxenetisme|terrorisme|drogues?|stupefiants|blanchiment|armes|cybercriminalite|corruption|crime organise|criminalite (?:organisee|transnationale)|contrebande|immigration|migration|migrants|extremisme|fraude",
  "theft|robbery|burglary|murder|homicide|counterfeit\\p{L}*|kidnapping|extortion|terrorism|drugs?|narcotics|money laundering|weapons|arms|cybercrime|corruption|organi[sz]ed crime|smuggling|migration|immigration|extremism|customs|piracy|fraud",
);

/** Boats, borders and those who cross them: what smuggling is told with. */
export const CROSSING =
  /(?<!\p{L})(?:embarcations?|zodiacs?|pneumatiques?|pateras?|jet-?skis?|traversees?|subsaharien\p{L}*|migrant\p{L}*|emigr\p{L}*|immigr\p{L}*|clandestin\p{L}*|passeurs?|harrag\p{L}*|convoyeurs?|kwassa\p{L}*|boats?|dinghy|dinghies|crossings?|[وفبل]*(?:ال)?(?:هجره|مهاجر\p{L}*|قوارب|قارب|حريك|حراكه|عبور))(?!\p{L})/u;

/** The term is tied to what stands before it: «و», «et», «and», a comma directly before. */
export const COORDINATED_BEFORE =
  /(?:(?:^|\s)(?:و|et|ou|and|or|ainsi que|as well as)|,)(?:\s+(?:de|la|le|les|du|des|l'|d'|the|of|contre|against|a))*\s*$/u;
/** The same with up to two words between («والمشاركة في شبكات …»); says something only inside a list. */
export const LOOSELY_COORDINATED_BEFORE = /(?:(?:^|\s)و\p{L}+|(?:^|\s)(?:et|ou|and|or)|,)(?:\s+\S+){0,2}\s*$/u;
export const COORDINATED_AFTER = /^\s*(?:,|و\p{L}|et |ou |and |or )/u;

function words(...languages: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${languages.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

/** Commas and «and»s: with two of them before a coordinated term it is one topic of several. Nouns that merely begin with و are none. */
export const COORDINATORS =
  /,|(?<![\p{L}])و(?!زار|زير|طن|كال|كيل|سط|حد|فد|قف|قع|جه|ضع|لاي|اد|ثي|ال[يد]|قت|قد|هو|هي|اج|سا|رد|صل)\p{L}{3,}|(?<![\p{L}])(?:et|and|ou|or)(?![\p{L}])/gu;
/** « trafic et traite »: smuggling and trafficking in one breath. */
export const TRADE_BEFORE = /(?<![\p{L}])(?:trafics?|smuggling) (?:et|and)(?: (?:de|la|des|de la))*$/u;
