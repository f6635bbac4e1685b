### Departments, their house rules and activities.

departments-title = Afdelinger
departments-description = Find din afdeling. Se kontakt, husorden og hvem der ordner hvad.
departments-lead = Find dit hus ved navn eller vej.
departments-streets = Veje
departments-dwellings = Boliger
departments-district = Bydel
departments-example = Eksempel
departments-all = Alle afdelinger

department-description = Kontakt, husorden og hvem der ordner hvad i { $department }.
department-notices = Opslag til opgangen
department-contact = Kontakt
department-office = Ejendomskontoret
department-telephone = Telefon
department-email = E-mail
department-form = Formular
department-open-form = Åbn formularen
department-opening-hours = Åbent
department-place = Sted
department-emergency = Når det er akut
department-unknown = Ikke oplyst endnu: { $what }. Se opslaget i opgangen.
department-unknown-duty = Vagtens nummer er ikke oplyst endnu. Se opslaget i opgangen. Er nogen i fare, så ring 112.
department-scheme = A- eller B-ordning
department-scheme-unknown = Det er ikke oplyst endnu, om afdelingen har A- eller B-ordning.
department-scheme-same = For næsten alle emner er svaret det samme.
department-scheme-A = A-ordning
department-scheme-B = B-ordning
department-scheme-text-A = Du maler, tapetserer og behandler gulve selv, og du betaler for det.
department-scheme-text-B = Afdelingen maler, tapetserer og behandler gulve. Pengene kommer fra boligens vedligeholdelseskonto.
department-merged = Afdelingen er lagt sammen med en anden og hører nu til:
department-types = Boligerne er ikke ens
dwelling-rest = Andre boliger
department-own-items = Kun i afdelingen
department-special = Særligt her
department-decisions = Det er besluttet i afdelingen
department-decisions-count = { $count ->
    [one] 1 emne
   *[other] { $count } emner
}
department-not-decided = Resten er ikke besluttet her:
department-decisions-none = Afdelingen har ikke oplyst egne beslutninger endnu.
department-confirmed-on = Tabellen er bekræftet { $meeting }.
department-confirmed-partly = En del af tabellen er bekræftet, senest { $meeting }. Se det ved hvert emne.
department-unconfirmed = Afdelingen har ikke bekræftet sin tabel endnu. Den viser organisationens standard.
# On paper, above the table.
department-usual-origin = Hvor der ikke står andet: { $origin }
department-reviewed = Sidste årlige gennemgang
department-review-overdue = Gennemgangen er over et år gammel. Siderne kan være forældede.
department-house-rules = Husorden
department-house-rules-own = Læs afdelingens husorden
department-house-rules-none = Afdelingen har ikke lagt sin husorden ind. Du kan læse organisationens forslag.
department-table = Hvem ordner hvad
department-table-all = Se hele tabellen for { $department }
department-partners = Dem, afdelingen arbejder sammen med
department-partner-call = Ring { $number }
department-partner-open = Åbn siden: { $partner }
department-activities = Aktiviteter
department-activities-none = Der er ingen aktiviteter på kalenderen.
department-facts = Om afdelingen

