// What a build writes for the look-up's scripts. Made by `make types` from src/portal/lookup/schema.py: edit that.

/** Why the department comes in, which decides the notice it must give. */
type Basis = "look" | "work" | "major" | "urgent";

/** Who decides something for a department. A body nobody knows is no member. */
type Body = "afdelingsmøde" | "ekstraordinært afdelingsmøde" | "urafstemning" | "organisationens bestyrelse" | "andet";

/** Whom to call: the alarm, the police when it is not urgent, the department's duty phone. */
type Call = "112" | "114" | "duty";

/** assets/lookup-cards-<n>.js: what only open cards say of some things, and is loaded when one of them is open.

   Things are numbered: the items in the index's order, then the places of assets/lookup-more.js in theirs. */
interface CardsFile {
  /** The number of the first of them. */
  first: number;
  /** What the tenant does by the standard; of a place its text. */
  said: string[];
  /** Why it is urgent and what one does meanwhile; empty when it can wait. */
  reasons: string[];
  /** By number, the texts of when it can wait less. */
  cases: Record<string, string[]>;
  /** By scheme and number, where a scheme says something else. */
  by_scheme: Record<string, Record<string, string>>;
}

/** afdelinger/<slug>/clauses.js: the clauses that hold in a department, in its own words. */
interface ClauseFile {
  /** The clauses, instead of the standard's. */
  places: Place[];
}

/** A circumstance under which another answer holds. */
interface Condition {
  /** Hvem der udfører arbejdet. */
  performs: Party;
  /** Hvem der betaler. */
  pays: Party;
  /** Hvornår det andet svar gælder. */
  when: When;
  /** Det andet svar med almindelige ord. */
  text: string;
  /** Boligtypen, med »when: dwelling-type«. */
  dwelling_type?: string;
}

/** How to reach an office. What is left out is unknown and shown as »Ikke oplyst endnu«. */
interface Contact {
  /** Telefonnummer til kontoret. */
  telephone?: string;
  /** Kontorets e-mail (ikke en persons). */
  email?: string;
  /** Adresse på en formular på nettet, https://… */
  form?: string;
  /** Hvornår kontoret har åbent, med ord. */
  opening_hours?: string;
  /** Det samme som ugedage og klokkeslæt: så ved portalen, hvem man ringer til lige nu. */
  hours?: OpenHours[];
  /** Dage, hvor kontoret har lukket, ud over helligdagene. */
  closed?: string[];
  /** Hvor kontoret ligger. */
  place?: string;
}

/** A danger: how it is known, and what one does first, in the site's language. */
interface DangerEntry {
  /** The danger's id. */
  id: string;
  /** What to do first, on one line. */
  act: string;
  /** 112, or duty: what `data-danger` says. */
  mark: string;
  /** Whom to call. */
  call: Call;
  /** How it is written in the site's language, under its code. */
  words: Record<string, DangerPatterns>;
}

/** assets/dangers.js: what is above every answer. It loads and works without the index. */
interface DangerFile {
  /** Words that don't count between words that follow each other, with spaces between. */
  filler: string;
  /** Words that are never a slip for one of a danger, with spaces between. */
  never: string;
  /** Words that a pattern names as `<name>`, with `/` between. */
  groups: Record<string, string>;
  /** The organisation's duty number; empty when it is not known. */
  emergency: string;
  /** Whether there is something learned to load that hears what no pattern knows. */
  heard: boolean;
  /** By language but English the letters of its own script, and empty where it has none: its words are asked for when one is written, or when there is a word that the index has not. */
  scripts: Record<string, string>;
  /** The worst first. */
  dangers: DangerEntry[];
}

/** assets/dangers-<language>.js: the same in a language of the residents. */
interface DangerLanguage {
  /** The language's code. */
  language: string;
  /** Whether a person who speaks it has read all of it. */
  reviewed: boolean;
  /** The button with {number}; empty when the portal has no words in the language. */
  call: string;
  /** The button when the number is not known. */
  ask: string;
  /** By the danger's id. */
  texts: Record<string, ShownDanger>;
}

