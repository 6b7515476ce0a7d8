import { createWordSet } from "../text/word-set.ts";

/** Words that names of bodies in Latin script are built from, folded: which begin one, which go on, which end it. */

const list = (words: string) => words.trim().split(/\s+/u);
const set = (words: string) => new Set(list(words));

/** Begin a French name; with a capital they name one body and not any. */
const FRENCH =
  "federation confederation caisse office agence fonds fondation institut centre universite faculte academie chambre inspection tresorerie barreau " +
  "ordre syndicat mission delegation direction conseil commission comite observatoire ligue association organisation union collectif coalition brigade " +
  "bureau cellule service autorite instance hopital banque ministere secretariat laboratoire bibliotheque societe tribunal cour parquet prefecture groupement cooperative";
/** Hold an English name together: they stand first («Ministry of …»), last («… University») or between. */
const ENGLISH =
  "ministry court university council directorate office agency authority association organization organisation federation confederation institute institution " +
  "brigade commission committee bank fund hospital foundation center centre department bureau observatory league union unit academy chamber forum " +
  "delegation gendarmerie prosecution network coalition inspectorate secretariat parliament consulate embassy";
/** Begin a Spanish or an Italian name. */
const SOUTHERN =
  "audiencia juzgado tribunal fiscalia ayuntamiento consejeria ministerio delegacion subdelegacion comisaria jefatura junta procura questura prefettura tribunale ministero asociacion fundacion";

export const FRENCH_HEADS = createWordSet(list(FRENCH));
export const ENGLISH_HEADS = createWordSet(list(ENGLISH));
export const SOUTHERN_HEADS = createWordSet(list(SOUTHERN));
/** Any of them: a word is asked once whether it is one. */
export const HEADS = createWordSet([...list(FRENCH), ...list(ENGLISH), ...list(SOUTHERN)]);
/** The same as words, for asking whether the next name begins. */
export const ANY_HEAD = set(`${FRENCH} ${ENGLISH} ${SOUTHERN}`);

/** Take what they are of without an adjective: « Faculté des sciences », « Ordre des avocats ». */
export const FRENCH_TAKES_OF = set(
  "faculte universite federation confederation academie syndicat barreau tresorerie inspection ministere observatoire institut association office agence caisse chambre ordre fonds ligue bibliotheque",
);
/** Bear a name directly: « Université Cadi Ayyad », « Hôpital Ibn Sina ». */
export const FRENCH_BEARS_NAME = set(
  "universite fondation institut hopital association banque agence collectif centre laboratoire faculte observatoire groupement bibliotheque",
);
/** Adjectives that make a body a public one or one of many places; others are told by their endings. */
export const FRENCH_ADJECTIVES = set(
  "national nationale nationaux general generale regional regionale regionales provincial provinciale prefectoral prefectorale superieur superieure central centrale royal royale " +
    "interministerielle marocain marocaine international internationale europeen europeenne arabe africain africaine mondial mondiale democratique economique social sociale " +
    "francais francaise espagnol espagnole tunisien tunisienne algerien algerienne italien italienne belge cherifien cherifienne urbain urbaine haute haut independante independant " +
    "administrative administratif professionnel professionnelle consultatif consultative communal communale municipal municipale panafricain panafricaine islamique federal federale " +
    "permanent permanente technique scientifique hospitalier universitaire interprofessionnel interprofessionnelle interprofessionnelle locale ministerielle polytechnique",
);
/** What a French adjective ends in. */
export const FRENCH_ADJECTIVE_END =
  /(?:iques?|[ae]lles?|els?|[^v]ales?|als|ial|nal|ral|aux|iens?|iennes?|aines?|ains|aises?|oises?|ifs?|ives?|aires?|eres|ieuses?|eux|istes?|antes?|entes|ables?|ibles?|ees|coles?|[^m]iles?|^unies|^unis)$/u;
