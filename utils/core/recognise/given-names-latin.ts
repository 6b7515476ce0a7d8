import { MOROCCAN_LATIN } from "./given-names-moroccan-latin.ts";

/** Given names in Latin script as Moroccan news writes them, folded. Names that are words or places as well («Rose», «Will») are left out. */

/** Of every origin, the most frequent in the news. */
const COMMON = `
  abbas abdallah abdelali abdelatif abdelaziz abdelfattah abdelghani abdelhadi abdelhafid abdelhak abdelhakim
  abdelhamid abdelilah abdeljalil abdelkader abdelkrim abdellah abdellatif abdelmajid abdelmalek abdelmoumen
  abdelouafi abdelouahab abdelouahed abdelouahid abdelwahab abdennabi abderrahim abderrahman abderrahmane abderrazak
  abdeslam abdessamad adel adil ahmad ahmed aicha aissa alain alberto alejandro alfonso alfredo ali amadou amal
  amina anas anass angel angela anna anouar anthony antonio antony aouatif arnaud asma asmaa ayman aymane ayoub aziz
  aziza azzeddine badr barack batoul bernard bilal boris boubker bouchaib bouchra brahim brian brigitte bruno carlos
  carmen catherine celine chaimaa chakib chakir charles charlotte chaymae christine claire clara claude daniel david
  dmitry dominique donald dounia driss eddine edward elena elisabeth elizabeth emily emmanuel fadwa faisal farid
  farida fatim fatima fatou fawzi faycal federica felipe fernando filippo fouad fouzi fouzia francis francisco
  francois gabriel george gerard ghizlane giovanni gonzalo habib hafid hajar hakim hakima halima hamdi hamid hamza
  hanane hans hasna hassan hatim hayat helene henry hicham hillary hind hisham houcine houda hussein ibrahim
  ibrahima ibtissam idriss igor ikram ilham imane ines isabelle ismail ivan jacques jalal jamal james jamila jaouad
  javier jawad jean jennifer jerome jesse jessica joe john jorge jose joseph juan kamal kamala kaoutar karen karim
  karima kenza kevin khadija khaled khalid khalil klaus lahbib lahcen laila lamia larbi latifa laura laurence
  laurent leila lotfi loubna luigi luis majid malika mamadou mamoun manuel marc marco marcos maria mariam marie mark
  marouane marta martine mathieu matthew mehdi melissa meryem michael michel miguel mike mohamed mohammed mokhtar
  moncef mostafa moulay mouna mounia mounir mourad moussa moustapha muhammad mustapha nabil nabila nadia naima najat
  najib najlaa najwa nancy naoual naoufal nasser nathalie nawal nezha nicolas nikolai nizar nour noura noureddine
  olaf olivier omar othman othmane ouafae oualid oumaima oussama pablo patrick paul pedro peter philippe pierre
  rabab rabia rachid rachida rajaa rania ranya rashid recep reda riad richard rida robert roberto rokia saad
  saadeddine safae said saida salah salaheddine salim salma sami samir samira sanaa sanae santiago sara sarah scott
  sebastien sergei sergio siham sihame slimane sofia sofiane sophie souad soufiane soumaya soumia steven susan
  sylvie taha taoufik taoufiq tarik tariq tayeb teresa theresa thierry thomas toufik touria ursula veronique
  victoria vladimir volker wafaa wafae walid widad william wissal yahya yasmine yassine yassir younes yousef yousra
  youssef yunus yuri yves zahra zakaria zakia zhor ziad zineb zineddine zoubida zouhair
`;

