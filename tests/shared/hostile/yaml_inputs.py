"""YAML that wants to do more than be read.

`PLACES`: every text an editor can write; a payload there must come out as text. `VALUES`: a field → what it must never
take. `FILES`: whole files that no reader may choke on. Each is one named case.
"""

PAYLOAD = (
    "</title></script></textarea><script>window.pwned=1</script>"
    "\"'><img src=x onerror=window.pwned=1><!-- {{ 7*7 }}{% raw %} <a href=javascript:window.pwned=1>x</a>"
)
"""One text that breaks out of tags, attributes, comments, scripts, title and templates."""

DEPARTMENT = "content/departments/gaarden/department.yml"
MEETING = "content/departments/gaarden/meetings/undated/meeting.yml"
DECISIONS = "content/departments/gaarden/meetings/2024-04-22/decisions.yml"
ORGANISATION = "content/organisation.yml"
ITEMS = "content/responsibilities/01-vand.yml"
GUIDE = "docs/vejledninger/vasken.md"
PAGE = "docs/om.md"

PLACES = {
    "organisation-name": (ORGANISATION, "name: Boligforeningen Prøven", "name: {}"),
    "organisation-emergency": (ORGANISATION, "text: Ring til vagten, når det ikke kan vente.", "text: {}"),
    "organisation-about": (ORGANISATION, "contact:", "about: {}\ncontact:"),
    "organisation-dwellings": (ORGANISATION, "contact:", "dwellings: {}\ncontact:"),
    "organisation-hours": (ORGANISATION, "  telephone: 12 34 56 78", "  opening_hours: {}"),
    "organisation-place": (ORGANISATION, "  email: kontor@example.org", "  place: {}"),
    "room-name": ("content/rooms.yml", "name: Køkken", "name: {}"),
    "tool-name": ("content/tools.yml", "name: Spand", "name: {}"),
    "category-name": (ITEMS, "name: Vand og afløb", "name: {}"),
    "item-name": (ITEMS, "name: Rense vandlås", "name: {}"),
    "item-word": (ITEMS, "[vasken er stoppet,", "[{},"),
    "item-symptom": (ITEMS, "- Vandet løber langsomt ud", "- {}"),
    "item-english": (ITEMS, "    guides: [vasken]", "    english: [{}]\n    guides: [vasken]"),
    "item-condition": (ITEMS, "text: Har du selv stoppet røret, betaler du.", "text: {}"),
    "item-action": (ITEMS, "action: Rens vandlåsen selv.", "action: {}"),
    "item-urgency": (ITEMS, "text: Luk for vandet.", "text: {}"),
    "source-title": ("content/sources.yml", "title: Almenlejeloven", "title: {}"),
    "source-paragraph": ("content/sources.yml", "paragraph: § 24, stk. 1", "paragraph: {}"),
    "source-says": ("content/sources.yml", "says: Udlejeren holder boligen i orden.", "says: {}"),
    "department-name": (DEPARTMENT, "name: Gården", "name: {}"),
    "department-district": (DEPARTMENT, "district: Valby", "district: {}"),
    "department-street": (DEPARTMENT, "street: Gårdvej", "street: {}"),
    "department-type": (DEPARTMENT, "name: Rækkehus", "name: {}"),
    "department-special": (DEPARTMENT, "- Der er nøgle til vaskeriet på kontoret.", "- {}"),
    "activity-what": (DEPARTMENT, "what: Strikkecafé", "what: {}"),
    "activity-where": (DEPARTMENT, "where: Fælleshuset", "where: {}"),
    "activity-who": (DEPARTMENT, "who: Alle beboere", "who: {}"),
    "decision-note": (DECISIONS, "note: Du skifter selv bruseren. Hent en ny på kontoret.", "note: {}"),
    "page-title": (PAGE, "title: Om portalen", "title: {}"),
    "page-description": (PAGE, "description: Hvem der har lavet portalen, og hvad den kan.", "description: {}"),
    "guide-title": (GUIDE, "title: Vasken er stoppet", "title: {}"),
    "guide-summary": (GUIDE, "summary: Rens vandlåsen, så vandet løber igen.", "summary: {}"),
    "guide-symptom": (GUIDE, "- Vandet løber langsomt ud", "- {}"),
    "guide-never": (GUIDE, "- Brug aldrig kaustisk afløbsrens.", "- {}"),
    "guide-stop": (GUIDE, "- Vandet kommer op igen.", "- {}"),
    "guide-waiting": (GUIDE, "waiting: Venter du, kan vandet løbe over.", "waiting: {}"),
    "house-rules-title": ("content/house-rules.md", "title: Standardhusorden", "title: {}"),
}