/** End like adjectives and are verbs or nouns. */
export const NO_ADJECTIVES = set(
  "explique indique critique applique implique communique publie signale rappelle appelle revele devoile souhaite presente presentes presents presents cas fois pays mardi " +
    "republique musique clinique physique informatique logistique afrique belgique mexique amerique semaine semaines dizaine dizaines vingtaine trentaine quarantaine " +
    "capitale finale journal signes animaux travaux bureaux niveaux totale annees journees arrivees personnes nouvelles quelles lesquelles auxquelles elles celles notamment suivante suivants " +
    "precedentes differentes differents recentes dernieres premieres prochaines certaines plusieurs affaires horaires adversaires partenaires anniversaires salaires millionnaires " +
    "matieres frontieres rivieres manieres carrieres lumieres barrieres ceux mieux eux deux lieux yeux cinquantaine centaine centaines liste listes artiste piste maintient devient " +
    "touristes terroristes journalistes specialistes economistes table tables capables responsable responsables equipes attentes ententes ventes pentes affaire horaire adversaire partenaire anniversaire salaire millionnaire commissaire maire contraire journal hopital tribunal arsenal familles meres peres misere ecoles ecole villes ville domicile automobile mobile asile exil centre villas salle salles telle rebelle parcelle parcelles moules capital total animal signal rival",
);
/** What leads to what a body is of; behind it an article may stand. */
export const FRENCH_LINKS = set("de du des d");
export const FRENCH_ARTICLES = set("la le les l");
/** Never what a body is of. */
export const FRENCH_NO_NOUN = set(
  "un une deux trois quatre cinq six sept huit neuf dix son sa ses leur leurs ce cet cette ces mon ma mes notre nos votre vos quelques plusieurs chaque tout tous toute toutes plus moins " +
    "part fait facon maniere cadre nombreux nombreuses nouveau nouvelle nouveaux nouvelles certains certaines autre autres tel telle meme base suite moment date jour jours hier " +
    "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre premier premiere premiers premieres " +
    "deuxieme troisieme dernier derniere prochain prochaine ne pas qui que dont ou sont est etait etre avoir faire manque lors apres avant ainsi autant ailleurs ici la le les il elle on nous " +
    "ladite ladit dudit lequel laquelle celui celle ceux beaucoup peu tant trop quoi environ occasion origine accord instar aide mener mettre lancer prendre veiller poursuivre renforcer merite automne ete emission lancement mise annonce presence demande fin debut decision plainte enquete soutien mandat respect appel rapport ceux celles russie champions placements excellence privee participative",
);
/** With « national », « régional » … a body is one even where its name begins small. */
export const STATE_ADJECTIVES = set(
  "national nationale nationaux general generale regional regionale provincial provinciale superieur superieure marocain marocaine international internationale europeen europeenne africain africaine royal royale interministerielle federal federale",
);
/** Other bodies: « … du ministère de … » is a mention of its own. */
export const OTHER_BODIES = set(
  "ministere tribunal cour administration direction wilaya prefecture gendarmerie gouvernement parti royaume-uni",
);
/** What bodies are of, besides what a pattern says they are for (institution-words.ts). */
export const FRENCH_PURPOSES = set(
  "eau eaux forets ressources humaines produits alimentaires collectivites territoriales consommateur consommateurs investissement investissements exportations competences prevoyance " +
    "promotion protection defense sauvegarde lutte conservation cadastre cartographie metiers arts lettres sciences droit medecine pharmacie commerce gestion industrie industries artisanat economie " +
    "services textile habillement batiment travaux publics peches peche agriculture elevage tourisme patrimoine medias donnees reseaux communication enseignement recherche technologies " +
    "avocats medecins notaires pharmaciens architectes experts-comptables veterinaires infirmiers ordre personnes enfance detenus migrants refugies nature environnement energie mines " +
    "transports transport aviation ports aeroports chemins fer routes telecommunications urbanisme logement habitat cereales legumineuses delinquance criminalite corruption blanchiment stupefiants drogues " +
    "cybercriminalite information securite langue langues cancer sida tabac faim abandon analphabetisme drogue drogues crime culture royaume etat monde jeunes femmes filles mineurs",
);
/** English words that join the parts of a name, and those that never belong to one though they have a capital. */
export const ENGLISH_LINKS = set("of for against on to");
export const ENGLISH_NO_PART = set(
  "the a an this that these those in on at by for and but or when while with after before from to of as if its his her their our my it he she they we what which who why how not no " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december " +
    "minister president judge director secretary spokesman spokesperson spokeswoman chief head mr mrs ms dr king prime former according since steering technical digital executive during under however meanwhile also yes " +
    "le la les l un une des du de d au aux ce cette ces il elle et ou en dans par pour sur avec selon depuis apres avant mais si son sa ses leur leurs a y el los las del una i il lo gli che",
);
/** Links of Spanish and Italian names. */
export const SOUTHERN_LINKS = set("de del la las los y di della dello dei degli e");
/** Skipped when letters are compared with the words they stand for. */
export const SMALL_WORDS = set(
  "de du des d la le les l et a au aux pour en sur contre of the and for on in against to del los las y el e di della da dos do van der und",
);
/** Begin names of what is no body: figures, plans, illnesses, cups, laws. */
export const NO_BODIES = set(
  "plan programme program produit indice coupe taux zone zones projet project loi law code strategie strategy initiative convention systeme system contrat taxe impot cadre certificat certification " +
    "virus syndrome maladie ligne lignes train gross domestic product index cup rate value foreign direct investissement investissements investment investments carte numero document " +
    "partenariat partenariats public private technologies technology artificial intelligence intelligence responsabilite objectifs objectif goals goal very petite petites petit petits " +
    "moyenne moyennes marocains bus note notation application tres championnat championship championship festival salon forum cop conference journee journees " +
    "schema resultat resultats excedent chiffre besoin fonds-propres revenu revenus retour cash marge organisme organismes placement regime assurance accord accords free " +
    "etablissements entreprises entreprise mecanisme mechanism dispositif centrale parc gaz vehicule vehicules dossier rapport report effet unites unite world match video assistant " +
    "equipe team prix award awards ecole master licence bachelor diplome nouveau nouvelle modele model registre politique policy crop obligations retail builder leaders facility diplome brevet concours examen examens langue taxi",
);
