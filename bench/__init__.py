"""What the portal weighs, how fast it is and how well it finds: `make bench`, or `python -m bench [part …]`.

Each part is one module (or package) of its own, named in `bench.__main__.PARTS`:

    run(context: bench.context.Context) -> str

It measures and returns Markdown: tables first, then lines that begin with »Not kept:« for every target that was missed.
`context` has what the parts share, each made on first use: `site` (built as `make build` builds it), `material` (the same
content with Material's own theme and search), `served(folder)` (a folder in Caddy on loopback), `browser()` (Chromium that
can reach nothing but loopback), `scratch` (a folder that is removed), `say(text)` (progress, on stderr).

A part that can't be measured here (no Caddy, no Node) raises `bench.context.NotHere` with one line; the others go on.

    bench/lookup     the look-up beside Material's search and Pagefind; what `run` returns is what README shows
    bench/weight     bytes, requests, hosts and layout shift of a first visit
    bench/lighthouse Lighthouse's four scores
    bench/load       requests a second and p99
    bench/fieldwork  opening a file of 2 MB with a processor slowed four times
    bench/build      seconds and megabytes for 4, 60 and 240 departments

Speed is measured here and nowhere else: no test fails because a machine is slow.
"""
