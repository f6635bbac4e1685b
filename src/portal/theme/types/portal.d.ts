// What the theme's scripts share with each other on window. The data that a build writes are in data.d.ts.

/** An item of the department's own has no page: its row in the department's table is its address; its phrases come with it. */
interface IndexRow {
  address?: string;
  reason?: string;
  when?: ShownCase[];
  phrases?: string;
}

/** The index, with the rows that its columns make. */
interface LoadedIndex extends LookupIndex {
  rows: IndexRow[];
}

/** A department's file with the answers of one of its dwelling types; `kind` is undefined while it is not known. */
type ChosenDepartment = DepartmentFile & DepartmentKind & { kind?: string };

/** A stretch of what was typed, in letters that compare, and where it is. */
interface Stretch {
  letters: string;
  start: number;
  end: number;
  isLast: boolean;
}

/** What was typed, as the names of places compare with it. */
interface TypedPlaces {
  fold(text: string): string;
  likeness(name: string, stretch: Stretch): number;
  stretches(text: string): Stretch[];
  ofPostcode(places: DirectoryEntry[], typed: string): DirectoryEntry[] | undefined;
  unique(found: { place: DirectoryEntry }[]): DirectoryEntry[];
  without(text: string, ...parts: { start: number; end: number }[]): string;
}

/** What was found for an address or a name. `state` is empty, »no-place« or »no-house« (the street is known, the number
   nobody's); `isHouse`: the number was tested; `isSure`: an address of one department; `rest`: what else was typed. */
interface FoundPlaces {
  found: DirectoryEntry[];
  state: string;
  isHouse: boolean;
  isSure: boolean;
  rest: string;
}

/** A name that is in a question: the departments it names, the activity it is, and what else was typed. */
interface NamedPlaces {
  found: DirectoryEntry[];
  activity?: string;
  /** It counts only when nothing else was typed. */
  isAlone?: boolean;
  /** Only the beginning of its name was typed. */
  isBegun?: boolean;
  letters?: string;
  rest?: string;
}

type CreateDangers = (file: Pick<DangerFile, "filler" | "never"> & Partial<Pick<DangerFile, "groups">> & { dangers: Pick<DangerEntry, "id" | "words">[] }) => Dangers;

interface FindPlaces {
  (places: DirectoryEntry[], typed: string): FoundPlaces;
  /** `saysMore`: whether what else was typed asks for something other than the place; any letter does when it is left out. */
  named(places: DirectoryEntry[], typed: string, saysMore?: (rest: string, place: DirectoryEntry) => boolean): NamedPlaces | undefined;
}

/** An answer, and whose it is where kinds of dwelling get different answers. */
interface LabelledAnswer {
  label: string;
  answer: ShownAnswer;
}

/** What the device remembers; `places` is the index's mark when it was chosen. */
interface RememberedDepartment {
  slug: string;
  kind: string;
  /** Whether the kind was chosen, not only the department. */
  sure?: boolean;
  name: string;
  places: string;
}

interface DepartmentChoice {
  current(): ChosenDepartment | null;
  /** `kind` is the dwelling type, empty for those of no type, undefined when it is not known. */
  use(slug: string, kind: string | undefined): Promise<void>;
  forget(): void;
  remembered(): RememberedDepartment | null;
  onChange(listener: () => void): void;
  /** Added to links while the device does not remember, so that the choice is not lost on the way. */
  suffix(): string;
}

/** The answer for a row where one lives. */
interface ShownAnswer extends ShownShare {
  origin?: string;
  /** Several kinds of dwelling in one: its words are each kind's. */
  isMixed?: boolean;
  /** Where one reads it, below the site's root. */
  at?: string;
  action?: string;
  neutral?: string;
  note?: string;
  cases?: string[];
  /** Why it is urgent and when more so, where that is not as the standard says it. */
  reason?: string;
  sooner?: ShownCase[];
  /** The guides one may follow; left out where they are those of the standard. */
  guides?: string;
  clause?: string;
  /** The department in whose rules the clause is, when not those of the chosen one. */
  clause_of?: string;
}

/** An entry that the engine finds: its place among the entries. */
interface Hit {
  entry: number;
  score: number;
}

/** What can be found: an item's row, or a place beside the items. */
type FoundRow = { id: string; name: string; words: string; phrases?: string; urgent: number; prior: number; rank: number; unseen?: number } & ({ place: Place } | { row: IndexRow });

/** Of folded words, those that are slips as what is meant: the logarithm of each name's chance, and of the chance that it is not on the portal. */
type Rank = (words: string[], stem: (word: string) => string, meant: (word: string) => string) => { chances: Float64Array; nothing: number };

/** The hits best first, whether the first is an answer, and how many words had a meaning. */
interface Found {
  hits: Hit[];
  sure: boolean;
  words: number;
  /** Of Danish answers: the words that the index has as they are typed. */
  known?: string[];
}
type CreateRanker = (file: Pick<RankerFile, "buckets" | "step" | "most" | "letters" | "nothing" | "bias" | "gaps" | "levels">) => Rank;