document-title-house-rules = Husorden i { $department }
document-title-maintenance = Vedligeholdelsesreglement i { $department }
document-title-raaderet = Råderetskatalog i { $department }
house-rules-standard-title = Standardhusorden
house-rules-standard-description = Organisationens forslag til husorden. Det er afdelingsmødet, der vedtager husordenen.
document-description-house-rules = Alle punkter i husordenen for { $department }.
document-description-maintenance = Hvem vedligeholder hvad i { $department }, som det er vedtaget.
document-description-raaderet = Hvad du må ændre i din bolig i { $department }, som det er vedtaget.
document-name-house-rules = Husorden
document-name-maintenance = Vedligeholdelsesreglement
document-name-raaderet = Råderetskatalog
house-rules-adopted = Vedtaget { $meeting }.
house-rules-proposal = Det her er et forslag. Intet afdelingsmøde har vedtaget det.
house-rules-standard-shown = Afdelingen har ikke lagt sin egen husorden ind. Her ser du organisationens forslag. Det er ikke vedtaget.
house-rules-search = Søg på siden
house-rules-found = Det står i { $count } punkter.
house-rules-found-none = Det ord står ikke her. Prøv et andet.
house-rules-why = Hvorfor?
house-rules-broken = Hvis reglen bliver brudt
house-rules-refer = Henvis til »{ $id }«. Navnet bliver, også når numrene flytter sig.
house-rules-link = Link til punkt { $number }
house-rules-clauses = Punkter
house-rules-hours = Tider
house-rules-hours-clause = Punkt
house-rules-hours-when = Hvornår
house-rules-changed = Afdelingens egne ord
house-rules-added = Afdelingens eget punkt
house-rules-worded = Ordene er vedtaget { $meeting }.
house-rules-worded-before = Teksten siger selv: { $steps }
house-rules-still-read = For boliger fra { $department } gælder det, der er vedtaget der, til et møde vedtager noget nyt:
house-rules-still = Gjaldt stadig { $when }.
house-rules-plain = I hverdagsord, ikke vedtaget
house-rules-from-standard = Fra organisationens standard

proposal-title = Forslag til næste møde i { $department }
proposal-description = Hvad afdelingen foreslår til næste møde i { $department }. Intet af det er vedtaget.
proposal-link = Forslag til næste møde
proposal-lead = Det her er et forslag til næste møde. Intet af det er vedtaget.
proposal-none = Der er ikke lagt noget forslag til næste møde ind.
proposal-decisions = Hvem ordner hvad
proposal-proposed = Forslag
proposal-now = Gælder nu
proposal-repealed = Den tidligere beslutning bliver ophævet.
proposal-word-for-word = Ord for ord mod det, der gælder nu
proposal-clause-new = Nyt punkt
proposal-clause-changed = Ændret punkt
proposal-clause-repealed = Bliver ophævet

versions-choose = Sammenlign to udgaver
versions-choose-title-house-rules = Sammenlign udgaver af husordenen i { $department }
versions-choose-title-maintenance = Sammenlign udgaver af vedligeholdelsesreglementet i { $department }
versions-choose-title-raaderet = Sammenlign udgaver af råderetskataloget i { $department }
versions-choose-description = Vælg to udgaver af teksten, og se forskellen punkt for punkt.
versions-choose-lead = Vælg to udgaver. Så ser du, hvad der er forskelligt, punkt for punkt.
versions-choose-instead = Du kan ikke vælge udgaver her lige nu. Åbn en udgave herunder. Der ser du den ved siden af den forrige.
versions-choose-from = Fra
versions-choose-to = Til
versions-choose-now = { $date } (gælder nu)
versions-choose-standard = Organisationens forslag i dag
versions-choose-result = Forskellen fra {"{"}from{"}"} til {"{"}to{"}"}
versions-choose-alike = De to tekster er ens.
versions-choose-some = Forskellige punkter: {"{"}other{"}"}. Ens punkter: {"{"}same{"}"}.
long-words = vedligeholdelses-reglement vedligeholdelses-konto tilgængeligheds-erklæring miljøbeskyttelses-lov drifts-bekendtgørelse
versions-title-dated = { $title } ({ $when })
versions-title-house-rules = Husorden i { $department }. { $adopted }
versions-title-maintenance = Vedligeholdelsesreglement i { $department }. { $adopted }
versions-title-raaderet = Råderetskatalog i { $department }. { $adopted }
versions-description = Teksten, som mødet vedtog den, og hvad der blev ændret.
versions-list = Udgaver af teksten
versions-in-force = Gælder nu
versions-is-in-force = Den gælder nu.
versions-not-in-force = Den gælder ikke nu.
versions-see-now = Se den, der gælder
versions-since = Ændret siden forrige udgave: { $adopted }
versions-beside = Ved siden af organisationens forslag i dag
versions-beside-text = Organisationens forslag er ikke vedtaget her. Her ser du, hvor afdelingens ord er anderledes.
versions-legend-new = Understreget: nye ord.
versions-legend-gone = Overstreget: ord, der er taget ud.
versions-added = Tilføjet:
versions-removed = Fjernet:
versions-clause-new = Nyt punkt
versions-clause-changed = Ændret punkt
versions-clause-gone = Punktet er ikke med
versions-same = { $count ->
    [0] Ingen punkter er ens ord for ord.
    [one] Ét punkt er ens ord for ord.
   *[other] { $count } punkter er ens ord for ord.
 }
