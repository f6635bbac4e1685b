/* What the scripts of the field make of the tests' sheets, notes and files: JSON in, JSON out. Beside it Python does the same. */
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { createContext, Script } from "node:vm";

const root = new URL("../../", import.meta.url), window = {}, world = createContext({ window, crypto, Blob, TextEncoder, TextDecoder, btoa, atob, DOMException });
const { format, pairs, notes, files, ...more } = JSON.parse(await text(process.stdin));
new Script(format).runInContext(world);
for (const name of ["join", "guard", "file", "lock", "sheets", "undo", "hiding", "tables", "dwellings", "figures", "codes", "survey-figures", "cases-figures"]) {
  new Script(readFileSync(new URL(`src/portal/theme/fieldwork/${name}.js`, root), "utf8")).runInContext(world);
}
const field = window.portalFieldwork;
const said = { pairs: pairs.map(([one, other]) => field.joined(one, other)), notes: notes.map(field.refused), files: files.map((file) => field.readFile(file).fault ?? "") };
if (more.sheets) {
  said.figures = more.sheets.map((sheet) => field.figures(sheet, more.questions));
  said.numbers = said.figures.map(field.publicNumbers);
  said.work = more.sheets.map((sheet) => field.workList(sheet, more.parts, more.trades));
  said.apart = more.sheets.map((sheet) => field.findingsApart(sheet, more.questions));
}
if (more.surveys) {
  said.surveys = more.surveys.map((sheet) => field.surveyResult(sheet));
  said.changes = more.surveys.map((sheet) => said.surveys[0].counted.map(({ field: name }) => field.changeOf(field.surveyResult(sheet), said.surveys[0], name)));
  said.again = more.surveys.map((sheet) => field.codesAgain(sheet).map(({ code, subjects }) => [code, subjects.length]));
  said.whole = more.surveys.map((sheet) => field.isSurvey(sheet));
}
if (more.cases) {
  said.cases = more.cases.map((sheet) => field.caseFigures(sheet, more.choices));
  said.caseFiles = more.cases.map((sheet) => field.isCases(sheet, more.choices));
}
if (more.lists) said.lists = more.lists.map((typed) => field.dwellings(typed).dwellings.map(({ whole }) => whole));
if (more.lists) said.doubts = more.lists.map((typed) => field.dwellings(typed).fault ?? "");
if (more.wholes) said.shown = more.wholes.map(field.shownParts);
if (more.coded) said.coded = more.coded.map(([answers, sizes, edition]) => field.codeOf(answers, sizes, edition));
if (more.codes) said.codes = more.codes.map(([code, sizes, edition]) => field.answersOf(code, sizes, edition));
if (more.editions) said.editions = more.editions.map(field.editionOf);
/* As a phone joins them: what is there, then a file. */
async function onAPhone([one, other]) {
  const heads = new Map(), all = new Map(), key = (name) => name.join(" ");
  const store = field.storeOver({
    isKept: true,
    heads: async () => [...heads.values()],
    subjects: async () => [...all.values()],
    async keep({ head, keys, made }) {
      heads.set(head.id, head);
      const done = made(keys.map((name) => all.get(key(name))?.fields ?? {}), "0".repeat(16), 0);
      keys.forEach((name, n) => all.set(key(name), { sheet: name[0], part: name[1], subject: name[2], fields: done.fields[n] }));
      return done.fields;
    },
  });
  await store.join(one);
  await store.join(other);
  const { words, answers, contacts } = await store.open(one.id);
  return { words, answers, contacts };
}
said.phones = await Promise.all(pairs.map(onAPhone));
process.stdout.write(JSON.stringify(said));
