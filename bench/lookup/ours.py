"""The portal's look-up, asked through its field at /find/."""

from collections.abc import Sequence

from bench.context import Context
from bench.lookup.pages import ItemsOf
from lookup.scoring import Found

ASK = """async (texts) => {
  const field = document.querySelector("[data-lookup=main] input"), panel = document.querySelector("[data-panel]");
  const found = [];
  for (const text of texts) {
    field.value = text;
    field.dispatchEvent(new Event("input"));
    await new Promise((done) => setTimeout(done));
    const cards = [...panel.querySelectorAll("[data-result]")];
    found.push([cards.map((card) => (card.dataset.item || card.dataset.kind).split(" ")), panel.dataset.state === "sure"]);
  }
  return found;
}"""


def find(texts: Sequence[str], _: ItemsOf, context: Context) -> list[Found]:
    """What the cards show for each query."""
    with context.served(context.site) as home, context.browser() as browser:
        page = browser.new_page(service_workers="block", locale="da-DK")
        page.goto(f"{home}/find/", wait_until="networkidle")
        found = page.evaluate(ASK, list(texts))
    return [Found(tuple(map(frozenset, cards)), sure) for cards, sure in found]