versions-whole = Hele teksten, som den blev vedtaget

timeline-title = Møde for møde
timeline-meeting = Besluttet { $meeting }
timeline-count = { $count ->
    [one] { $count } møde
   *[other] { $count } møder
 }
timeline-news = Nyt siden sidst
timeline-feed = Nyt fra møderne i { $department }
timeline-follow = Følg med i møderne (Atom)
timeline-latest = Senest
timeline-adopted = vedtaget. Se teksten, og hvad der blev ændret.
timeline-adopted-before = gjaldt stadig. { $steps }
timeline-table = Hvem ordner hvad
timeline-take-over = Istandsættelse, når man flytter
timeline-confirmed = { $count ->
    [one] Ét emne i organisationens tabel er bekræftet.
   *[other] { $count } emner i organisationens tabel er bekræftet.
 }

activities-every-weekly = Hver { $weekday }.
activities-every-monthly = Den { $week ->
    [1] første
    [2] anden
    [3] tredje
    [4] fjerde
   *[last] sidste
 } { $weekday } i måneden.
activities-subscribe = Hent som kalender
street-whole-both = { $street }
street-whole-odd = { $street }, ulige numre
street-whole-even = { $street }, lige numre
street-numbers-both = { $street } nr. { $numbers }
street-numbers-odd = { $street } nr. { $numbers }, ulige numre
street-numbers-even = { $street } nr. { $numbers }, lige numre
street-floors = { $street }, { $floors }
floor-kl = kælderen
floor-st = stuen
floor-number = { $number }. sal
floors = { $low }–{ $high }
departments-example-name = { $department } (eksempel)
department-calendar = Aktiviteter { $department }
activities-until-weekly = Hver { $weekday } til og med { $date }.
activities-until-monthly = Den { $week ->
    [1] første
    [2] anden
    [3] tredje
    [4] fjerde
   *[last] sidste
 } { $weekday } i måneden til og med { $date }.
activities-next = Næste gang:
date-pattern-day = d. MMMM y
date-pattern-weekday = EEEE 'den' d. MMMM y
date-pattern-moment = EEEE 'den' d. MMMM y 'kl.' HH.mm
date-pattern-month = MMMM y
date-pattern-year = y
date-pattern-clock = HH.mm

### What one pays when moving out.

take-over-title = Når du flytter: din andel af malingen
take-over-lead = Under A-ordning betaler afdelingen mere af lofter, vægge og rengøring, jo længere du har boet der.
take-over-percent = Afdelingen overtager { $percent } % af udgiften hver måned.
take-over-months = Afdelingen overtager lige meget hver måned i { $months } måneder.
take-over-decided = Besluttet { $meeting }.
take-over-department = Din afdeling
take-over-how-long = Hvor mange måneder har du boet der?
take-over-answer = Efter {"{"}n{"}"} måneder betaler du {"{"}share{"}"} %.
take-over-table = Se tabellen måned for måned
take-over-lived = Du har boet der i
take-over-you-pay = Du betaler
take-over-row = { $months } måneder
take-over-share = { $percent } %
take-over-no-bill = Det her er ikke en regning. Skader efter forkert brug betaler du altid selv. Du får et overslag, efter at boligen er synet.
