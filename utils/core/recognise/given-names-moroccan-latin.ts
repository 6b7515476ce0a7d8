/** Arabic and Amazigh given names in the French spellings of Morocco and the Maghreb, folded; words between spaces and line ends. */

/** Of men. */
const MOROCCAN_MEN = `
  aadel abbes abdallahi abdel abdela abdelaali abdelaati abdelalim abdelbaki abdelbari abdelbaset abdelbasset
  abdeldjalil abdelfatah abdelfettah abdelghafar abdelghaffar abdelghafour abdelhai abdelhalim abdelhamed abdelhaq
  abdelhay abdelillah abdeljabbar abdeljalal abdeljaouad abdeljawad abdeljebbar abdelkabir abdelkaddous abdelkarim
  abdelkebir abdelkhalek abdelkhaleq abdelmadjid abdelmajied abdelmaoula abdelmohsen abdelmonaim abdelmonem
  abdelmottalib abdelmoughit abdelmouhcine abdelmoula abdelmounaim abdelmounim abdelmoutaleb abdelmoutalib
  abdelmouttaleb abdelmouttalib abdelouadoud abdelouahad abdelouahd abdelouaheb abdelouareth abdelouhab abdelqader
  abdelqoddous abdelwadoud abdelwafi abdelwaheb abdelwahed abdelwahid abdenabi abdenacer abdenasser abdenbi
  abdennacer abdennasser abdennebi abdennour abdenour abderafie abderahim abderahman abderahmane abderaouf abderazak
  abderazzak abderrachid abderrafi abderrafie abderraouf abderrazaq abderrazzak abderrazzaq abdesadek abdeslem
  abdessabour abdessadek abdessadeq abdessadki abdessalam abdessami abdessamie abdessatar abdessattar abdesslam
  abdou abdrahim abdrahman abdu abdulaziz abdulhak abdulhamid abdulilah abdulkader abdulkarim abdulla abdullah
  abdullatif abdulmajid abdulrahman abdulrazak abdulsalam abdulwahab aboubakar aboubaker aboubakr abubakar abubakr
  achraf achref adam adem adham adib adnan adnane adnene afif ahcene ahcine ahmadou ahmido aimad aimane aimrane
  aissam akil akram alaa alaaeddine alae alaeddine alal allal ambarek amjad ammar anoir anwar anwer arafa assim atif
  atiq atman atmane ayad ayoube ayyad ayyoub azdine azeddine azedine azouz azzeddin azzedine azzouz baba bachar
  bachir bahae bahaeddine bahi baker bakkar bakr basel bassam bassil bassim bassou bechir belabbes belaid belhaj
  belkacem belkassem bellal benacer benachir benachour benasser benhammou bennacer bennaceur bennasser benyahia
  benyounes benyoussef bihi borhane boualem bouamar boubacar boubakar boubakeur boubeker boubekeur bouchta bouddouma
  boudjemaa boujamaa boujemaa boulaich boumedien boumediene boumedienne bouselham bousselham boussif bouzekri
  bouziane bouzid braham brahime burhan chaabane chaban chadi chafik chafiq chahid chahine chahir chaib chaker chams
  chamseddine chaouki charaf charafeddine charif chawki chawqi cherif chihab chihabeddine choaib chokri chouaib
  chouaieb choukri dahman dahmane daoud daoued dawoud djamal djamel djamil djelloul djibril djilali djillali drisse
  eddine elarbi elhabib elhassan elhassane elhoucine elhoussaine elhoussine elhussein elias elmahdi elmehdi
  elmokhtar elmostafa elmostapha elmustapha elyas elyazid embarek essaid ettahar ettayeb fadel fadhel fadhil fadi
  fadil fahd fahed fahim faical faissal faouaz faouzi fares farhat faris farouk farouq faruk fatah fathallah fathi
  fattah fawaz faycel faysal ferhat fethi firas firass fodhil fodil foudil foued fuad ghaith ghaleb gharib ghassan
  ghassane ghazi hachem hachim haddad haddou hadi hafed hafedh hafez hafidh hafiz haitam haitham haithem hajib hakam
  halim hamad hamada hamadi hamadou hamadouche hamdan hamdane hamed hamidou hammad hammadi hammou hammouda hamou
  hamoud hamouda hanafi hani haroun haroune harun hashem hassane hassen hassoun hatem hathem haytam haytham hedi
  hemza hichame hichem hmad hmed hmida hmidou hosain hosein hossam houssain houssam houssame houssameddine houssein
  houssem houssine husein hussain hussam hussin iad ibrahimi ider idir idris ihab ikken ilal ilias iliass ilyas
  ilyass imad imade imadeddine imed imran imrane isaac isam ishak ishaq isma ismaeel ismael ismaila ismain ismaine
  issa issac issam issame iyad iyes izem jaafar jaafer jabir jabrane jad jaddou jafar jaffar jalaleddine jalil
  jallal jamaleddin jamaleddine jamel jamil jaouhar jasim jassim jawhar jebril jelal jelloul jihed jilali jillali
  jounaid joundi jugurtha kacem kacim kaddour kader kadir kais kaiss kamaleddine kamel kamil karam karem karime
  karrim kasem kassem kassim kays khaireddine khaldoun khalide khalifa khalis khatir khatry khattar khayr
  kheireddine laarbi laaziz lahcene lahoucine lahoussaine lahoussine lahsen lahssen laid lakbir lakhdar lamine
  lekbir lhaj lhassan lhassane lhoucine lhoussaine lhoussine lmahdi lmehdi lmokhtar lmostafa loay lokman lokmane
  lotfy louay loukmane louqmane loutfi luay luqman maamoun maan maarouf maatallah maati mabrouk mahamed mahammed
  mahamoud mahdi maher mahfoud mahfoudh mahfouz mahi mahieddine mahir mahjoub mahmoud mahmud mahrez majd majdi majed
  malek malik mamdouh mamoune mansour mansur maouloud marouan marwan marwane masoud massinissa massoud mazen mazigh
  mazin mbarek mbark mebarek mehammed mehand merouane mesaoud mesbah messaoud messaoude mezian meziane mhamad mhamed
  mhammed mhand miloud mimon mimoun mimoune mizane mjid moaad moad moatamid moatasim moatassim moataz moatez mobarak
  mofdi mofid moha mohamad mohamadou mohammad mohand mohandas mohannad mohcin mohcine mohieddine mohou mohsen mohsin
  mohsine mohssin mohssine mohyeddine mokhlis mokrane moktar monaim moncif monder mondher mondir monim monir monsef
  montasser montassir morad mortada mosaab mossab mostapha mostefa mouaad mouad mouadh mouatassim moubarak moubarek
  mouha mouhamad mouhamadou mouhamed mouhammad mouhanad mouhand mouhcine mouhib mouhieddine mouhoub mouhsin mouhsine
  mouhssine moulaye moulid moumen moumin mounaim mouncef mounder moundir mounem mounim mounsif mourchid mourtada
  mousaab mousab mouslim mouss moussab moustafa mrad muad muadh mubarak muhamad muhammed muhsin mukhtar mundir murad
  musa mustaf mustafa mustaffa mutaz nabih nacer nacereddine naceur nacib nacim nacime nacir nader nadim nadir nafia
  nafie nahil naim najah najem najm najmeddine naoufel nasim nasreddine nasredine nasri nasserdine nasseredine
  nassim nassime nassir nassreddin nassreddine naufal nawaf nawel nawfal nawfel nazih nazim nessim nimr nisar noaim
  noaman noamane noman nordin nordine noreddine nouamane nouh nourddine nourdine noureddin nouredine numan nurdin
  obaid obeid omair omayma omayr osama osman osmane ossama otman otmane ouadi ouadie ouael ouafi ouahib ouahid ouail
  oualide ouassim oubaid ouissam oumar ousama ousman ousmane oussema outhman qaddour qais qasim qassem qassim qays
  rabah rabeh rabi rabie rabii rachad rachdi rached rachide radi radouan radouane radwan radwane raed rafi rafia
  rafik rafiq raghib rahal rahhal raid rajab ramdan ramdane rami ramzi ramzy rani raouf rashad rauf rayan rayane
  redha redouan redouane redwan redwane reouf rhadouane riadh ridha ridouan ridouane ridwan riyadi rochdi rostom
  rouchdi rouchdy ryad ryadh ryan ryane saadallah saadoun saber sabir sadek sadik sadiq sadok saeed safouan safouane
  safwan safwane sahbi sahir saif saifallah saifeddine salahadine salahddine salahdine saleem saleh salih salime
  salman salmane sameh samih samire sammy samy sayf sayfeddine seddik seddiq sefiane sefyane seid seif seifeddine
  selim seyf siddik siddiq sifaw sifeddine simohamed siraj slim sliman smail smain smaine sofian sofien sofyan
  sofyane sohaib sohail soheil solaiman solaimane solayman soufian soufien soufyan soufyane souhaib souhaieb souhail
  souhayl souheil soulaiman soulaimane soulayman soulaymane souleiman souleyman souleymane sufian sufyan suhaib
  sulaiman suleiman suleyman tahar taher tahir taib taieb tajdine tajeddine talal talel talha tamim tarak tarek
  tawfik tawfiq tayib taysir tayssir tayyeb tayyib temmam thami tidiane tidjani tijani tohami toufiq touhami
  touhtouh toumi umar usama uthman uthmane wadie wadii wael wafi wahab wahb wahid wail wajdi wajih waleed wasim
  wassim wissam wissame yaacoub yaakoub yaakub yaaqoub yaccine yacin yacine yacoub yacoube yahia yahyia yakoub yani
  yanis yaqoob yaqoub yaqub yaser yasin yasine yassar yasser yassin yazid yehya yezid yidir youba youcef youghourta
  youness younesse younis younous yousif yousri youssof youssouf yousuf yuba yunes yunis yusef yussef yusuf zaher
  zahid zahir zaid zaied zakari zakariaa zakariae zakariya zakariyya zakarya zakaryae zaki zaky zayd zayed zayneb
  zein zeine zeki zied zine zinedine ziyad ziyed zobair zobeir zohair zohayr zoheir zoubair zoubayr zoubeir zoubir
  zouhaire zouhayr zouheir zubair zuhair zyad
`;