/** From south of the Sahara. */
const AFRICAN = `
  abdoul abdoulay abdoulaye abdourahamane abdourahman abdourahmane abdourrahmane abdramane abebe abeiku abiodun
  abiola abiy aboubacar aboubacry achille adama adamo adamou adebayo ademola adja adjara adjoua agathe aissatou akin
  akinwumi akissi akossua akua alassane alhaji alhassan alhassane aliko aliou alioune allassane alou alseny amadi
  amady amidou aminou amos anta antoinette aristide armel armelle arona arouna arsene assane assetou assimi assitan
  atiku awa ayaan ayodele babacar babakar babatounde babatunde badara badou bakari bakary bakayoko bandiougou
  baptiste barkissa basile bassirou bazoum bello benoit bernadette berthe bineta binta bintou birahim biram birame
  blaise bocar bouba boubou bougouma boukari boukary brice brou bukola celestin celestine chantal cheick cheickna
  cheikh cheikhna cheikhou chidi chidiebere chigozie chika chimamanda chinedu chinonso chinua chinwe chioma chisom
  chukwudi chukwuma clarisse collins cyriaque cyril cyrille daba dada damantang daouda dauda davide dede delphine
  demba dembo denise desmond dianke didier dieudonne dieynaba djenaba djenabou djeneba djenebou djibo djiby donatien
  doudou dramane dramani drissa ebenezer ebou edem edgar edouard efosa egide ejike ekow elhadj elhadji ellen emefa
  emeka ememeka emerse emery emmerson eniola enock epiphanie ernest ernestine estelle esther etienne eugene eugenie
  evariste ezekiel fabrice fanta fatoumata faure faustin faustine felicia felicien felicite felix ferdinand
  ferdinande firmin florent florentin fode fola folake folasade fousseni fousseynou francine franck frederic
  gaoussou gaston georgette germain germaine gervais gilbert gilberte ginette gnassingbe godefroid godwin goodluck
  goundo guillaume guirassy habibou hadiza hadja hadjara haile hailemariam hakainde halidou halimatou hamadoun
  harouna haruna hawa hawaou henriette hermann herve hippolyte honorine hortense hyacinthe hylaire ibra idrissa
  idrissou ifeanyi ifeoma ignace ikenna inna irenee isaias isatou issaka issiaga issiaka issouf issoufou itoro jacob
  jakaya jeannette jeremie jerry joachim joao joel joelle johnny jomo jonas josephine josiane josue joyce juliette
  julius justin justine juvenal kabine kabineh kadiatou kadidia kadidiatou kadidja kadija kadiza kady kalidou kalifa
  kandia kankou karamba karamoko karfa karidja kassoum kebe kelechi kgalema khadim khadimou khady khoudia kizito
  kobina koffi kofi kokou konan kone kouadio kouakou kouame kouassi koudjo kudjo kwabena kwadwo kwaku kwame kwasi
  kwesi laminou lansana lansine lassana lassina lazarus leontine leopold leymah lilian lucien lucienne lupita lydie
  macaire macky madeleine madiba mahamadou mahamane mahamat mahamoudou maimouna mairama makan makhtar malam malang
  malick mamadi mamady mamane mamata mame mammadou mamoudou manan mangala marcelin marcelle mariama mariatou marieme
  marietou massamba massandje massata mathias mathilde mathurin maty mbacke mbalia mballa mbaye melchior messie
  miriame modibo modou moise moriba mory mouctar moumouni mountaga muhammadu mwai nadege nafi nafissatou nago nana
  ndeye ndiaga ndongo nelson nene nestor ngolo ngozi niale nicephore nkosazana nnamdi nouhoum noumory ntumba nuhu
  nwankwo obinna odile odilon ogechi okechukwu olawale olu oluchi olumide olusegun oluwaseun omotola oumarou oumou
  oumy ouseynou ousseni ousseynou papis papiss patrice patricia paulette pauline penda pierrette prudencia
  rachidatou rahmatoulaye raila ramatou ramatoulai ramatoulaye raoul raphael raymond remi rigobert robertine
  rodrigue rokhaya roland romain romuald rosalie rosine roukiatou ruben rufin saba sadia sadio safiatou sagal saidou
  salamata salamatou salif salifou salimata saliou sallou samba samson samuel samuella sandrine sane sani sanoussi
  saran sarjo sega seidou seini sekou seny serge seydina seydou sherif sibiri sidibe sidiki sikhou silue solange
  solomon sona soumahoro soumaila soumana sourou stanislas sylvain sylvanus sylvere sylvestre tabu tahirou tanor
  tapha tchimounga tedros tene tenin teodorin teodoro thabo theo theodore theoneste theophile thiago thierno thione
  tidjane tiebile tiecoura tiemoko tiguidanke tiken timothee toumani tunde uche uchenna uhuru umaro umaru valentine
  valere valery victorien victorine vincent viviane wangari wassa wilfrid wilfried winnie wiri wole yacouba yaguine
  yahaya yakubu yannick yao yaw yaya yayi yemi yero yoane yoro yoweri yvette yvonne zacharie zara zeinabou zenab
  zipporah zoumana zuriel
`;

