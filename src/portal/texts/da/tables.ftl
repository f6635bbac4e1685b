### The tables and the pages of their items.

table-title = Hvem ordner hvad
table-description = Tabellen viser for hvert emne, hvem der gør arbejdet, og hvem der betaler.
table-lead = Det her er organisationens standard. Din afdeling kan have besluttet noget andet.
table-what = Emne
table-performs = Hvem gør det?
table-pays = Hvem betaler?
table-action = Hvad gør du?
table-origin = Hvor kommer svaret fra?
table-categories = Emner
table-count = { $count ->
    [one] { $count } emne
   *[other] { $count } emner
 }
table-room = Rum
table-rooms-title = Vælg et rum
table-filter = Vis en del af tabellen
table-show = Vis
table-show-all = Alle emner
table-show-you = Det, du selv gør
table-show-department = Det, afdelingen gør
table-show-both = Det, du og afdelingen deler
table-show-others = Det, andre gør
table-show-ask = Det, du spørger om først
table-only-decided = Kun det, afdelingen selv har besluttet ({ $count })
table-reset = Vis alle emner
table-shown-all = Du ser alle { $n } emner.
table-shown-some = Du ser { $n } emner.
table-shown-none = Vælg noget andet, eller vis alle emner.

item-title = { $item }: hvem ordner det?
item-description = { $item }. Hvem ordner det, og hvem betaler? { $action }
item-what-you-do = Det gør du nu
item-standard = Organisationens standard
item-standard-help = Din afdeling kan have besluttet noget andet.
item-scheme-a = A-ordning
item-scheme-b = B-ordning
item-scheme-help = Er I i tvivl om A eller B? Se det på din afdelings side.
item-conditions = Det kan også være anderledes
item-symptoms = Sådan viser det sig
item-departments = Det har afdelinger besluttet
item-house-rule = I husordenen
item-house-rule-standard = Det er organisationens forslag. Din afdeling kan have en anden husorden.
item-report = Sådan melder du det
item-report-how = Kontakt ejendomskontoret i din afdeling. Sig, hvad der er galt, hvor det er, og hvornår du er hjemme.
item-report-mail = Skriv en e-mail
item-report-sms = Skriv en sms
item-report-say = Det siger du i telefonen
item-report-say-what = Det drejer sig om: »{ $item }«.
item-report-say-where = Din adresse, etage og dør.
item-report-say-seen = Hvad du ser, og hvad du har prøvet.
item-report-say-home = Hvornår du er hjemme, og dit nummer. Svarer en telefonsvarer, så sig det hele til den.
item-report-message =
    Hej. Det drejer sig om: { $item }.
    Det ser jeg:
    Det har jeg prøvet:
    Adresse og etage:
    Jeg er hjemme:
item-source = Hvad svaret bygger på
item-name = I tabellen hedder emnet »{ $name }«.
item-guide = Vejledning:
item-ask = Spørg ejendomskontoret
item-write = Meld det til ejendomskontoret

department-table-title = Hvem ordner hvad i { $department }
department-table-description = Hele tabellen for { $department }.
department-table-differs = Besluttet her
table-by-scheme = A: { $a }. B: { $b }.

compare-title = Sammenlign afdelinger
compare-description = Se, hvem der ordner hvad i to til fire afdelinger, ved siden af organisationens standard.
compare-lead = Vælg to til fire afdelinger. Så ser du deres svar ved siden af organisationens standard.
compare-no-script = Din browser kører ikke scripts her, så du kan ikke vælge afdelinger. Du ser standarden herunder. Hver afdeling har sin egen tabel:
compare-place = Afdeling { $number }
compare-none = Vælg afdeling
compare-only = Vis kun det, der er anderledes
compare-standard = Organisationens standard
compare-differs = Anderledes
compare-only-there = Kun i {"{"}name{"}"}
compare-differs-one = Ét emne er anderledes end standarden.
compare-differs-some = {"{"}count{"}"} emner er anderledes end standarden.
compare-count = {"{"}count{"}"} anderledes
compare-failed = Vi kan ikke hente afdelingernes svar lige nu. Prøv igen senere, eller åbn en afdelings egen tabel.
compare-link = Sammenlign afdelinger
