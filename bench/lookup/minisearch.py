"""MiniSearch 7 over the items of the same content, tuned as well as it could be (bench/README.md): all words of all items,
cut into three to five letters in a row, the name counting most."""

from collections.abc import Sequence

from bench.context import ROOT, Context, NotHere
from bench.lookup.pages import ItemsOf
from lookup.scoring import Found
from portal.publish.compile import compile_site

SCRIPT = ROOT / "tools" / "bench" / "node_modules" / "minisearch" / "dist" / "umd" / "index.js"
ASK = """([items, texts]) => {
  const letters = (word) => {
    const whole = `^${word.replace(/aa|å|ae|æ/g, "a").replace(/oe|ø/g, "o")}$`, found = [];
    for (const length of [3, 4, 5]) for (let n = 0; n + length <= whole.length; n++) found.push(whole.slice(n, n + length));
    return found.length ? found : [whole];
  };
  const tokenize = (text) => (text.toLowerCase().match(/[\\p{L}\\p{N}]+/gu) || []).flatMap(letters);
  const fields = ["name", "said", "english"];
  const search = new MiniSearch({ fields, tokenize, searchOptions: { tokenize, boost: { name: 2 } } });
  search.addAll(items);
  return texts.map((text) => search.search(text).slice(0, 10).map(({ id }) => id));
}"""


def documents(context: Context) -> list[dict[str, str]]:
    """Each item with all that is said of it, and of the guide that it leads."""
    portal = compile_site(context.project).portal
    found = []
    for item in portal.items.values():
        guides = [guide for guide in portal.guides_of(item) if guide.items[0] == item.id]
        lent = [text for guide in guides for text in (guide.title, *guide.also_called, *guide.symptoms)]
        said = " ".join([*item.also_called, *item.symptoms, *lent])
        found.append({"id": item.id, "name": item.name, "said": said, "english": " ".join(item.english)})
    return found


def script() -> str:
    """The library as it is published. NotHere when it is not installed."""
    if not SCRIPT.is_file():
        raise NotHere("MiniSearch could not be had (tools/bench).")
    return SCRIPT.read_text("utf-8")


def find(texts: Sequence[str], _: ItemsOf, context: Context) -> list[Found]:
    """The items it lists for each query. It has no notion of being sure."""
    source = script()
    with context.browser() as browser:
        page = browser.new_page()
        page.add_script_tag(content=source)
        found = page.evaluate(ASK, [documents(context), list(texts)])
    return [Found(tuple(frozenset([one]) for one in ids)) for ids in found]