/** Spanish, Portuguese and Italian. */
const SOUTHERN = `
  abelardo adela adelaida adolfo adrian adriana adriano agostino agustin agustina ainara ainhoa aitana aitor alberta
  aldo aleix alejandra alessandra alessandro alessia alessio alex alexandra alexandre alexis alicia almudena alonso
  alvaro amadeo amaia amalia amancio amaya amparo ana anabel anabela andrea andreas andres andreu angelica angelina
  angelino angelo anibal aniceto anita annalisa anselmo antonella antoni antonia antonietta antonino antxon anxo
  aquilino arancha arantxa arantza armando arnaldo arrigo artur arturo asier assunta augusto aurelia aurelio azucena
  baltasar barbara bartolome bartolomeo basilio baudilio beatrice beatriz begona benedetta benedetto benedicto
  beniamino benita benito benjamin benvenuto bernabe bernardo bernat berta biagio bibiana blas borja brais braulio
  brigida bruna caetano caio calogero camila camilla camilo carla carles carlo carlota carme carmela carmelo carmina
  carmine catalina catarina caterina cayetana cayetano cecilia celestino celia celso cesar cesare chiara christina
  cinzia cipriano claudia claudio clelia clemente clotilde concetta conchita corrado cosimo costanza cristian
  cristiana cristiano cristina cristobal cristovao damian damiano daniela daniele danilo dario debora delfina delia
  demetrio desiree diana diego dilma dino diogo dionisio dolores domenica domenico domingos donata donatella donato
  duarte edgardo edmundo edoardo eduarda eduardo efrain egidio eider eladio elda eleonora elia eliana eligio elio
  elisa elisabetta elisenda ella eloisa eloy elsa elvira ema emanuela emanuele emilia emiliano emilio emma endika
  enric enrica enrico enrique enriqueta enzo erica erika ermanno erminia ernesto esteban estefania estela esteve
  estrella ettore eufemia eugenia eugenio eulalia eusebio eva evaristo evelio ezequiel ezio fabian fabiana fabiano
  fabio fabiola fabrizia fabrizio fausta faustino fausto federico feliciano felipa fermin fernanda ferran ferruccio
  fidel filiberto filipa filipe filippa filomena fiorella fiorenza flavia flavio florencia florencio florentino
  florinda franca francesc francesca francesco francisca fulvia fulvio gabriela gabriele gabriella gaetano galo
  gaspar gaspare gemma gennaro genoveva gerardo gertrudis giacinta giacinto giacomo giada giampaolo giampiero gian
  giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gianpaolo gilberto gilda gina gino gioacchino
  gioele gioia giordano giorgia giorgio giosue giovanna giulia giuliana giuliano giulio giuseppe giuseppina goncalo
  gracia graciela grazia graziella gregoria gregorio gualtiero guglielmo guido guilherme guillem guillermo guiomar
  gumersindo gustavo hector helder helena helio heliodoro heloisa henrique hercilia heriberto hermenegildo herminia
  herminio hernan hernando higinio hilario hilda honorio horacio hortensia huberto hugo humberto iago ian ibai ida
  idoia ignacia ignacio ignazio igone iker ilaria ildefonso imanol imelda inacio inaki indalecio inigo inma
  inmaculada iolanda irene irina isabel isabela isabella isaura isidoro isidro italo itziar ivana ivo ivonne izaskun
  jacinta jacinto jacobo jacopo jaime jair jaume javi jeronimo jesus joan joana joaquim joaquin joaquina jokin jon
  jordi josefa josefina josep josu jovita juana juanita juanjo juanma judit julia julian juliana juliano julieta
  julio junio justino juventino karina kike koldo laia lara laureano laurenzo lautaro lavinia leandra leandro leo
  leocadia leonardo leoncio leonel leonor leopoldo leticia letizia liborio lidia ligia liliana lino lionel lisandro
  livia livio llorenc lluis lola lope lorena lorenza lorenzo luana luca lucas lucia luciana luciano lucio lucrecia
  lucrezia ludovica ludovico luisa luiz macarena maddalena mafalda maialen maider maite manfredi manoel manola
  manolo manu manuela marcel marcela marcelino marcella marcello marcelo marcia marcio margarida margarita
  margherita mariana mariangela mariano maribel maricarmen mariella marilena mario marisa marisol marti martin
  martina martinho martino massimiliano massimo mateo mateu mateus matias matilde matteo mattia maura mauricio
  maurizio mauro maxi maxim maximiliano maximino maximo mayte melania melchor meritxell micaela michela michelangelo
  michele mikel milena mireia mirella miren mirta moises monica montse nacho nando narciso natalia natalio nazario
  nelida nello nerea neus neymar nicanor nicasio nicola nicolasa nicoletta nicolo nilda nino noelia noemi norberto
  nuno nuria octavio ofelia oihana olegario olga oliverio omero onofre oriol ornella oscar osvaldo oswaldo otilia
  ottavia ottavio ovidio paco palmira paola paolo pasqual pasquale patricio patrizia patrizio paula paulina paulino
  paulo pep pepa pepe petra pier piera pierluigi piero pietro porfirio prudencio quim quique quirino rafa rafael
  rafaela raffaele raffaella raimundo rainiero ramiro ramon ramona raquel raul rebeca reinaldo remigio renata renato
  renzo ricard ricarda ricardo riccardo rigoberto roberta robinho robson rocco rodolfo rodrigo rogelio roger rogerio
  roldan romano romeo romina romualdo ronaldinho ronaldo roque rosalba rosalia rosana rosanna rosaura rosella
  rosendo rosetta rosita rossana rossella rubens rufino ruggero rui ruy sabina sabino salome salvatore samanta
  samuele sandra sandro santi santina santino saturnino saul saverio savino sebastian sebastiana sebastiano
  sebastiao selene serafin serafino serena sergi severina severino silvana silvano silvestre silvia silvina silvio
  simao simeon simona simone sixto soledad sonsoles stefania stefano stella susana susanna tadeo tania tatiana telmo
  teo teodora teofilo teresita tereza tiago tiberio timoteo tina tino tiziana tiziano tobias tomas tomasa tommaso
  toni tonino tullio ugo umberto unai urbano uxue valentin valentina valentino valeria valeriano valerio vanessa
  venancio veronica vicent vicenta vicente victor victoriano vilma vincenza vincenzo vinicius violeta virgilio
  virginio vito vittoria vittorio viviana vladimiro walter wilfredo willian xabi xabier xavi xavier ximena ximo xose
  xulio yago yaiza yamila yeray yolanda zacarias zaida zoraida zulema
`;