/** How a danger is written in one language: patterns with commas between. */
interface DangerPatterns {
  /** Those that say it. */
  own: string;
  /** Those that take it back. */
  unless: string;
}

/** assets/danger-steps.js: what opens on a tap, in the site's language. Loaded when a bar is drawn. */
interface DangerSteps {
  /** What to do this minute, in order, by the danger's id. */
  steps: Record<string, string[]>;
}

/** assets/danger-weights.js: what hears a danger that no pattern knows. Loaded when the patterns have come. */
interface DangerWeights {
  /** Whether there is a danger: one name. */
  whether: Weighed;
  /** Which one, when there is one. */
  which: Weighed;
  /** The danger's id, of each name of `which`; empty for one that is gone. */
  dangers: string[];
}

/** assets/danger-words.js: how dangers are written in English, loaded when the first have come.
   Those of another are in assets/danger-words-<language>.js: when a question may be in it, or where the browser speaks it. */
interface DangerWordsFile {
  /** By the danger's id, then by language. */
  words: Record<string, Record<string, DangerPatterns>>;
}

/** /afdelinger/<slug>/answers.json: what a department has decided otherwise, and its facts. */
interface DepartmentAnswers {
  /** Skemaets adresse, set fra filen. */
  $schema: string;
  /** Afdelingens korte navn i adresser. */
  slug: string;
  /** Afdelingens navn. */
  name: string;
  /** Adressen på portalen, fra roden. */
  address: string;
  /** Om afdelingen er opfundet for at vise portalen. */
  example: boolean;
  /** Bydelen. */
  district?: string;
  /** Antal boliger. */
  dwellings?: number;
  /** Afdelingens veje, evt. kun nogle husnumre. */
  streets: Street[];
  /** A- eller B-ordning; udeladt, når det ikke vides. */
  scheme?: Scheme;
  /** Boligtyper, når de ikke er ens. */
  dwelling_types: OpenDwellingType[];
  /** Ejendomskontoret; det, der er udeladt, er ukendt. */
  contact: Contact;
  /** Afdelingens vagt; det, der er udeladt, er ukendt. */
  emergency: Emergency;
  /** Datoen for den seneste årlige gennemgang. */
  reviewed?: string;
  /** Det seneste møde, der bekræftede standarden, helt eller delvis. */
  table_confirmed?: string;
  /** Det, der sker nu eller snart, her og i alle afdelinger. */
  messages: Message[];
  /** Det næste møde, når det er indkaldt. */
  next_meeting?: NextMeeting;
  /** Dem uden for organisationen, afdelingen arbejder sammen med. */
  partners: Partner[];
  /** Husordenen, der læses i afdelingen. */
  house_rules: OpenHouseRules;
  /** Emner, som kun afdelingen har, som de står uden en beslutning. */
  items: OpenItem[];
  /** Hvor resten af svarene kommer fra: møde, lov eller standard. */
  origins: OpenOrigin[];
  /** Det, der er anderledes end standarden. Alt andet følger standarden under afdelingens ordning. */
  deviations: OpenDeviation[];
}

/** afdelinger/<slug>/lookup.js: what differs from the standard in a department. */
interface DepartmentFile {
  /** The department's name in addresses. */
  slug: string;
  /** The name tenants see. */
  name: string;
  /** The segment of its short addresses. */
  short: string;
  /** The number to call when it can't wait; empty when it is not known. */
  emergency: string;
  /** How to reach the office and the duty phone, as lines of a sheet. */
  contact?: string[];
  /** The office's e-mail; empty when it is not known. */
  email?: string;
  /** The office's telephone; empty when it is not known. */
  office?: string;
  /** Weekday (Monday is 0), opens and closes in minutes after midnight, Copenhagen's time. */
  hours?: number[][];
  /** Days ahead when the office is closed: public holidays and its own. */
  closed?: string[];
  /** Every origin that an answer has. */
  origins: ShownOrigin[];
  /** The items that only this department has. */
  items?: OwnItem[];
  /** What comes back, or is still to come. */
  activities?: ShownActivity[];
  /** What is going on there, its next meeting last. */
  happening?: ShownHappening[];
  /** The kinds that one can live in; with several, one is asked which. */
  choices: string[];
  /** By dwelling type; the empty one is the department itself. */
  kinds: Record<string, DepartmentKind>;
}