/** Of women. */
const MOROCCAN_WOMEN = `
  aabla abir abla achouak adiba adila afaf afef afrae ahlam ahlame ahlem aichatou aida aidah aisha aishah aissata
  alia aliae aliya alya amale amani amaria amel aminata aminatou amineta aminetou aminta amira amirah amna anisa
  anissa aniya aouatef areej arij asiya asmaae asmae assia assma assmaa assmae asya atiga atika atiqa attika awatef
  awatif aya ayah ayat ayda ayesha aysa azouha azza azzahra badia badiaa badra badriya bahija bahya balkis basma
  bassima bassma batool belkis belqis benazir besma bochra botaina bothaina bouchera bouchraa boutaina boutayna
  bouteina bouthaina bouthayna boutheina bouthina buthaina camelia chadia chafia chafika chafiqa chahd chahinaz
  chahinez chahira chahla chahrazad chahrazade chaima chaimae chama charifa chayma chaymaa cheima cheimaa cherifa
  chirin chirine chorouk chorouq choumicha chourouk chourouq cirine cyrine dalal dalia dalila dania daniya daouia
  daouya darine dina djamila djihane donia dorra doua douaa douae dounya duaa elbatoul elham elhame emna erhimou
  fadela fadhila fadia fadila fadma fadoi fadoua fahima fairouz fairuz faiza faouzia farah farha farial faridah
  fariha faryal fatema faten fathia fatiha fatihah fatim fatimaezzahra fatimaezzahrae fatimah fatimata fatimatou
  fatimazahra fatimazahrae fatime fatimetou fatimezzahra fatin fatine fatma fatmah fatna fatoum fatouma fattoum
  fattouma fawzia fayrouz fayza fedoua fedwa feirouz feryal fettouma fidaa firdaous firdaouss firdous fouziya ghada
  ghaitha ghalia ghallia ghania ghariba ghazal ghazala ghislaine ghita ghizlaine ghizlan ghizlene ghofrane ghoufrane
  ghozlan ghozlane habiba hadda hadhom hadhoum hadia hadil hadjar hafeda hafida hafidha hafsa hafssa hafssia hagar
  hajare hajer hajiba hajjar halimah halime halla hamida hana hanaa hanae hanan hanene hania haniya hanna hasnaa
  hasnae hasnia hassania hassiba hassna hassnaa hassnae hayam hayet heba hend hennou hessna hiam hiba hibba hidaya
  hikmat hinde hiyam hoda horia houria houriya houyam huda hudaa ibtihaj ibtihal ibtisam ibtissame ibtissem ichrak
  ichraq ihsan ihsane ihssan ihssane ikbal ikhlas ikhlass ikrame ilhame iman imen imene inas inass inasse insaf
  intissar iptissam isra israa israe issra issraa issrae itimad itto ittou jalila jamela jamilah janat jannat
  jannate jaouhara jasmin jassmine jawhara jenna jihan jihane jihene jnane jouda joudia jouhaina joumana jouri
  jumana kabira kalthoum kaltoum kaltoume kamelia kamilia kaoutare kaouter kaouthar kaouther karimah kariman kawtar
  kawtare kawthar kawther kelthoum keltoum keltouma keltoume khaddouj khadidja khadidjatou khadijah khadijatou
  khadijetou khadjatou khadouj khaira khaoula khaoulah khawla kheira khira khnata khnatha khola kholoud kholoude
  khouloud khouzama kinza lahna lailla lalia lamiaa lamiae lamis lamisse lamya lamyae latefa latifah layla leyla
  lina linah lobna loubaba louisa louiza loujain loujaine loujayn louna lubna lujain lyna lynda mababa mabrouka
  madiha maha mahassin mahassine mahbouba mahjat mahjouba maissa maissae maissoun majda majida malak malake maleka
  malikah mallika mamma manal manale manel manelle mannana mariame maroi maroua marwa marwah maryam maryame maryem
  maryeme maysa maysae maysoun mayssa mayssoun mbarka mebarka mennana meriam meriame meriem merieme meryam meryame
  meryeme messaouda milouda mimouna mimount mimounte mina minna miriam mofida mona monia moona moubaraka moufida
  mouhjat moulouda mouniat mounira mounirah mouniya munia munira myriam myriame naama nabahat nabiha nachida nacima
  nacira nadera nadira nadiya nadjat nadjet nadjia nadya nafisa nafissa nahed nahid nahla naila naimah najate najet
  najia najiba najiya najla najlae najma najoua naouel nargis nariman narimane narjis narjiss narjisse nasira
  nasrine nassera nassima nassira nassrine nawale nayla nazha nazik nejma nerjes nermine nesma nesrin nesrine
  nessima nezhat nezia niama nida nidae nidal nihad nihade nihal nihale nihel nisrin nisrine nissrin nissrine nohad
  nohaila nohayla nora norah nouara nouera nouha nouhad nouhaila nouhayla nouheila nour nourah nourelhouda nourhan
  nourhane nouria nouzha nozha olaya omaima ouafa ouafaa ouahiba ouarda ouassila ouiam ouiame ouidad ouidade
  ouijdane ouissal ouissale ouissame oulaya oulfa oumayma oumeima oumhani oumkaltoum oumkeltoum oumnia qamar rabea
  rabha rabiaa rachda rachika radhia radia radya raghad raghda rahaf rahil rahima rahma rahmatou rahmouna raihana
  rajae rana ranaa ranim raouan raouane rawan rawane rayhana razan rehab reham rhita rihab rihabe riham rihame
  rihana rihanna rim rima rimas rita ritaj rkia rokaya rokya romaissa romaissae romaysae roqaya roqia rouaa rouaida
  roukaya roumaissa roumaysa roumayssa rouqaya rouqia rqia ruqaya ruqayya rym ryme saadia saadiya sabiha sabira
  sabrin sabrina sabrine sabrya safa safaa safia safiya safiyya safya sahar sahra sakina saliha salima saloua
  salsabil salwa samah samar samara samia samiha samiya samya sana sanna saraa sarra seham selma selwa sherine
  shirin shirine sihane sihem sirin sirine skina slimana snaa soad soade soheila sokaina somaya sondos sondous sonia
  sonya sophia soraia soraya soria souade souhad souhaila souhayla souheila souhila soukaina soukayna soukeina
  soukeyna soulaf souloua soumayya soumeya soumicha soumiya souraya suad sukaina sumaya syrine tafat tahani tahera
  tahra tamara tamo tamou tanirt taous tasnim tasnime tassnim tayba tesnim thoraya thouraya thouria thuraya
  tifaouine tilila titrit tiziri tlaitmas toda touda touraya tourya turia wahiba wahida walaa warda wassila wassima
  wiaam wiam wiame widade wided wijdan wijdane wisal wissale yakout yamena yamina yamna yaqout yara yasmeen yasmin
  yasmina yassmine yetto yomna yosra yossra youmna yousraa yto yusra zahera zahia zahira zahour zahrae zahrah zaina
  zainab zaineb zakiya zakya zayna zaynab zebida zeina zeinab zeineb zeynab zeyneb zhira zhora zhour zina zobida
  zohour zohra zoubaida zoubayda zoubeida zouhour zouhra zouina zoulaykha zouleikha zoulikha zulikha zynab
`;

export const MOROCCAN_LATIN = `${MOROCCAN_MEN} ${MOROCCAN_WOMEN}`;