interface Engine {
  find(query: string): Found;
  /** What two words must share to be the same word. */
  key(word: string): string;
  /** One spelling, and of that the word without its inflection. */
  fold(word: string): string;
  stem(folded: string): string;
  /** Whether a word, in small letters, is one of the index as it is written. */
  knows(word: string): boolean;
}

/** The danger that a question is about and the language it was asked in; no id where a pattern took it back. */
interface DangerHit {
  id: string;
  language: string;
}

interface Dangers {
  find(query: string): DangerHit | null;
}

/** What says, each time that a question is looked at, which danger is to be shown; `isAtRest` when nothing more is being typed. */
type CreateWatch = (by: {
  find(query: string): DangerHit | null;
  /** What no pattern knows; `kept` is there already. */
  hear(query: string, kept: DangerHit | null): DangerHit | null;
  isWorse(one: DangerHit, other: DangerHit): boolean;
  isNegation(word: string): boolean;
}) => (query: string, isAtRest: boolean) => DangerHit | null;

interface Link {
  href: string;
  text?: string;
}

/** What fills a part of a template: text, a link or elements; nothing takes the part out. */
type Filling = string | Link | { href: string; text: Node } | (string | Node)[] | false | null | undefined;

/** What a language's answers say of an item, and which items a question means. */
/** What an open card says of a thing: what one does or what it is, why it is urgent, the texts of its cases, and what is said
    otherwise under a scheme. */
interface Told {
  said: string;
  reason: string;
  cases: string[];
  schemes: Record<string, string>;
}

/** Fills an open card; of theme/js/actions.js. */
type Tell = (card: HTMLElement, asked: string) => Promise<void>;

interface Speaker {
  /** As the engine's, with the share of its words that are of the language, and that are Danish. */
  find(query: string, danishWords?: string[]): Found & { share: number; danish: number };
  /** Null for an item that has no name in the language. */
  card(row: IndexRow, asked: string): HTMLElement | null;
  /** Says in a panel, and in the line above its answers, what there is to say of a state; gives back what takes it away. */
  tell(panel: HTMLElement, line: HTMLElement, state: string): () => void;
  count(number: number, first: number): string;
}

type CreateSpeaker = (file: ResidentLanguage) => Speaker;

interface Words {
  /** One spelling for all. */
  fold(word: string): string;
  /** The letters that only Danish has. */
  danish(word: string): string;
  lettersOf(words: string[]): string;
  /** A folded word without its inflection. */
  stem(folded: string): string;
  /** What two words must share to be the same word. */
  key(word: string): string;
  wordsOf(text: string): string[];
}