/** The answers for the department itself or for one of its dwelling types. */
interface DepartmentKind {
  /** The dwelling type's name with the department's. */
  name?: string;
  /** The dwelling type's name alone, or that of all others. */
  label: string;
  /** A- or B-ordning, when it is known. */
  scheme?: Scheme;
  /** Where most answers come from: a place in the department's `origins`. */
  usual_origin: number;
  /** Items with the standard's share and another origin: place in `origins` → ids with spaces between. */
  other_origins: Record<string, string>;
  /** Answers that are not the standard's, by item. */
  own: Record<string, OwnAnswer>;
}

/** assets/departments.js is a list of these: each department, and each dwelling type that has streets of its own. */
interface DirectoryEntry {
  /** The department's name in addresses. */
  slug: string;
  /** The dwelling type's id; empty for the department itself. */
  dwelling_type: string;
  /** The name tenants see. */
  name: string;
  /** The district it lies in. */
  district?: string;
  /** The postcode in the office's address, when it is known. */
  postcode?: string;
  /** The short name on paper, when it has one. */
  short?: string;
  /** What one can take part in there. */
  activities?: string[];
  /** Where it lies. */
  streets: DirectoryStreet[];
}

/** A street, or the part of it that belongs to a department. */
interface DirectoryStreet {
  /** The street's name. */
  name: string;
  /** The lowest house number, 12 or 12A, when it is not the whole street. */
  first?: number | string;
  /** The highest house number. */
  last?: number | string;
  /** The lowest and highest floor, when it is not the whole house. */
  floors?: number[];
  /** When only odd or even numbers belong to it. */
  side?: Side;
}

/** A text that a department adopts whole; the value is the name of its file. */
type DocumentKind = "house-rules" | "maintenance" | "raaderet";

/** What to do when it can't wait until the office opens. */
interface Emergency {
  /** Nummer til vagten uden for kontorets åbningstid. */
  telephone?: string;
  /** Hvad man gør, når det er akut. */
  text?: string;
}

/** What the sheet of a guide says. */
interface GuideSheet {
  /** The guide's id. */
  id: string;
  /** The problem, as tenants see it. */
  title: string;
  /** What one does, in a sentence. */
  summary: string;
  /** Its first steps. */
  steps: SheetStep[];
  /** That there are more steps; empty when there are none. */
  more: string;
  /** The address of its first drawing; empty when it has none. */
  picture: string;
  /** What one must never do, all of it. */
  never: string[];
  /** When one stops and calls, all of it. */
  stop: string[];
  /** The items it is about. */
  items: string[];
  /** The item that a department must have given the tenant; empty when none. */
  must_allow: string;
  /** How its steps fold where no department says otherwise. */
  fold: string;
  /** Its short address for everybody, below the site's root. */
  brief: string;
  /** Its row on a department's page of short addresses. */
  row: string;
}

/** An item as it is found and answered while no department is chosen.

   The numbers are before the words: measured, columns in this order weigh least. */
interface IndexRow {
  /** The standard without a scheme: a place in `shares`. */
  share: number;
  /** The standard under A-ordning: a place in `shares`. */
  share_a: number;
  /** The standard under B-ordning: a place in `shares`. */
  share_b: number;
  /** How soon one must act. */
  urgency: Level;
  /** Where the standard comes from: standard or law. */
  origin: Origin;
  /** The item's id. */
  id: string;
  /** The id of its first guide; empty when it has none. */
  guide: string;
  /** The id of the house-rule clause that decides; empty when none does. */
  clause: string;
  /** What it is about, as tenants read it. */
  name: string;
  /** Its strong words, a comma, its weak words (search_words.py). */
  words: string;
}