/** French, English, German and northern, Slavic, Turkish, Hebrew and Asian; Arabic names in English spelling. */
const OTHERS = `
  aaron abdelmoumene abel abigail abraham adele adeline adly adolphe adoulaye adrien adrienne agnes aguila ahmet
  aimee ajmi akihito akio akira alan alban albane albert albertine alec aleksandar aleksander aleksandr aleksei
  alexander alexandrine alexei alexey alexia alfred alice aline alison alisson alix allan allen allison alois aloyse
  alphonse alyssa amanda amandine amar amaury ambroise amelia amelie ameur amr amro amy anais anatole anatoly anders
  andre andree andrei andrej andrew andrey andrzej andy anette ang angelique angus anja anke ann annabel annabelle
  anne annelise annette annick annie annika anouk anselme anthelme antje antoine anton antonin antti apolline aqila
  arezki ariane arianna arielle arjun arlette armand arnold artem arthur arundhati ashley ashraf asif astrid atef
  aubin aude audrey auguste augustin aurelie aurelien avigdor aviv avraham axel axelle ayelet aylin aymen ayse aysel
  baris bartholomew bashar bassem bastian bastien baudouin becky beji bela benedict benedicte benedikt beniamin
  benny benyoucef berat bernd bernhard bernie bert bertrand beth betsy bettina betty binali bjorn blandine bob bobby
  bogdan brad bradley brandon brenda brendan brent bret brett briac bridget britney britt bruce bryan bryce bulent
  burak caitlin calvin camille candace candice cara carine carl carol carole carolin caroline carolyn carrie carsten
  casey casimir caspar cassandra cate cathy cecile cedric cem cemal cemil cengiz cenk cevdet chandra charlene
  charlie charline charly chedli chelsea chems cheryl chloe chris christel christelle christiaan christian
  christiane christof christoph christophe christopher christy cindy claas clarence claudette claudie claudine claus
  clemence clement clementine clifford clint clive clothilde cole colette colin colleen conrad constantin coralie
  coraline corentin corine corinna corinne cornelia cornelius cory courtney craig curt curtis cynthia cyprien cyriac
  cyrus daan damien dana danielle danny daphne darrell darren daryl dave davy dawid debbie deborah deepak deirdre
  denis dennis derek detlef devin diane diederik dieter dietmar dietrich dimitri dimitris dirk dmitri dmytro dominic
  dominik donna dorian doris dorothea dorothee dorothy doug douglas dragan duncan dusan dustin dwayne dwight dylan
  eberhard eddie eddy edgard edith edmond edmund edwige edwin eemeli egon ehab ehsan ehud eileen eissa eitan
  ekaterina ekrem elaine eleanor eleonore eli eliane elie eliezer elijah elin elinor eliot eliott elise elke elliott
  elmar elodie eloise elon elouan elton elvis emad emanuel emile emilie emilien emine emmanuelle emre enguerrand
  enora eoin ercan erdal erdem eric erich erik erin erkan erling ernst ertugrul erwan erwin essa ethan evan eve
  evelyn evelyne everett ewa ewald ewan eyal ezzeddine fabien fabienne fahad fahrettin fatih fayez felicie felicity
  feras fernand fernande feroz fikret fiona flavie flavien florian floriane florine floyd francisque francky
  francoise frank frankie franklin franz fraser fred freddie freddy frederica frederick frederik frederike
  frederique friedrich frits fritz gabby gaber gabrielle gael gaelle gaetan galal gamal gareth gary gaspard gauthier
  gautier gavin genevieve geoff geoffrey geoffroy georges georgina gerald geraldine geralt gerd gerhard gerrit gerry
  gertrude ghislain gideon gilad gilles gillian gisela gisele giselle gislain gladys glen glenn godefroy gokhan
  golda goran gordon graham gregg gregoire gregor gregory greta gretchen grigory grzegorz gudrun guenter guenther
  gulsen gunter gunther gus gustaf gustav gustave guy gwen gwenael gwenaelle gwendal gwendoline gwyneth hacene
  hachemi hadrien haidar hakan hakki halil halit hamish hamma hannah hanneke hannelore hannes hany harald harold
  harriet harry haruki harvey hasan haydar hazem hazza hechmi heidi heike heiko heinrich heinz hela helen helga
  hella helmut hendrik henk henri henrik herbert heribert herman hermine hesham hessa hideki hilary hiroshi hjalmar
  hocine holger horst houari hubert hugh hugues hulusi humbert humphrey huseyin husnu iain ilan ilana ilja ilka
  ilkay ilker ilona ilse ilya immanuel imre indira inga inge ingeborg ingo ingrid ioana ioannis iratxe irena irmgard
  isabeau isaiah isak isidore ismet isolde itamar itzhak ivanka ivar ivica ivor izabela jaakko jaap jacek jackie
  jacky jaclyn jacquelin jacqueline jacquot jake jakob jakub jalel jalloul jamie jana jane janet janice janick
  janine jannik jared jaroslav jason jasper jassem jawaharlal jay jeanette jeanine jeanne jeannine jeff jeffery
  jeffrey jelena jelle jen jennie jenny jens jeremiah jeremy jeroen jesper jessie jessika jill jimmy jiri joakim
  joanna joanne jocelyn jocelyne jochen jodie joerg joern johan johann johanna johannes johnathan jonah jonathan
  jorg joris josef josette josh joshua judith judy jules juliane julianne julie julien julienne juliet julija jurgen
  jurij justina justus jutta kaan kai kaitlin kaja karel karin karine karl karla karlheinz karoline karsten katarina
  katarzyna kate katerina katharina kathleen kathrin kathryn kathy kati katia katie katja katrin katrina katty katy
  kay keiko keith kelly kelvin kemal ken kendall kendra kenji kenneth kenny kenzaburo kerstin khalaf khaldoon
  khalfan khalida khamis khemaies khemais kieran kilian killian kim kimberly kirill kirk kirsten kirsty kjell klara
  klemens knut konrad konstantin konstantinos koray kostas kris krista kristel kristen kristian kristin kristina
  kristine kristof kristofer krzysztof kumar kurt kyle kylian kylie kyriakos laetitia lambert larissa larry lars
  lassaad laszlo laure laureen lauren laurene laurette laurie laurine lawrence lazhar lea leah leander leif leighton
  lena lennart lenny leon leonard leone leonid leonie leonora leroy leslie lester lev levin lewis liam liamine lieke
  lies liesbeth lieselotte lilas lili liliane lillian lilly lily linda lindsay lindsey lisa lisbeth lise lisette liz
  liza lizzie ljubomir lloyd loana logan loic lois lothar lotte lou louane louie louis louise louisette luc lucette
  lucie lucile lucille lucy ludger ludivine ludmila ludo ludovic ludwig luise luka lukas lukasz luke lulwa luther
  lydia lyes lynn lynne lysiane maarten mabel maciej maddie madeline mads maelle maeva magali magalie magda
  magdalena maggie magnus mahathir mahmood maike maja maktoum malcolm malene malvina mandy manfred manmohan manon
  marcin marcus mareike marek maren margaret margareta margarete margaux margit margot marianne marieke marielle
  marietta mariette marijke marika marilou marilyn marilyne marion mariska marius mariusz marjolaine marjorie
  marlene marlon marte martha marthe martijn marty marvin mary maryline maryse maryvonne masako mateusz mathew
  mathilda mathis matt matthias matthieu matthijs maud maude maureen maurice mauricette max maxence maxime
  maximilian maximilien maxine maxwell medhat megan meghan mehmet mehrezia meike mel melanie melih melina melinda
  melvin meredith mervat mervyn messali mesut mevlut micah micha michaela michail michal micheal micheline michelle
  mick mickael mickey mido mika mikael mikhail mikkel mikko milo milos mindy mira miranda mireille mirjam mirko miro
  miroslav misha mishaal mishal mitch mitchell moammar moana mogens mohab mohanad moira mokdad molly mongi monika
  monique monji moqtada moritz morten moshe mouammar mouldi moza mozah muammar muhanad muharrem mukesh munir muqrin
  muqtada muriel murielle musaed mutaib mylene myles myrtille nadezhda nadhem nadine nael naftali nagib naguib
  nahyan naif naoko naomi naphtali narendra naruhito nasrallah nastasia nastassja natacha natalie natascha natasha
  nate nathan nathanael nathaniel nayef neal necmettin ned nedim neil nejib nejla nele nell nelly nettie neville
  nicholas nick nicky nico nicolaas nicolai nicole niels nigel nihat nikita niklas niko nikola nikolaj nikolas
  nikolaus nikos nils nilufer nina ninon nir nirmala nitzan noa noah noam noeline noelle noemie nolan nolwenn
  noomane norbert noriko norman nurettin nuri octavie odette odin ofer ohad oleg oleksandr oleksiy olena olfa oliver
  olivia ollie olof omer omran omri onur oren orhan orianne orlane orphee osborne oskar osvald oswald otmar otto
  owen ozan ozgur ozlem paddy pamela pascal pascale pascaline patsy pavel pavlo pawel peer peggy penelope perrine
  pervez petar petr petros petter petteri phil philibert philip philipp philippa philippine phillip phoebe pierrick
  pierrot piet pieter pim pinhas piotr piper polly pranab prisca priscilla priscille priyanka quentin quincy quinn
  quinten qusay rachael rachel radhouane radoslaw radovan rafaa rafal rafe rafic ragab raghav rahmi rahul rainer
  rajesh rajiv rajnath rakan ralf ralph ramy randall randy raphaelle rashed ravi raymonde rebecca rebekka regine
  regis reiner reinhard reinhold reinier rejane remco remy renate renaud renaude rene renee rezki rhett rhys richie
  rick ricky rifaat rik rishi robbie robby robin robrecht roderick rodney roel roeland rogier rolande rolf romane
  romaric romy ron ronald ronan ronen ronja ronnie rory rosalind rosaline roseline rosemarie rosemary rosie ross
  rotem roxana roxane roxanne roy rudi rudiger rudolf rudolph rudy rufus rupert ruslan russell ruth ruud sabine
  sacha sachin saddam sadettin sally salomon sam samantha sander sanjay sascha saskia satya saud sean segolene
  selahattin selina seline serdar sergej sergey sergiy serkan seth severine sevil seymour shady shahbaz shahid
  shahrukh shaimaa shannon sharon shashi shaun shawky shawn shehbaz sheikha sheila shelley shigeru shimon shinzo
  shirley shlomo sibylle sidney siegfried sietske sigmund sigrid silke silvan simcha simon sinan siobhan sjoerd
  slaheddine slavko slobodan smriti sobhi sofie soheir solene solenn solenne solveig sonja sonke spencer stacey
  stacy stan stanislaus stanislav stanislaw stanley stefan stefanie steffen steffi stephan stephane stephanie
  stephen steve stewart stijn stuart suellen sundar sunil sunniva suresh susanne susie suzan suzanna suzanne suzette
  suzie svein sven svenja svetlana svitlana sybil sybille sylvaine sylvester sylvette sylvia sylviane tabea tabitha
  takashi takeshi tamas tami tammy tancrede tanguy tanja tansu tanya tara tareq tatjana tayfun taylor tayyip ted
  teddy terence terese teri terrence terri terry tess tessa thani thea thekla thelma theodor theodora therese
  thibaud thibault thibaut thijs thilo thom thorsten thorvald tiffany tilman tim timo timothy tjeerd tobin todd tom
  tomasz tommy tony torben tore torsten toshiro tracey tracy trevor tricia trina tristan troels troy trude trudy
  tugba tugdual tuncay tuomas turgut turki tyler tyrone tzachi tzipi uday udo ugur ulf uli ulla ulrich ulrik ulrike
  umit urs urszula usha ute uwe uzi vaclav vadim valerie vanina vasil vasily vassili vassilis vedat venceslas verena
  verna vernon veronika vicki vicky vidar vijay vikram viktor viktoria vince vinod violaine virginie vitali vitaliy
  vitaly vivek vivian vivien vivienne vladislav vladislava vojtech volkan volodimir volodymyr vyacheslav wagdy
  wallis walt walther wanda warren wayne wendelin wendy werner wesley whitney wilbert wilbur wilfred wilhelm
  wilhelmina willem willi willie willy wilma wim winfried winston wladimir wladyslaw wojciech wolfgang woody wouter
  xander xaviere yaakov yadh yael yair yana yanick yann yannis yasar yazan yehuda yelena yevgeny yigal yildirim
  yilmaz yitzhak yoann yoav yoel yohan yohann yohanna yoko yolande yona yonatan yoni yoram yorgos yosef yoshihide
  yossi yousry youssra yukio yulia yuliya yuriy yuval yvan yvann yvon zach zachary zack zdenek zeev zehra zelda zeno
  zeynep zita zlatan zoe zoltan zoran zsolt zulfikar zuzana zvi
`;

export const LATIN_GIVEN_NAMES: ReadonlySet<string> = words(COMMON, MOROCCAN_LATIN, AFRICAN, SOUTHERN, OTHERS);

function words(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.join(" ").trim().split(/\s+/u));
}
