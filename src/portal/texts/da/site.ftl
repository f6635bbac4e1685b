### The frame of each page, the front page and what belongs to the site as a whole.

site-skip = Gå til indholdet
site-menu = Menu
site-front = Forside
site-find = Find svar
site-table = Hvem ordner hvad
site-guides = Vejledninger
site-departments = Afdelinger
site-house-rules = Husorden
site-edit = Ret denne side
site-editors = For redaktører
editor-show = Vis »Ret denne side« på denne enhed
editor-why = Beboere ser aldrig linket. Tryk her, så står det nederst på alle sider, når du læser dem på denne telefon eller computer.
site-print = Print siden
site-print-code = Scan koden, så ser du siden på din telefon
site-unknown = Ikke oplyst endnu
site-example-banner = Det her er et eksempel. Afdelingen findes ikke. Den viser, hvad portalen kan.
site-here = Her er du
site-dark = Mørkt udseende
site-more = Mere om portalen
site-moved = Flyttet
site-moving = Siden ligger her
site-contents = På denne side
site-made-by = Portalen er lavet til beboere, bestyrelser og ejendomsmestre.

front-title = Hvem ordner det, hvor du bor?
front-description = Find ud af, hvem der ordner hvad i din bolig. Få vejledninger, husorden og kontakt for din afdeling.
front-lead = Skriv, hvad der er galt. Så får du at vide, hvem der gør det, hvem der betaler, og hvad du gør nu.
front-rooms = Vælg et rum
front-flat-label = Et hus, der er skåret over. Tryk på et rum.
front-flat-koekken = Køkken
front-flat-bad = Bad
front-flat-stue = Stue
front-flat-entre = Entré
front-flat-altan = Altan
front-flat-hele-boligen = Hele boligen
front-flat-opgang = Opgang
front-flat-kaelder = Kælder
front-flat-faelles = Vaskeri
front-flat-udeareal = Gård
front-categories = Vælg et emne
front-acute = Ring nu, hvis det er akut
front-acute-life = Er der fare for liv? Ring 112.
front-acute-call = Ring nu ved
front-acute-unknown = Vagtens nummer: { $unknown }.
front-acute-find = Find din afdelings vagt
front-acute-all = Se alt, der er akut
front-department = Din afdeling
front-choose = Vælg din afdeling
front-choose-why = Så ser du svarene for dit hus.
front-guides = Gør det selv
front-guides-all = Alle vejledninger

find-title = Find svar
find-description = Alle emner, vejledninger, sider og afdelinger fra A til Å med de ord, beboere selv bruger.
find-lead = Skriv, hvad der er galt. Eller find det i listen fra A til Å.
find-all = Alt fra A til Å
find-also = Andre ord for det under { $letter }
find-guide = Vejledning
find-page = Side
find-department = Afdeling
find-letters = Bogstaver


missing-title = Siden findes ikke
missing-text = Adressen er forkert, eller siden er flyttet. Søg efter det, du skal bruge.

disagreement-title = Organisationens klageformular
disagreement-made = Organisationen har en formular til klager. Portalen tager ikke selv imod klager.
disagreement-open = Åbn klageformularen
disagreement-none = Adressen på organisationens klageformular er ikke oplyst endnu. Send klagen skriftligt til ejendomskontoret i din afdeling. Portalen tager ikke selv imod klager.

statement-title = Den officielle erklæring
statement-made = Organisationen har lavet en tilgængelighedserklæring i statens værktøj. Den bliver fornyet hvert år.
statement-open = Læs erklæringen
statement-none = Organisationen har ikke lagt adressen på sin officielle tilgængelighedserklæring ind endnu. Teksten her på siden er ikke den officielle erklæring.

privacy-title = Slet det hele
privacy-text = Knappen sletter alt, hvad portalen husker på din enhed. Det er din afdeling, dit valg af farver og sprog og de gemte sider.
privacy-button = Slet det hele
privacy-done = Alt er slettet. Læser du videre i portalen, bliver siderne gemt igen.

offline-saved = Du ser en gemt udgave fra { $time }.
offline-undated = Du ser en gemt udgave.
offline-newer = Der er en ny udgave af portalen.
offline-show = Vis den nye udgave
offline-title = Siden er ikke gemt
offline-text = Vi kan ikke hente siden lige nu. Måske har du ikke net.
offline-again = Prøv igen
offline-kept = Det kan du læse uden net

editors-field = Felt
editors-kind = Hvad der må stå
editors-meaning = Betydning
editors-must = Skal være der

# A department's short addresses: one small page with a row for each.
short-intro = Vælg det, du vil læse om.
short-all = Alle korte adresser
short-home = Gå til afdelingens forside
short-guide = Vejledning
short-item = Hvem ordner det
short-clause = Husorden
short-moved = Flyttet hertil
short-dropped = Punktet findes ikke i afdelingens husorden nu
