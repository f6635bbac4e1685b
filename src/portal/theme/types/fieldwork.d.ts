// What the pages of the field save. Made by `make types` from sheet.py and file_format.py in src/portal/fieldwork/: edit those.

/** By what a file is judged, and a list of dwellings that is typed. The patterns are of the whole text, and mean the same in
   Python and in the browser. */
interface FileFormat {
  /** What a file says that it is. */
  format: string;
  /** The same of a locked one. */
  locked: string;
  /** The newest version that can be read. */
  version: number;
  kinds: ("visits" | "survey" | "cases" | "interview")[];
  /** Bytes of a file. */
  largest: number;
  /** Characters of an answer at most. */
  value: number;
  /** Characters of what an answer was called at most. */
  words: number;
  /** Characters of a department's name at most. */
  called: number;
  /** A department's slug. */
  slug: string;
  /** Characters of it at most. */
  slug_length: number;
  /** What an answer is about, and which it is. */
  name: string;
  device: string;
  day: string;
  /** The last turn of a device. */
  turn: number;
  /** Dwellings, residents or cases. */
  many: number;
  /** Versions of an answer at most. */
  versions: number;
  /** What a dwelling may be called without a number. */
  places: string;
}

/** A file that a passphrase opens: AES-GCM of the sheet's text, with a key from PBKDF2. Nobody can open it without. */
interface LockedFile {
  /** Says that it is such a file. */
  format: "portal-fieldwork-locked";
  /** The version of the format. */
  version: 1;
  /** PBKDF2 with HMAC-SHA-256. */
  rounds: number;
  /** 16 bytes in base64. */
  salt: string;
  /** 12 bytes in base64. */
  iv: string;
  /** What AES-GCM made, in base64. */
  data: string;
}

/** The whole file. What somebody asked to be contacted about is apart from what was found. */
interface Sheet {
  /** Kind, department and day: two colleagues who begin the same one apart make the same sheet. */
  id: string;
  /** What it is: a round of visits, a survey, a year's cases, a yearly interview. */
  kind: "visits" | "survey" | "cases" | "interview";
  /** The department's slug. */
  department: string;
  /** The department's name. */
  name: string;
  /** The first day: of the round, of the survey, of the year, of the interview. */
  date: string;
  /** Says that it is such a file. */
  format: "portal-fieldwork";
  /** The version of the format. */
  version: 1;
  /** The day it was saved as a file. */
  saved: string;
  /** What each answer was called when it was given. */
  words: Record<string, string>;
  /** What was found and agreed. */
  answers: Record<string, Record<string, Version[]>>;
  /** Who wants to be contacted, and about what. */
  contacts: Record<string, Record<string, Version[]>>;
}

/** What a sheet is about; it never changes. Two sheets with the same id are two copies of one. */
interface SheetHead {
  /** Kind, department and day: two colleagues who begin the same one apart make the same sheet. */
  id: string;
  /** What it is: a round of visits, a survey, a year's cases, a yearly interview. */
  kind: "visits" | "survey" | "cases" | "interview";
  /** The department's slug. */
  department: string;
  /** The department's name. */
  name: string;
  /** The first day: of the round, of the survey, of the year, of the interview. */
  date: string;
}

/** One value of an answer: what was chosen or written, on which device, and what that device had seen of the others'.

   A version takes the place of every earlier one of its own device, and of those it has seen. What is left when all are
   put together is one version, or several that were written without knowing of each other: a disagreement. */
interface Version {
  /** What was chosen or written. Empty: it was taken back, which is as late an answer as any other. */
  value: string;
  /** The device that wrote it: a number drawn by chance, no person. */
  by: string;
  /** Counts up on that device; no clock is asked. */
  turn: number;
  /** Other devices' latest turns that it takes the place of. */
  seen?: Record<string, number>;
}
