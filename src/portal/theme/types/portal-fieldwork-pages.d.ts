// What the pages of the field hand to the scripts that they share, and what the survey, the cases and the interview are made of.

/** What is drawn from: parts of the page, its words, copies of its templates. */
interface FieldParts {
  part(selector: string, within?: ParentNode): HTMLElement;
  say(name: string, values?: Record<string, string | number>): string;
  copy(name: string): HTMLElement;
}

/** What begins a sheet: its day, its words and first answers, or what is wrong with the form and where. */
interface BegunSheet {
  date: string;
  words?: Record<string, string>;
  taps: Tap[];
  fault?: string;
  name?: string;
  at?: string;
}

interface KeepingHooks {
  /** The view of one sheet. */
  view: string;
  about(sheet: Sheet | OpenSheet): string;
  begin(form: HTMLFormElement): BegunSheet;
  opened(sheet: Sheet): unknown;
  redraw(now: string): unknown;
}

interface KeptSheets {
  open(id: string): Promise<boolean>;
  drawHead(): void;
  heads(): Promise<KeptHead[]>;
  titleOf(head: Pick<SheetHead, "name" | "date">): string;
}

interface FieldUndo {
  tap(taps: Tap[]): Promise<void>;
  /** Not to be taken back. */
  keep(taps: Tap[]): Promise<void>;
  forget(): void;
}

interface UndoHooks {
  drawn(taps: Tap[]): void;
  back(subject: string): Promise<unknown>;
  isTyped?(name: string): boolean;
}

interface FormHooks {
  subject(): string;
  tap(taps: Tap[]): Promise<void>;
  isTyped(name: string): boolean;
  /** The name of what is said instead of keeping it; empty for nothing. */
  refuse?(input: HTMLInputElement): string;
  /** The name of what is said of an answer that is kept all the same; empty for nothing. */
  doubt?(name: string, value: string): string;
}

interface FieldForm {
  fill(): void;
  fieldsOf(box: HTMLElement): Fields;
  clear(): void;
  refill(draw?: () => void): void;
}

interface TablesHooks {
  tables: Record<string, (sheet: OpenSheet) => (string | number)[][]>;
  drawn(sheet: OpenSheet, name: string): unknown;
}

/** A question of a survey as a sheet has it. */
interface AskedQuestion {
  id: string;
  ask: string;
  answers: { id: string; say: string }[];
  share: string[];
}

interface SurveyResult {
  ways: Record<"phone" | "code" | "paper", number>;
  asked: AskedQuestion[];
  counted: CountedQuestion[];
}

/** What the page of the survey brings along: the questions as a sheet keeps them, and the way to the residents' page. */
interface SurveyKnown {
  words: Record<string, string>;
  way: string;
}

/** What the page of cases brings along: what is asked with every answer, and their words by »kind« and »kind.noise«. */
interface CasesKnown {
  choices: CaseChoices;
  names: Record<string, string>;
}

/** A theme of the interview as a sheet has it. */
interface InterviewTheme {
  id: string;
  name: string;
  light: boolean;
  questions: { id: string; ask: string }[];
}

type CaseChoices = [name: string, values: string[]][];

/** The phone is with a resident: the survey's sheet, and the resident's number drawn by chance. */
interface HandedMark {
  sheet: string;
  subject: string;
  /** All is answered; nothing of it is shown again. */
  isDone: boolean;
}

interface HandedPhone {
  now(): HandedMark | null;
  /** What lies on the device, read when a page begins. */
  load(store: FieldStore): Promise<void>;
  give(store: FieldStore, mark: HandedMark): Promise<void>;
  takeBack(store: FieldStore): Promise<void>;
}

interface FlowHooks {
  asked(): AskedQuestion[];
  chosen(question: string): string;
  choose(question: string, answer: string): unknown;
  end(): unknown;
}
