"""Material's own search (lunr in a worker), asked through its field; the worker's answers are listened to."""

from collections.abc import Sequence

from bench.context import Context
from bench.lookup.pages import ItemsOf
from lookup.scoring import Found

LISTEN = """(() => {
  const Real = window.Worker;
  window.answers = [];
  window.Worker = function (...args) {
    const worker = new Real(...args);
    worker.addEventListener("message", ({ data }) => window.answers.push(data));
    return worker;
  };
})()"""
"""Message types of Material 9: 1 is ready, 3 is a result, its items grouped by page, best first."""

ASK = """async (texts) => {
  const field = document.querySelector(".md-search__input");
  const wait = async (test) => { for (let n = 0; n < 200 && !test(); n++) await new Promise((done) => setTimeout(done, 5)); };
  const ask = async (text) => {
    window.answers = [];
    field.value = text;
    field.dispatchEvent(new Event("keyup"));
    await wait(() => window.answers.some((one) => one.type === 3));
    const result = window.answers.filter((one) => one.type === 3).pop();
    return result ? result.data.items.slice(0, 10).map((group) => group[0].location) : [];
  };
  field.focus();
  await wait(() => window.answers.some((one) => one.type === 1));
  const found = [];
  for (const text of texts) {
    await ask("");
    found.push(await ask(text));
  }
  return found;
}"""


def find(texts: Sequence[str], items: ItemsOf, context: Context) -> list[Found]:
    """The pages it lists for each query, as items. It has no notion of being sure."""
    with context.served(context.material) as home, context.browser() as browser:
        page = browser.new_page()
        page.add_init_script(LISTEN)
        page.goto(f"{home}/", wait_until="load")
        found = page.evaluate(ASK, list(texts))
    return [Found(tuple(items(link) for link in links)) for links in found]
