/* What the look-up's engine keeps for any question at all, tried at random (fast-check) on a small made-up index: the words here
   are no content and no query set, so nothing is tuned on them. TRIALS says how many of each, SEED which; a failure prints its
   seed and the smallest question that fails. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";

const root = new URL("../../", import.meta.url);
const fc = createRequire(new URL("tools/lint/package.json", root))("fast-check");
const numRuns = Number(process.env.TRIALS || 300), seed = process.env.SEED ? Number(process.env.SEED) : undefined;

/** The scripts as a page loads them, in a world of their own. `calls` counts how often two words were compared letter by letter,
    and how often a word was looked up. */
function engineWorld() {
  const window = { portalLookup: {} }, counted = () => { calls += 1; }, world = createContext({ window, counted });
  new Script("const { has } = Map.prototype; Map.prototype.has = function (key) { counted(); return has.call(this, key); };").runInContext(world);
  for (const name of ["slips", "words", "sure", "engine", "danger"]) {
    new Script(readFileSync(new URL(`src/portal/theme/lookup/${name}.js`, root), "utf8")).runInContext(world);
    if (name === "slips") count(window.portalLookup);
  }
  return window.portalLookup;
}
let calls = 0;
function count(portal) {
  const { distance } = portal;
  portal.distance = (...words) => { calls += 1; return distance(...words); };
}

const portal = engineWorld();
const LANGUAGE = { stop: "er i og det min der på", endings: "e en er et ene erne s", negations: "ikke ingen intet" };
const ROWS = [
  ["Vask", "vask køkkenvask,stop,løbe dryp", "vask stop,ikke løb vand"], ["Toilet", "toilet wc,stop,løbe cisterne", "toilet løb,toilet stop"],
  ["Måler", "måler vandmåler,aflæs,tal mål talmål måltal", "måler vis"], ["Maling", "maling,væg loft,pensel", "mal væg"],
  ["Constructor", "constructor prototype,hasownproperty", ""], ["Vindue", "vindue,rude,træk åbn", "rude knus,vindue træk"],
  ["Radiator", "radiator,varm kold,luft", "ikke varm,radiator kold"], ["Dør", "dør hoveddør,lås nøgle,smæk", "lås ude,dør binde"],
];
const entries = () => ROWS.map(([name, words, phrases], n) => ({ name, words, phrases, urgent: n % 3, prior: 1 }));
const engine = () => portal.createEngine(entries(), [3, 2, 1], LANGUAGE);
const DANGERS = { filler: "lige altså", never: "brandvæg", dangers: [
  { id: "fire", words: { da: { own: "brand*,-brand,det_brænder,!ild", unless: "grill" } } },
  { id: "gas", words: { da: { own: "gas+lugt/lugter,lugter_af+gas", unless: "" } } },
] };
const STEMS = new Set(ROWS.flatMap((row) => row.join(" ").split(/[ ,]+/))).size;

/** 16 words, each beside every stem, and as many again for their parts; a long word cut at each of its 200 letters. */
const COMPARISONS = 32 * STEMS + 200 * 200;

const known = fc.constantFrom(...new Set(`${ROWS.flat().join(" ")} ${Object.values(LANGUAGE).join(" ")} brand gas lugter ild grill __proto__`.split(/[ ,]+/)));
const typed = fc.oneof(
  { weight: 3, arbitrary: known },
  { weight: 2, arbitrary: fc.tuple(known, known).map((pair) => pair.join("")) },
  { weight: 2, arbitrary: fc.tuple(known, fc.nat(9), fc.constantFrom("", "x", "ee", "å")).map(([word, at, put]) => word.slice(0, at) + put + word.slice(at + 1)) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);
const question = fc.oneof(fc.array(typed, { maxLength: 14 }).map((words) => words.join(" ")), fc.string({ unit: "grapheme", maxLength: 400 }));
/** Two words that are a slip or a few from each other. */
const near = fc.tuple(typed, fc.array(fc.tuple(fc.nat(12), fc.constantFrom("swap", "lose", "double", "change")), { maxLength: 3 })).map(([word, slips]) => [
  word.slice(0, 14), slips.reduce((so, [at, slip]) => slipped(so, at, slip), word.slice(0, 14)),
]);
function slipped(word, at, slip) {
  const before = word.slice(0, at), [a = "", b = ""] = word.slice(at, at + 2), rest = word.slice(at + 2);
  return before + { swap: b + a, lose: b, double: a + a + b, change: `x${b}` }[slip] + rest;
}
/** A long word whose every beginning is made of words of the index, and whose end is none. */
const endless = fc.array(fc.oneof(known, fc.constantFrom("tal", "mål")), { minLength: 8, maxLength: 60 }).map((words) => `${words.join("").slice(0, 190)}qxz`);
const keystrokes = (text) => [...Array(text.length).keys()].map((n) => text.slice(0, n + 1));
const plain = ({ hits, sure, words }) => JSON.stringify({ hits, sure, words });

/** The distance by its definition, without bounds and short cuts. */
function slow(a, b) {
  const rows = [...Array(a.length + 1)].map((_, i) => [...Array(b.length + 1)].map((__, j) => (i && j ? 0 : i + j)));
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? rows[i - 2][j - 2] + 1 : Infinity;
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), swapped);
    }
  }
  return rows[a.length][b.length];
}