interface PortalLookup {
  /** Only where the site has languages of residents: the language of the answers that are shown, empty for the site's own. */
  answersIn?: string;
  isForeign?(query: string): boolean;
  /** The language of a question where it is known; else nothing. */
  spokenIn?(query: string): string;
  /** The hits in the question's language when it has one that answers; else those given. `again` is called when more is known. */
  foreign?(query: string, danish: Found, again: () => void): Found;
  foreignCard?(row: IndexRow, asked: string): HTMLElement | null;
  foreignTell?(panel: HTMLElement, state: string): void;
  foreignCount?(number: number, first: number): string;
  createWords(endings: Set<string>): Words;
  isSure(hits: Hit[], share: number, likelier: number): boolean;
  createEngine(
    entries: { name: string; words: string; phrases?: string; urgent: number; prior: number; rank?: number; unseen?: number }[],
    tiers: number[],
    language: { stop: string; endings: string; negations: string },
    rank?: Rank,
  ): Engine;
  /** Letters added, lost, changed or swapped between two words; 9 when they are more than `most`. */
  distance(a: string, b: string, most: number): number;
  letterSetOf(word: string): number;
  differing(a: number, b: number): number;
  createDangers?: CreateDangers;
  /** `again` is called each time that more is known; which languages are asked for goes by the question and by which of its words
     `knows` has: all of them where the index is still to come, none where it did not. */
  loadDangers?(again: () => void, query: string, knows: (word: string) => boolean): Promise<void>;
  /** The files of other languages' words that a question needs. */
  dangerFiles?(file: Pick<DangerFile, "scripts">, query: string, knows: (word: string) => boolean): string[];
  /** Shows the danger that a question is about in the place kept for it, and says whether there is one. */
  warn?(place: HTMLElement, query: string, engine?: Engine): boolean;
  loadHeard?(): Promise<void>;
  /** The id of the danger that is heard in a question, or nothing; one that is there already is kept more easily. */
  hear?(query: string, engine: Pick<Engine, "fold" | "stem">, kept?: string): string;
  createWatch: CreateWatch;
  typedPlaces?: TypedPlaces;
  findPlaces?: (places: DirectoryEntry[], typed: string) => FoundPlaces;
  href(path: string): string;
  /** The element that a page always has where this is asked. */
  part<K extends keyof HTMLElementTagNameMap>(within: ParentNode, selector: K): HTMLElementTagNameMap[K];
  part(within: ParentNode, selector: string): HTMLElement;
  receive(name: string, data: unknown): void;
  load(name: string, path: string): Promise<any>;
  loadIndex(): Promise<LoadedIndex>;
  loadDirectory(): Promise<DirectoryEntry[]>;
  loadPlaces(): Promise<FindPlaces>;
  /** window.qrcode is there when it has come back, where the library was installed. */
  loadCodes(): Promise<void>;
  /** The code of an address as a drawing; nothing where the library is not there. From theme/js/draw-code.js. */
  drawCode?(address: string): Promise<Node[]>;
  /** There when loadIndex has come back. */
  index: LoadedIndex;
  copy(name: string, parts?: Record<string, Filling>): HTMLElement;
  home(slug?: string): string;
  showState(element: HTMLElement, states: string): void;
  combobox(input: HTMLInputElement, popup: HTMLElement, leave: () => void): (rows: HTMLElement[][]) => void;
  /** Only where the page has a chooser of departments; so are the next ones. */
  department?: DepartmentChoice;
  loadMore(again: () => void): Promise<void>;
  entries(): { rows: FoundRow[]; name: string; negations: string; rank?: Rank };
  reasons(row: IndexRow, own: Pick<ShownAnswer, "reason" | "sooner">): { text: string; cases: ShownCase[] };
  /** How soon, and the text of the case that a question names; empty when it names none. */
  soon(row: IndexRow, query: string): ShownCase;
  /** The template of the badge that says how soon, by who does it. */
  haste(row: IndexRow, level: string, all?: LabelledAnswer[]): string;
  /** An item as a tenant says it; its name until more is known. */
  titleOf(row: Pick<IndexRow, "id" | "name">): string;
  /** The words of an open card, by the number of the thing. From theme/js/actions.js, when they have come. */
  toldOf?(number: number): Told | undefined;
  numberOfPlace(place: Place): number;
  clauseOf(id: string): Place | undefined;
  textOf(place: Place | undefined): string;
  quote(clause: string): string;
  /** What the tenant does by an answer; undefined when the answer says it itself. From theme/js/actions.js, when it has come. */
  actionOf?(row: IndexRow, answer: ShownAnswer): string | undefined;
  directory(): { find: FindPlaces, directory: DirectoryEntry[] } | undefined;
  /** What is found beside the items, when it has come. */
  beside(): LookupMore | undefined;
  placeRow(place: Place): FoundRow;
  /** Departments, streets and activities that a question names, and what else was typed; none while the directory is not there. */
  namedRows(typed: string): { rows: FoundRow[]; rest: string; isBegun?: boolean };
  placeCard(place: Place): HTMLElement;
  rows(): IndexRow[];
  answers(row: IndexRow): LabelledAnswer[];
  answersAt(row: IndexRow, file: DepartmentFile): LabelledAnswer[];
  answer(row: IndexRow): ShownAnswer;
  /** The question without the address that was in it. */
  heed(typed: string): Promise<string>;
  contactPlace(): string;
  /** The state of a guide's steps: »meanwhile«, »department«, »ask«, »other«, or empty when they are the tenant's. From
     theme/js/fold-of.js, on guides' pages and where a notice is made. */
  foldOf?(items: readonly string[], guide: string, mustAllow: string, usual: string): string;
  opening(office: DepartmentFile, now: Date): { isOpen: boolean; ahead: number; opens: number; day: Date } | null;
  /** The number for an urgency at an hour; `opens` are the words for when the office opens, `duty` the way round it. */
  calling(place: DepartmentFile, urgency: string, now?: Date): { call: Link | "" | undefined; opens: Node[] | null; duty: Link | "" | false | null };
  fillCalls(): void;
  partsOf(row: IndexRow, one?: LabelledAnswer, soon?: Pick<ShownCase, "level" | "text">): Record<string, Filling>;
  mark(element: HTMLElement, row: IndexRow, answer?: ShownAnswer): HTMLElement;
  chooseDepartment(): void;
}

/** What we use of qrcode-generator. */
type CodeMaker = (version: number, level: "L" | "M" | "Q" | "H") => {
  addData(text: string): void;
  make(): void;
  getModuleCount(): number;
  isDark(row: number, column: number): boolean;
};

/** What we use of jsdiff. */
interface WordDiff {
  diffArrays(old: string[], next: string[]): { value: string[]; added: boolean; removed: boolean }[];
}

interface Window {
  Diff?: WordDiff;
  portalLookup?: PortalLookup;
  qrcode?: CodeMaker;
  /** An address as a drawing; nothing where the library is not there. */
  portalCode?(address: string): Node[];
}

interface Navigator {
  /** Not in every browser, and not in TypeScript's own list. */
  readonly connection?: { readonly saveData?: boolean };
}

// The scripts look for HTML only, never for what is drawn.
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends HTMLElement = HTMLElement>(selectors: string): E | null;
  querySelectorAll<E extends HTMLElement = HTMLElement>(selectors: string): NodeListOf<E>;
}
