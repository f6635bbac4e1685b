// What the scripts of the field share on window. The file's records are in fieldwork.d.ts, made from src/portal/fieldwork/.

type Fields = Record<string, Version[]>;
type Answers = Record<string, Fields>;
/** What was found and agreed, or who wants to be contacted: kept apart. */
type SheetPart = "answers" | "contacts";
type SubjectKey = [sheet: string, part: SheetPart, subject: string];
type KeptHead = SheetHead & { words: Record<string, string> };
type KeptSubject = { sheet: string; part: SheetPart; subject: string; fields: Fields };

/** One answer given. An empty value takes it back. */
interface Tap {
  part: SheetPart;
  subject: string;
  field: string;
  value: string;
  /** Several: the disagreement that there was before somebody chose. */
  values?: string[];
}

/** What one transaction reads and writes: `made` gets the fields of each subject, the device and its turn. */
interface StoreChange {
  sheet: string;
  keys: SubjectKey[];
  head?: KeptHead;
  made(found: Fields[], device: string, turn: number): { fields: Fields[]; turn: number };
}

/** A sheet on the page; `put` is done when what was tapped is kept, or waits to be. */
interface OpenSheet extends KeptHead {
  answers: Answers;
  contacts: Answers;
  put(taps: Tap[]): Promise<void>;
}

/** Where sheets lie: the device's storage, or memory. */
interface StoreBase {
  isKept: boolean;
  /** What is written where the phone is with a resident. */
  mark(): Promise<HandedMark | null>;
  setMark(mark: HandedMark | null): Promise<unknown>;
  heads(): Promise<KeptHead[]>;
  subjects(id: string): Promise<KeptSubject[]>;
  keep(change: StoreChange): Promise<Fields[]>;
  remove(id: string): Promise<unknown>;
  clear(): Promise<unknown>;
}

interface FieldStore {
  isKept: boolean;
  /** What is written where the phone is with a resident. */
  mark(): Promise<HandedMark | null>;
  setMark(mark: HandedMark | null): Promise<unknown>;
  heads(): Promise<KeptHead[]>;
  open(id: string): Promise<OpenSheet | null>;
  /** Adds all of a file to what is there. */
  join(file: Sheet): Promise<void>;
  begin(head: KeptHead, taps: Tap[]): Promise<void>;
  remove(id: string): Promise<unknown>;
  clear(): Promise<unknown>;
  /** »saved«, »saving«, »unsaved« (what was tapped waits), »memory« (nothing is kept here), »gone« (deleted in another tab). */
  state(): string;
  unsaved(): boolean;
  onState(listen: (state: string) => void): void;
  onOthers(listen: () => void): void;
  heardOfOthers(): void;
}

/** A file that can be used, or why it can't: »damaged«, »foreign«, »newer«, »locked«, »personal«. */
type ReadFile = { sheet: Sheet; fault?: undefined } | { fault: string; sheet?: undefined; locked?: LockedFile };

/** A page of the field: `say` fills a text, `tell` puts one where it is read aloud, `go` shows a view and remembers the way. */
interface FieldPage extends FieldParts {
  root: HTMLElement;
  kind: SheetHead["kind"];
  store: FieldStore;
  /** The round that is open. */
  sheet?: OpenSheet | null;
  tell(name: string, values?: Record<string, string | number>): void;
  views: Map<string, (at: string) => unknown>;
  show(view: string, at: string): Promise<void>;
  go(view: string, at?: string): Promise<void>;
  save(text: string, name: string, type?: string): void;
  saveSheet(sheet: OpenSheet, isLocked: boolean, withContacts: boolean): Promise<void>;
  openFile(file: File): Promise<Sheet | null>;
  /** Whether a file of the page's kind holds only what the page writes. */
  isWhole(sheet: Sheet): boolean;
  /** Nothing is shown before it is known whether a resident has the phone. */
  isReady: boolean;
  /** Whether the phone is with a resident: then no other view is shown. */
  held?(): boolean;
  /** What »back« does then. */
  backWhileHeld?(): void;
  drawRound?(): void;
  along?(sheet: OpenSheet): string;
  /** Puts what is kept into the form again: another tab has written. */
  refill?(): void;
  /** Another sheet is open: what was tapped in the last one is not undone in this one. */
  forgetUndo?(): void;
}