/** How urgent something is: domain rule, acute things are called in at once. */
type Level = "now" | "today" | "can-wait";

/** assets/lookup-index.js: all that the look-up needs while no department is chosen. It names no department. */
interface LookupIndex {
  /** The items, by column. */
  columns: {
    share: number[];
    share_a: number[];
    share_b: number[];
    urgency: Level[];
    origin: Origin[];
    id: string[];
    guide: string[];
    clause: string[];
    name: string[];
    words: string[];
  };
  /** Every share that a row has. */
  shares: ShownShare[];
  /** What a strong and a weak word count. */
  tiers: number[];
  /** The endings that words lose, with spaces between. */
  endings: string;
  /** The words that carry no meaning, with spaces between. */
  stop: string;
  /** How many things the texts in one assets/lookup-cards-<n>.js are of. */
  cards: number;
  /** Changes when a department comes, goes or is renamed. */
  places: string;
  /** The origins of rows in words. */
  origins: Partial<Record<Origin, string>>;
  /** How many answers there are, with {count} and {first} to fill in. */
  count: string;
}

/** assets/lookup-more.js: what makes answers better, loaded when the first can be given. It names no department. */
interface LookupMore {
  /** Of each item, in the index's order: what people say, whole; referring.py. */
  phrases: string[];
  /** By the item's number: when it can wait less, the most urgent first; the texts are in CardsFile. */
  when: Record<string, ShownCase[]>;
  /** Whether there is a learned ranker to load. */
  ranked: boolean;
  /** Of each item, what a tenant says of it; empty where its name does. */
  titles: string[];
  /** Words that say that something is not there, with spaces between. */
  negations: string;
  /** By language of the residents: words that Danish has not, with spaces between. */
  spoken: Record<string, string>;
  /** Words that ask for nothing beside a department's name, with spaces between. */
  small: string;
  /** What is found beside the items. */
  places: Place[];
}

/** How certain a default is: S = statute or almen source, P = other housing, H = general knowledge. */
type Mark = "S" | "P" | "H" | "S/H" | "S/P" | "P/H" | "S-conflict" | "S-grey";

/** Something that is going on for a while, and whether it was announced as the law asks (almenlejeloven §§ 32-33). */
interface Message {
  /** Beskedens korte navn; ændres aldrig. */
  id: string;
  /** Hvad der sker. */
  what: string;
  /** Hvor det sker, eller hvem det gælder. */
  where: string;
  /** Hvornår det begynder, fx 2026-12-01 08:00. */
  from: string;
  /** Hvornår det er slut. Derefter forsvinder beskeden af sig selv. */
  until: string;
  /** Hvad beboeren gør, i korte sætninger. */
  text?: string;
  /** Når nogen skal ind i boligen, eller der arbejdes: hvilket varsel loven kræver. */
  notice?: Basis;
  /** Dagen, varslet blev givet; udelades, når det ikke vides. */
  announced?: string;
}

/** A meeting that is called. What is left out is not known yet. */
interface NextMeeting {
  /** Dag og klokkeslæt, fx 2027-04-21 19:00. */
  date: string;
  /** Hvem der mødes; udelades, når det ikke vides. */
  kind?: Body;
  /** Hvor mødet holdes. */
  place?: string;
  /** Sidste dag, man kan sende et forslag. */
  proposals_by?: string;
  /** Hvordan man sender et forslag, i en hel sætning. */
  proposals_how?: string;
}

/** The standard answer under each scheme. */
interface OpenAnswers {
  /** Svaret under A-ordning. */
  A: Share;
  /** Svaret under B-ordning. */
  B: Share;
}

/** A clause with its bare words. */
interface OpenClause {
  /** Punktets id; ændres aldrig. */
  id: string;
  /** Overskriften med tekstens eget nummer. */
  heading: string;
  /** Ordene uden opsætning. */
  words: string;
}