FORM = (DEPARTMENT, "  telephone: 11 22 33 44", "  form: {}")
MAIL = (DEPARTMENT, "  telephone: 11 22 33 44", "  email: {}")
PHONE = (DEPARTMENT, "telephone: 11 22 33 44", "telephone: {}")
ITEM_ID = (ITEMS, "id: vandroer", "id: {}")
COUNT = (DEPARTMENT, "dwellings: 40", "dwellings: {}")
DAY = (DEPARTMENT, "reviewed: 2024-03-10", "reviewed: {}")
MOMENT = (DEPARTMENT, "starts: 2024-09-02 14:00", "starts: {}")
HOUSE = (DEPARTMENT, "to: 25", "to: {}")

VALUES = {
    "address-javascript": (FORM, "javascript:alert(1)"),
    "address-data": (FORM, "data:text/html,x"),
    "address-http": (FORM, "http://example.org"),
    "address-no-host": (FORM, "https://"),
    "address-with-password": (FORM, "https://bank.example@evil.example/"),
    "address-with-quote": (FORM, "'https://example.org/\" onclick=x'"),
    "address-with-space": (FORM, "'https://example.org/ x'"),
    "address-backslash": (FORM, "'https:\\\\evil.example'"),
    "address-broken-brackets": (FORM, "'https://[::1'"),
    "address-long": (FORM, "https://example.org/" + "a" * 400),
    "mail-script": (MAIL, "'\"><script>alert(1)</script>@example.org'"),
    "mail-two": (MAIL, "a@example.org,b@example.org"),
    "mail-subject": (MAIL, "'a@example.org?subject=x'"),
    "phone-letters": (PHONE, "'ring til Ole'"),
    "phone-script": (PHONE, "'11<script>'"),
    "phone-premium-code": (PHONE, "'*#06#'"),
    "phone-arabic-digits": (PHONE, "١٢٣٤٥٦٧٨"),
    "phone-backtracking": (PHONE, "1" * 299),
    "id-path-up": (ITEM_ID, "../../etc/passwd"),
    "id-absolute": (ITEM_ID, "/etc/passwd"),
    "id-encoded": (ITEM_ID, "'%2e%2e%2f'"),
    "id-upper": (ITEM_ID, "Vandroer"),
    "id-danish": (ITEM_ID, "vandrør"),
    "id-dot": (ITEM_ID, "'.'"),
    "id-quote": (ITEM_ID, "'a\" onclick=x'"),
    "id-long": (ITEM_ID, "a" * 299),
    "id-newline": (ITEM_ID, '"vand\\nroer"'),
    "count-negative": (COUNT, "-1"),
    "count-huge": (COUNT, "9" * 250),
    "count-power": (COUNT, "1e9"),
    "count-hex": (COUNT, "'0x10'"),
    "count-infinite": (COUNT, ".inf"),
    "count-arabic-digits": (COUNT, "٤٠"),
    "day-in-future": (DAY, "9999-12-31"),
    "day-that-is-none": (DAY, "2024-02-30"),
    "day-year-zero": (DAY, "0000-01-01"),
    "day-other-form": (DAY, "10/3 2024"),
    "day-with-zone": (DAY, "2024-03-10T00:00:00Z"),
    "moment-none": (MOMENT, "2024-09-02 25:61"),
    "house-number-huge": (HOUSE, "999999"),
    "house-number-zero": (HOUSE, "0"),
    "yes-no-norway": ((DEPARTMENT, "example: yes", "example: {}"), "NO"),
    "scheme-unknown": ((MEETING, "scheme: A", "scheme: {}"), "C"),
    "text-a-list": ((DEPARTMENT, "name: Gården", "name: {}"), "[a, b]"),
    "text-a-mapping": ((DEPARTMENT, "name: Gården", "name: {}"), "{a: b}"),
    "text-too-long": ((DEPARTMENT, "name: Gården", "name: {}"), "a" * 100_000),
    "text-empty": ((DEPARTMENT, "name: Gården", "name: {}"), '"  "'),
    "text-control": ((DEPARTMENT, "name: Gården", "name: {}"), '"a\\u0000b"'),
    "text-direction": ((DEPARTMENT, "name: Gården", "name: {}"), '"a\\u202eb"'),
    "text-escape-code": ((DEPARTMENT, "name: Gården", "name: {}"), '"\\e]8;;x\\a"'),
    "text-lone-surrogate": ((DEPARTMENT, "name: Gården", "name: {}"), '"\\ud800"'),
    "list-a-text": ((ITEMS, "rooms: [koekken]", "rooms: {}"), "koekken"),
    "reference-unknown": ((ITEMS, "guides: [vasken]", "guides: [{}]"), "../../../etc/passwd"),
}

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join(['*' + old] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
FILES = {
    "alias-bomb": BOMB,
    "alias-to-itself": "a: &a [*a]",
    "alias-unknown": "name: *a",
    "merge-key": "<<: {name: x}\nname: y",
    "merge-bomb": "a: &a {x: y}\n" + "b: {<<: [" + ", ".join(["*a"] * 500) + "]}",
    "tag-python": "name: !!python/object/apply:os.system ['touch /tmp/pwned']",
    "tag-python-name": "name: !!python/name:os.system",
    "tag-binary": "name: !!binary AAAA",
    "tag-own": "name: !include /etc/passwd",
    "tag-env": "name: !ENV HOME",
    "tag-verbatim": "name: !<tag:yaml.org,2002:str> x",
    "directive": "%YAML 9.9\n---\nname: x",
    "directive-tag": "%TAG ! tag:evil.example,2000:\n---\nname: !x y",
    "two-documents": "name: x\n---\nname: y",
    "deep-flow": "name: " + "[" * 20_000,
    "deep-flow-closed": "name: " + "[" * 5_000 + "]" * 5_000,
    "deep-mapping": "name: " + "{a: " * 5_000,
    "deep-block": "".join(" " * n + f"k{n}:\n" for n in range(400)),
    "deep-block-list": "- " * 20_000 + "a",
    "deep-questions": "? " * 20_000,
    "wide": "name: [" + "a," * 100_000 + "]",
    "keys-many": "".join(f"k{n}: v\n" for n in range(15_000)),
    "key-long": "k" * 200_000 + ": v",
    "keys-twice": "name: x\nname: y\n",
    "keys-twice-by-form": "name: x\n'name': y\n\"n\\x61me\": z\n",
    "key-a-list": "[a, b]: c",
    "key-a-mapping": "{a: b}: c",
    "key-empty": ": c",
    "key-prototype": "__proto__: x\nconstructor: y\n__class__: z",
    "quote-open": 'name: "' + "a" * 100_000,
    "quote-open-single": "name: '",
    "flow-open": "name: [a, b",
    "block-scalar-long": "name: |\n" + "  a\n" * 50_000,
    "block-scalar-bad": "name: |99\n  a",
    "indent-tab": "name:\n\tx: y",
    "indent-odd": "name: x\n  y: z\n z: æ",
    "only-a-text": "bare ord",
    "only-a-number": "12",
    "only-a-list": "- a\n- b",
    "only-null": "~",
    "only-comment": "# intet",
    "empty": "",
    "blank": " \n\n  \n",
    "colon": "name: a: b: c",
    "percent": "name: %a",
    "at": "name: @a",
    "backtick": "name: `a",
    "bang": "!",
    "ampersand": "&",
    "star": "*",
    "question": "?",
    "nul": "name: a\0b",
    "bell": "name: a\ab",
    "next-line": "name: a\x85b",
    "line-separator": "name: a\u2028b",
    "zero-width": "na\u200bme: x",
    "mark-in-the-middle": "name: a\ufeffb",
    "private-use": "name: \ue000",
    "noncharacter": "name: \uffff",
    "html": "<!DOCTYPE html><script>alert(1)</script>",
    "json": '{"name": "x", "name": "y"}',
    "carriage-returns": "name: x\rname: y\r",
    "anchor-long": "name: &" + "a" * 50_000 + " x",
    "hash-run": "#" * 200_000,
    "dashes": "---\n" * 20_000,
    "dots": "...\n" * 20_000,
}
"""Each takes the place of content/departments/gaarden/department.yml."""
