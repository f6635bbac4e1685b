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
table-count = { $count } emner
table-room = Rum
table-rooms-title = Vælg et rum
table-filter = Vis en del af tabellen
table-room-all = Alle rum
table-who-all = Alle svar
table-reset = Vis alle emner
table-shown-all = Du ser alle { $n } emner.
table-shown-some = Du ser { $n } emner.
table-shown-none = Prøv et andet rum, eller vis alle emner.

item-description = { $item }. Hvem ordner det, og hvem betaler? { $action }
item-what-you-do = Det gør du nu
item-standard = Organisationens standard
item-standard-help = Din afdeling kan have besluttet noget andet.
item-scheme-a = Har din afdeling A-ordning
item-scheme-b = Har din afdeling B-ordning
item-scheme-help = Er I i tvivl om A eller B? Se det på din afdelings side.
item-conditions = Det kan også være anderledes
item-symptoms = Sådan viser det sig
item-departments = Afdelinger, der har besluttet noget andet
item-departments-none = Ingen afdeling har besluttet noget andet.
item-house-rule = I husordenen
item-report = Sådan melder du det
item-report-how = Kontakt ejendomskontoret i din afdeling. Sig, hvad der er galt, hvor det er, og hvornår du er hjemme.
item-source = Hvor sikkert er svaret?
item-also = Folk siger også

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
compare-told-one = Ét emne er anderledes end standarden.
compare-told-some = {"{"}count{"}"} emner er anderledes end standarden.
compare-link = Sammenlign afdelinger
