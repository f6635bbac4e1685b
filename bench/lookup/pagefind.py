"""Pagefind over the pages of the same content, in Danish."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from bench.context import Context, NotHere
from bench.lookup.pages import ItemsOf
from lookup.scoring import Found

ASK = """async (texts) => {
  const pagefind = await import("/pagefind/pagefind.js");
  await pagefind.init();
  const found = [];
  for (const text of texts) {
    const { results } = await pagefind.search(text);
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
    found.push(pages.map((page) => page.url));
  }
  return found;
}"""


@cache
def built(material: Path, folder: Path) -> Path:
    """A copy of Material's site with Pagefind's index beside it. NotHere when Pagefind is not installed."""
    if find_spec("pagefind") is None:
        raise NotHere("Pagefind could not be had (locks/bench.txt).")
    shutil.copytree(material, folder)
    options = ["--site", folder, "--root-selector", "article", "--force-language", "da", "--silent"]
    subprocess.run([sys.executable, "-m", "pagefind", *options], check=True, stdout=subprocess.DEVNULL)
    return folder


def site(context: Context) -> Path:
    """The folder that Pagefind is measured in."""
    return built(context.material, context.scratch / "pagefind")


def find(texts: Sequence[str], items: ItemsOf, context: Context) -> list[Found]:
    """The pages it lists for each query, as items. It has no notion of being sure."""
    with context.served(site(context)) as home, context.browser() as browser:
        page = browser.new_page()
        page.goto(f"{home}/", wait_until="load")
        found = page.evaluate(ASK, list(texts))
    return [Found(tuple(items(link) for link in links)) for links in found]