/** What a meeting decided or adopted on an item, or confirmed before the standard changed. */
interface OpenDeviation {
  /** Emnets id i standardtabellen. */
  item: string;
  /** Dagen for mødet bag svaret: en dag, en måned, et år eller undated. Udeladt, når intet møde står bag svaret; så er det, et møde har besluttet, kun det, der står i limits. */
  decided?: string;
  /** Hvem der besluttede det; udeladt, når det ikke vides. */
  by?: Body;
  /** Hvem der udfører arbejdet her. */
  performs: Party;
  /** Hvem der betaler her. */
  pays: Party;
  /** Boligtypen, hvis det kun gælder den. */
  dwelling_type?: string;
  /** Hvem der gør det, og hvem der betaler, med ord. */
  sentence: string;
  /** Hvor svaret kommer fra, med ord. */
  origin: string;
  /** Om det er et andet svar end standardens; et møde kan også vedtage det samme. */
  differs: boolean;
  /** Hvad beboeren gør; ellers hvem der gør det, og hvem der betaler. */
  action: string;
  /** Beslutningen med almindelige ord. */
  note?: string;
  /** Punktet i afdelingens husorden. */
  house_rule?: string;
  /** Pris, undtagelser, særlige tilfælde og det, der kommer. */
  limits?: string[];
  /** Hvor meget det haster, og det, der er at sige om det ved dette svar. */
  urgency: Urgency;
}

/** A kind of dwelling with the scheme that is known for it. */
interface OpenDwellingType {
  /** Boligtypens korte navn; ændres aldrig. */
  id: string;
  /** Navnet, beboerne ser. */
  name: string;
  /** A eller B, når typen har en anden ordning end afdelingen. */
  scheme?: Scheme;
}

/** A guide that belongs to an item. */
interface OpenGuide {
  /** Vejledningens korte navn; ændres aldrig. */
  id: string;
  /** Vejledningens titel. */
  title: string;
  /** Adressen på portalen, fra roden. */
  address: string;
}

/** The same hours on one or more weekdays. */
interface OpenHours {
  /** Ugedage: mandag, tirsdag … */
  days: Weekday[];
  /** Hvornår kontoret åbner, fx 8.00. */
  opens: string;
  /** Hvornår kontoret lukker, fx 9.00. */
  closes: string;
}

/** Which house rules are read in the department. */
interface OpenHouseRules {
  /** Om afdelingen har sin egen tekst; ellers er det organisationens forslag. */
  own: boolean;
  /** Forslag (proposal) eller vedtaget (adopted). */
  status: Status;
  /** Afdelingsmødet, der vedtog den; udeladt, når teksten er ældre. */
  adopted?: string;
  /** Hvornår teksten er vedtaget og ændret, som den selv siger det. */
  dates?: string;
  /** Adressen på portalen, fra roden. */
  address: string;
}

/** An item of the standard table. */
interface OpenItem {
  /** Emnets korte navn i adresser; ændres aldrig. */
  id: string;
  /** Hvad det handler om. */
  name: string;
  /** Det samme, som en beboer siger det: overskriften på emnets side. */
  title?: string;
  /** Rum fra content/rooms.yml. */
  rooms: string[];
  /** Mindst fem ord, som beboere selv bruger. */
  also_called: string[];
  /** Hvad beboeren ser, hører eller lugter. */
  symptoms?: string[];
  /** Engelske ord, der skal finde emnet. */
  english?: string[];
  /** Forhold, der giver et andet svar. */
  conditions?: Condition[];
  /** Hvor meget det haster. */
  urgency?: Urgency;
  /** Hvad beboeren gør nu. */
  action: string;
  /** Punktet i husordenen, der hører til. */
  house_rule?: string;
  /** Hvor sikkert standardsvaret er. */
  source: Mark;
  /** Kategorien i tabellen. */
  category: string;
  /** Adressen på portalen, fra roden. */
  address: string;
  /** Organisationens standardsvar; en afdeling kan have besluttet andet. */
  answers: OpenAnswers;
  /** Vejledninger, der hører til. */
  guides: OpenGuide[];
  /** Lovens paragraffer, som svaret bygger på. */
  law: string[];
  /** Alle kilder, som svaret bygger på. */
  sources: string[];
  /** Om loven selv afgør svaret, så ingen afdeling kan ændre det. */
  law_decides: boolean;
}

