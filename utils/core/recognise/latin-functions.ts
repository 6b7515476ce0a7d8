/** Words of French and English that stand beside a person's name, folded. */

/** Functions and callings written small: « la formatrice Salima Amrani », "researcher Esther Koulou". */
export const LATIN_FUNCTIONS: ReadonlySet<string> = words(
  "ministre secretaire president presidente directeur directrice procureur procureure juge magistrat magistrate avocat avocate chercheur chercheuse professeur professeure enseignant enseignante formateur formatrice " +
    "militant militante activiste coordinateur coordinatrice coordonnateur coordonnatrice responsable representant representante ambassadeur ambassadrice consul depute deputee senateur senatrice maire gouverneur wali " +
    "commissaire inspecteur inspectrice journaliste redacteur redactrice auteur auteure autrice romancier romanciere cineaste realisateur realisatrice acteur actrice comedien comedienne medecin docteur infirmier infirmiere veterinaire " +
    "psychologue sociologue historien historienne economiste expert experte rapporteur rapporteure conseiller conseillere cheffe chef porte-parole delegue deleguee syndicaliste entrepreneur fondateur fondatrice " +
    "capitaine lieutenant greffier greffiere notaire imam gerant gerante patron patronne proprietaire etudiant etudiante assistante educateur educatrice temoin victime lyceen lyceenne " +
    "minister secretary under-secretary director prosecutor judge lawyer attorney researcher professor teacher lecturer trainer activist campaigner coordinator officer spokesman spokeswoman spokesperson representative ambassador " +
    "senator mayor governor commissioner inspector journalist reporter editor author novelist filmmaker actor actress doctor nurse psychologist sociologist historian economist expert rapporteur adviser advisor chief head delegate unionist founder " +
    "captain lieutenant clerk imam manager owner student educator curator chairman chairwoman chair envoy analyst farmer survivor mother father brother sister",
);

/** Verbs of saying whose subject follows: « …», rappelle Salima Amrani; "…," said Emeka Oyelan. */
export const LATIN_SAYING: ReadonlySet<string> = words(
  "dit explique affirme declare rappelle indique souligne precise estime deplore raconte confie ajoute insiste resume soupire martele tranche poursuit temoigne regrette denonce assure previent commente reconnait avoue " +
    "said says told tells explains explained added adds warned warns argues argued recalled recalls sighs noted insists insisted wrote writes recounts admitted",
);

/** What a run of capitalised words holds when it names no person. */
export const NO_PERSON: ReadonlySet<string> = words(
  "general generale adjoint adjointe delegue deleguee executive executif executive officer strategy manager senior junior chief vice technique commercial heritier prince princesse duc tous toutes cette ce ces ministere ministry court cour tribunal conseil council commission comite committee agence agency office direction directorate universite university association organisation organization fondation foundation institut institute " +
    "centre center banque bank federation union parti party chambre chamber police brigade service services bureau haut high supreme royal royale national nationale international internationale rights watch human world " +
    "le la les l un une the a an this these his her their il elle elles ils on nous she he they we it mais but et and dans in en au aux du de des sur selon pour par avec sans but when while after before since depuis apres avant lors si " +
    "north south east west nord sud est ouest new nouveau nouvelle saint sainte san santa mission group groupe media news press agency times post morocco maroc rabat casablanca mr mrs mme m article loi law plan",
);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