const PROPERTIES = {
  "any question has answers in order, each once, with a score that is a number": fc.property(question, (asked) => {
    const { hits } = engine().find(asked);
    const scores = hits.map((one) => one.score), whole = scores.filter((one) => one === 1).length;
    return new Set(hits.map((one) => one.entry)).size === hits.length && hits.length <= ROWS.length
      && scores.every((one) => Number.isFinite(one) && one > 0)
      && scores.slice(whole).every((one, n, all) => !n || one <= all[n - 1]);
  }),
  "what was asked before, letter by letter, changes no answer": fc.property(fc.array(known, { minLength: 1, maxLength: 4 }), typed, (words, last) => {
    const used = engine(), asked = words.join(" ");
    keystrokes(`${asked} ${last}`.slice(0, 60)).forEach((one) => used.find(one));
    return [asked, `${asked} `, `${last} ${asked}`].every((one) => plain(used.find(one)) === plain(engine().find(one)));
  }),
  "case, spaces and the way that letters are put together change no answer": fc.property(fc.array(known, { maxLength: 8 }), (words) => {
    const asked = words.join(" "), found = plain(engine().find(asked));
    return [asked.toUpperCase(), asked.normalize("NFD"), words.join("  ,  ")].every((one) => plain(engine().find(one)) === found);
  }),
  "a question costs a bounded number of comparisons, however it is written": fc.property(fc.oneof(question, endless), (asked) => {
    const one = engine();
    calls = 0;
    one.find(asked);
    return calls <= COMPARISONS;
  }),
  "nor does a long word that can be cut in very many ways": fc.property(fc.array(fc.constantFrom("tal", "mål"), { minLength: 20, maxLength: 60 }), (words) => {
    const one = engine();
    calls = 0;
    one.find(`${words.join("").slice(0, 190)}qxz`);
    return calls <= COMPARISONS;
  }),
  "one spelling is itself when it is spelled again": fc.property(fc.oneof(known, fc.string({ unit: "grapheme", maxLength: 20 })), (text) => {
    const { fold, wordsOf } = portal.createWords(new Set());
    return wordsOf(text).every((word) => fold(fold(word)) === fold(word));
  }),
  "two words are as far from each other one way as the other, and as far as the definition says": fc.property(near, fc.integer({ min: 1, max: 2 }), ([one, two], most) => {
    const far = slow(one, two), there = portal.distance(one, two, most);
    return there === portal.distance(two, one, most) && (far > most ? there > most : there === far);
  }),
  "any question is a known danger, one that was taken back, or none, and is the same again": fc.property(question, (asked) => {
    const dangers = portal.createDangers(DANGERS), found = dangers.find(asked), again = dangers.find(asked);
    return (found === null || ["fire", "gas", ""].includes(found.id)) && found?.id === again?.id;
  }),
  "what is certain is not taken back by the words around it": fc.property(fc.array(known, { maxLength: 5 }), fc.array(known, { maxLength: 5 }), (before, after) => (
    portal.createDangers(DANGERS).find([...before, "ild", ...after].join(" ")) !== null
  )),
};

let failed = 0;
for (const [name, property] of Object.entries(PROPERTIES)) {
  const run = fc.check(property, { numRuns, ...(seed === undefined ? {} : { seed }) });
  failed += Number(run.failed);
  console.log(`${run.failed ? "FAILED" : "kept"}: ${name}`);
  if (run.failed) console.log(fc.defaultReportMessage(run));
}
process.exit(failed ? 1 : 0);