/** Where the answers come from that are not among the deviations. */
interface OpenOrigin {
  /** Hvor svaret kommer fra, med ord. */
  origin: string;
  /** Emnernes id. */
  items: string[];
}

/** /data/house-rules.json: the organisation's own proposal, which no meeting adopted. */
interface OpenText {
  /** Skemaets adresse, set fra filen. */
  $schema: string;
  /** Punkterne i tekstens rækkefølge. */
  clauses: OpenClause[];
}

/** A text as one meeting adopted it. */
interface OpenVersion {
  /** Mødets dato: en dag, en måned, et år eller undated. */
  meeting: string;
  /** Hvornår den er vedtaget, med ord. */
  adopted: string;
  /** Om den gælder nu. */
  in_force: boolean;
  /** Udgavens adresse på portalen, fra roden. */
  address: string;
  /** Punkterne i tekstens rækkefølge. */
  clauses: OpenClause[];
}

/** /afdelinger/<slug>/<document>/versioner/versioner.json: all versions of a document that has several. */
interface OpenVersions {
  /** Skemaets adresse, set fra filen. */
  $schema: string;
  /** Afdelingens korte navn i adresser. */
  department: string;
  /** Hvilken tekst det er. */
  document: DocumentKind;
  /** Udgaverne, den nyeste først. */
  versions: OpenVersion[];
}

/** Where an answer comes from. */
type Origin = "standard" | "unconfirmed" | "confirmed" | "law" | "law-unless" | "decided" | "house-rules" | "house-rules-proposal" | "not-in-house-rules" | "not-set" | "own" | "scheme-unknown";

/** An answer that is not the standard's. */
interface OwnAnswer {
  /** The tenant's part, which has a colour and an icon. */
  role: Role;
  /** Who performs the job. */
  performs: Party;
  /** Who performs, in the table's words. */
  who: string;
  /** Who pays for it. */
  pays: Party;
  /** Who pays, in the table's words. */
  payer: string;
  /** Both in finished sentences. */
  sentence: string;
  /** Where it comes from: a place in the department's `origins`. */
  origin: number;
  /** What the tenant does, when not what the standard says. */
  action?: string;
  /** The same, made of who does it and who pays, where nobody wrote it. */
  neutral?: string;
  /** What else was decided: a note, a price, other cases, what comes. */
  note?: string;
  /** What changes it, when not what the standard says. */
  cases?: string[];
  /** Why it is urgent, when not as the standard says it; empty when nothing is said. */
  reason?: string;
  /** When it can wait less, when not as the standard says it, the most urgent first. */
  sooner?: ShownCase[];
  /** The ids of the guides that one may follow, with spaces between. */
  guides: string;
  /** The id of the house-rule clause. */
  clause?: string;
  /** The department in whose rules it is, when that was merged into this one. */
  clause_of?: string;
}

/** An item that only one department has, as it is found; its answer is in each of the department's `kinds`. */
interface OwnItem {
  /** The item's id. */
  id: string;
  /** What it is about, as tenants read it. */
  name: string;
  /** Its strong words, a comma, its weak words (search_words.py). */
  words: string;
  /** What people say of it, whole, a comma between (phrases.py). */
  phrases: string;
  /** The ids of the rooms it belongs to, with spaces between. */
  rooms: string;
  /** How soon one must act. */
  urgency: Level;
  /** Why it is urgent and what one does meanwhile. */
  reason?: string;
  /** When it can wait less, the most urgent first. */
  when?: ShownCase[];
}

/** Somebody outside the organisation whom the department works with. */
interface Partner {
  /** Hvem det er, som rolle eller sted, fx bibliotek; aldrig et navn på en person. */
  role: string;
  /** Hvad I bruger dem til. */
  what: string;
  /** Deres offentlige telefonnummer. */
  telephone?: string;
  /** Deres offentlige side, begynder med https://. */
  link?: string;
}