/** A dwelling as it was typed: »Nr. 4, 2. tv« is »2. tv« in the stairwell »Nr. 4«. */
interface NamedDwelling {
  id: string;
  name: string;
  stairwell: string;
}

interface VisitQuestion {
  field: string;
  answers: string[];
  findings: string[];
}

interface CountedQuestion {
  field: string;
  answered: number;
  answers: Record<string, number>;
  findings: number;
  stairwells: Record<string, number>;
}

interface VisitFigures {
  dwellings: number;
  visits: Record<string, number>;
  disagreements: number;
  net: number;
  counted: CountedQuestion[];
}

/** A part that is looked at, and who mends it when the department has to. */
interface VisitPart {
  field: string;
  trade: string;
}

interface VisitGuide {
  id: string;
  title: string;
  way: string;
}

/** What the page of visits brings along: what is counted, and the guides by the part they are about. */
interface VisitKnown {
  questions: VisitQuestion[];
  parts: VisitPart[];
  trades: string[];
  places: string[];
  wishes: string[];
  roles: string[];
  guides: Record<string, VisitGuide>;
  names: Record<string, string>;
}

interface PortalFieldwork {
  format: FileFormat;
  figures(sheet: Pick<Sheet, "answers" | "contacts">, questions: VisitQuestion[]): VisitFigures;
  rolesOf(sheet: Pick<Sheet, "answers">, roles: string[]): string[];
  findingsApart(sheet: Pick<Sheet, "answers" | "contacts">, questions: VisitQuestion[]): (CountedQuestion & { answer: string })[];
  publicNumbers(figures: VisitFigures): { field: string; of: number; findings: number | null }[];
  workList(sheet: Pick<Sheet, "answers">, parts: VisitPart[], trades: string[]): { subject: string; stairwell: string; name: string; trade: string; what: string; note: string; by: string; urgent: boolean }[];
  figureOf(typed: string): number | null;
  walked(names: string[]): string[];
  agreementKeys(fields: Fields): string[];
  nextAgreement(fields: Fields): string;
  agreementsOf(fields: Fields): { what: string; who: string; by: string }[];
  csv(rows: (string | number)[][]): string;
  visitsResults(page: FieldPage): void;
  page(root: HTMLElement, store: FieldStore): FieldPage;
  idOf(name: string): string;
  dwellings(typed: string, known?: string[]): { dwellings: NamedDwelling[]; fault?: string; name?: string };
  namingTaps(dwellings: NamedDwelling[]): Tap[];
  dwellingsOf(sheet: Pick<Sheet, "answers">): { subject: string; name: string; stairwell: string; fields: Fields }[];
  disagreementsIn(fields: Fields): number;
  conflictsOf(sheet: Pick<Sheet, "answers" | "contacts">): number;
  dayInWords(date: string): string;
  visitsStart(page: FieldPage): KeptSheets;
  visitsRound(page: FieldPage, kept: KeptSheets): void;
  visitsDwelling(page: FieldPage): void;
  keeping(page: FieldPage, hooks: KeepingHooks): KeptSheets;
  ready(page: FieldPage): Promise<void>;
  undoing(page: FieldPage, hooks: UndoHooks): FieldUndo;
  form(page: FieldPage, form: HTMLFormElement, hooks: FormHooks): FieldForm;
  tables(page: FieldPage, hooks: TablesHooks): () => void;
  least: number;
  publicNumber(counted: Pick<CountedQuestion, "field" | "answered" | "findings">): { field: string; of: number; findings: number | null };
  percent(counted: Pick<CountedQuestion, "answered" | "findings">): number;
  shownParts(counts: Record<string, number>): Record<string, number | null>;
  casesOf(sheet: Pick<Sheet, "answers">): { subject: string; fields: Fields }[];
  caseFigures(sheet: Pick<Sheet, "answers">, choices: CaseChoices): { cases: number; answers: { name: string; counts: { id: string; count: number }[] }[]; contact: Pick<CountedQuestion, "field" | "answered" | "findings"> };
  isCases(sheet: Pick<Sheet, "date" | "words" | "answers" | "contacts">, choices: CaseChoices): boolean;
  conflictsIn(fields: Fields): number;
  casesCase(page: FieldPage, drawAll: () => void): void;
  themesIn(sheet: Pick<Sheet, "words" | "answers">): InterviewTheme[];
  answerIn(sheet: Pick<Sheet, "answers"> | null | undefined, subject: string, name: string): string;
  agreedIn(sheet: Pick<Sheet, "answers">): { number: number; what: string; who: string; by: string; sign: string }[];
  answeredIn(sheet: Pick<Sheet, "words" | "answers">): { count: number; all: number };
  interviewTheme(page: FieldPage, tap: (taps: Tap[]) => Promise<void>, isTyped: (name: string) => boolean, last: () => OpenSheet | null): FieldForm;
  interviewResults(page: FieldPage, kept: KeptSheets, last: () => OpenSheet | null): () => void;
  editionOf(asked: Omit<AskedQuestion, "share">[]): number;
  codeOf(answers: number[], sizes: number[], edition: number): string;
  answersOf(code: string, sizes: number[], edition: number): number[] | null;
  flow(parts: FieldParts, view: HTMLElement, hooks: FlowHooks): { begin(): void; back(): void; last(): void };
  askedIn(sheet: Pick<Sheet, "words" | "answers">): AskedQuestion[];
  surveyResult(sheet: Pick<Sheet, "words" | "answers">): SurveyResult;
  changeOf(now: SurveyResult, last: SurveyResult, question: string): number | null;
  typedCodes(sheet: Pick<Sheet, "answers">): { subject: string; code: string }[];
  codesAgain(sheet: Pick<Sheet, "answers">): { code: string; subjects: string[] }[];
  isSurvey(sheet: Pick<Sheet, "answers" | "contacts" | "words">): boolean;
  isFull(sheet: Pick<Sheet, "answers">): boolean;
  isTooLarge(text: string): boolean;
  holdsMore(names: string[]): boolean;
  handed: HandedPhone;
  isForStaff(page: FieldPage): Promise<boolean>;
  keepFromResidents(root: HTMLElement, store: FieldStore): void;
  surveyHand(page: FieldPage, asked: () => AskedQuestion[]): void;
  surveyCodes(page: FieldPage, asked: () => AskedQuestion[], undo: FieldUndo): () => void;
  surveyPaper(page: FieldPage, asked: () => AskedQuestion[], undo: FieldUndo, isTyped: (name: string) => boolean): { draw(): void; refill(): void };
  surveyResults(page: FieldPage, kept: KeptSheets): () => void;
  joined(one: Sheet, other: Sheet): Sheet;
  joinedWords(one: Record<string, string>, other: Record<string, string>): Record<string, string>;
  joinedFields(one: Fields, other: Fields): Fields;
  latest(versions: Version[]): Version[];
  next(versions: Version[], device: string, turn: number, value: string): Version;
  at<T>(object: Record<string, T> | undefined, key: string): T | undefined;
  compare(a: string, b: string): number;
  valuesOf(versions: Version[] | undefined): string[];
  valueOf(fields: Fields | undefined, name: string): string;
  /** What may not be in a note: »cpr«, »telephone«, »mail«; empty for nothing. */
  refused(text: string): string;
  readFile(text: string): ReadFile;
  fileText(sheet: Omit<Sheet, "saved" | "format" | "version">, now: Date): string;
  dayOf(day: Date): string;
  monthsSince(date: string, now: Date): number;
  canLock: boolean;
  locked(text: string, phrase: string): Promise<string>;
  unlocked(file: LockedFile, phrase: string): Promise<{ text: string; fault?: undefined } | { fault: string; text?: undefined }>;
  newDevice(): string;
  storeOver(base: StoreBase): FieldStore;
  openStore(): Promise<FieldStore>;
}

interface Window {
  portalFieldwork?: PortalFieldwork;
  /** What we use of the library idb: https://github.com/jakearchibald/idb */
  idb?: { openDB(name: string, version: number, callbacks: object): Promise<any> };
}