/** Who performs a job or who pays for it. */
type Party = "tenant" | "department" | "shared" | "maintenance-account" | "municipality" | "utility" | "supplier" | "department-decides" | "house-rules" | "none" | "depends-on-scheme";

/** Something else that is found: where it is, and what the card says of it. */
interface Place {
  /** What it is. */
  kind: PlaceKind;
  /** The heading of its card. */
  name: string;
  /** Its first sentence, or the short answer; of a shared place in CardsFile. */
  text?: string;
  /** Its address from the site's root; empty when one has to ask. */
  href: string;
  /** The part of the department's own page that says it, where one lives. */
  here?: string;
  /** Its strong words, a comma, its weak words. */
  words: string;
  /** What people say of it, whole, with commas between; referring.py. */
  phrases: string;
}

/** What an answer beside the items is. */
type PlaceKind = "clause" | "guide" | "page" | "part" | "ask" | "department";

/** assets/lookup-ranker.js: the learned ranker. Loaded last. */
interface RankerFile {
  /** The number of buckets that pieces fall into: a power of two. */
  buckets: number;
  /** What one step of a level counts. */
  step: number;
  /** The number of the letter that counts nothing. */
  most: number;
  /** The letters that say numbers, from nothing up. */
  letters: string;
  /** Of each name: where its sum begins. */
  bias: number[];
  /** From one weight to the next. */
  gaps: string;
  /** How large each weight is. */
  levels: string;
  /** The number of what is not on the portal; -1 when that was not learned. */
  nothing: number;
  /** Of each item, in the index's order: its name's number; -1 when it has none. */
  items: number[];
  /** The same of each place of assets/lookup-more.js. */
  places: number[];
}

/** assets/language-<language>.js: the items in a language of the residents, loaded when somebody asks in it. */
interface ResidentLanguage {
  /** The language's code. */
  language: string;
  /** ltr or rtl. */
  direction: string;
  /** Whether a person who speaks it has read all of it. */
  reviewed: boolean;
  /** Every sentence that an answer may need, by its name. */
  said: Record<string, string>;
  /** What each item is called, in the index's order; empty when unknown. */
  names: string[];
  /** What people write who ask for it: phrases with commas between. */
  words: string[];
  /** Spellings by ear, `from to`, with commas between. */
  alike: string;
  /** Small words that distinguish no item, with spaces between. */
  stop: string;
}

/** What an answer means to the tenant: each has a colour, an icon and a word. */
type Role = "you" | "department" | "both" | "others" | "ask";

/** A-ordning or B-ordning: almenlejeloven §§ 25-27. */
type Scheme = "A" | "B";

/** Who performs and who pays. */
interface Share {
  /** Hvem der udfører arbejdet. */
  performs: Party;
  /** Hvem der betaler. */
  pays: Party;
}

/** A step on the sheet of a guide. */
interface SheetStep {
  /** What one does. */
  text: string;
  /** The address of its drawing below the site's root; empty when it has none. */
  picture: string;
  /** The drawing in words. */
  alt: string;
}

/** assets/sheets.js: what the page that makes notices knows of the guides. */
interface SheetsFile {
  /** In the order of the guides. */
  guides: GuideSheet[];
}

/** An activity of a department with its next times. */
interface ShownActivity {
  /** Its id with aktivitet- before it. */
  id: string;
  /** What happens. */
  what: string;
  /** Where, who may come, and how often. */
  lines: string[];
  /** Its next times. */
  times: ShownTime[];
}

/** A circumstance in which an item can wait less, as the finder knows it. */
interface ShownCase {
  /** How soon one must act then. */
  level: Level;
  /** The circumstance, and what one does; of the standard it comes with an open card. */
  text?: string;
  /** How it is written: patterns with commas between, as of dangers. */
  words: string;
}

/** What is said of a danger in one language. */
interface ShownDanger {
  /** What to do first, on one line. */
  act: string;
  /** What to do this minute, in order. */
  steps: string[];
}

/** Something that is going on in a department, or its next meeting. */
interface ShownHappening {
  /** Its name; meeting is the next meeting. */
  id: string;
  /** What happens. */
  what: string;
  /** When, where and what else is to be known, each a sentence. */
  lines: string[];
  /** The moment it is over, with its offset from UTC. */
  until: string;
  /** The address below the site's root of a page that says more. */
  at?: string;
}

/** Where an answer comes from, and where one reads it. */
interface ShownOrigin {
  /** In a sentence. */
  words: string;
  /** The address below the site's root; {item} stands for the item's id. */
  at: string;
}

/** Who performs and who pays, in the words of a table and of a card. */
interface ShownShare {
  /** The tenant's part, which has a colour and an icon. */
  role: Role;
  /** Who performs the job. */
  performs: Party;
  /** Who performs, in the table's words. */
  who: string;
  /** Who pays for it. */
  pays: Party;
  /** Who pays, in the table's words. */
  payer: string;
  /** Both in finished sentences. */
  sentence: string;
}

/** A time of an activity. */
interface ShownTime {
  /** The moment it is over, with its offset from UTC. */
  until: string;
  /** The day and the hours. */
  words: string;
}

/** Which house numbers of a street. */
type Side = "odd" | "even";

/** Whether an afdelingsmøde has adopted the text. */
type Status = "proposal" | "adopted";

/** A street, or the part of it that belongs to the department.

   `12` is the number with all its letters, but for those that another part of the street names: `12A` to `12G`. */
interface Street {
  /** Vejens navn. */
  street: string;
  /** Laveste husnummer, fx 12 eller 12A, når det ikke er hele vejen. */
  from?: number | string;
  /** Højeste husnummer, fx 24 eller 12G. */
  to?: number | string;
  /** Kun ulige (odd) eller lige (even) numre. */
  side?: Side;
  /** Etagerne, hvis det kun er nogle: st, 2 eller st-2. */
  floors?: [string, string];
  /** Boligtypen på vejen, når afdelingen har flere. */
  dwelling_type?: string;
}

/** How soon one must act. */
interface Urgency {
  /** Ring nu (now), meld i dag (today) eller kan vente (can-wait). */
  level: Level;
  /** Hvorfor, og hvad man gør imens. */
  text?: string;
  /** Om teksten passer, uanset hvem der gør arbejdet, og hvad et møde har besluttet. */
  always?: boolean;
  /** Omstændigheder, hvor det haster mere. */
  when?: UrgencyCase[];
}

/** A circumstance in which one must act sooner. */
interface UrgencyCase {
  /** Hvor meget det så haster: today eller now. Altid mere end emnet selv. */
  level: Level;
  /** Omstændigheden, og hvad man så gør, i én sætning. */
  text: string;
  /** Det, folk skriver, når det er sådan. Skrives som ordene i content/dangers.yml. */
  words: string[];
  /** Om det passer, uanset hvem der gør arbejdet, og hvad et møde har besluttet. now passer altid. */
  always?: boolean;
}

/** The days as editors write them, Monday first. */
type Weekday = "mandag" | "tirsdag" | "onsdag" | "torsdag" | "fredag" | "lørdag" | "søndag";

/** What was learned, as the browser unpacks it; model/ranker.py says how it is packed. */
interface Weighed {
  /** The number of buckets that pieces fall into: a power of two. */
  buckets: number;
  /** What one step of a level counts. */
  step: number;
  /** The number of the letter that counts nothing. */
  most: number;
  /** The letters that say numbers, from nothing up. */
  letters: string;
  /** Of each name: where its sum begins. */
  bias: number[];
  /** From one weight to the next. */
  gaps: string;
  /** How large each weight is. */
  levels: string;
  /** The number of what is not on the portal; -1 when that was not learned. */
  nothing: number;
}

/** What turns the usual answer into another one. */
type When = "tenant-caused" | "tenant-installed" | "common-area" | "dwelling-type" | "spread" | "moving-out" | "other";
