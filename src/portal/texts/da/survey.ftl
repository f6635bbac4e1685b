### The safety survey: the page of staff, the page of residents, and what comes out.

survey-title = Undersøg trygheden
survey-description = Stil de samme få spørgsmål hvert år: på din telefon, på papir eller på beboerens egen telefon.
survey-lead = Stil de samme få spørgsmål hvert år, så ser I, om det bliver bedre. Det er frivilligt at svare, og ingen skriver navn.
survey-rounds = Undersøgelser på denne telefon
survey-no-rounds = Der er ingen undersøgelser på denne telefon.
survey-file-open-help = En kollegas fil af samme undersøgelse bliver lagt sammen med din. Åbn også sidste års fil, når I vil sammenligne.
survey-new = Start en undersøgelse
survey-date = Første dag
survey-start = Start undersøgelsen
survey-back = Alle undersøgelser
survey-to-survey = Tilbage til undersøgelsen
survey-counted = Vi tæller besvarelser: ét for hver beboer, der svarer på telefonen, ét for hver kode, I taster, og ét for hvert ark papir. Der står ikke, hvem der har svaret.
survey-ways = Saml svar ind
survey-hand = Giv telefonen videre
survey-hand-help = Beboeren ser ét spørgsmål ad gangen og ingen andres svar. Telefonens »tilbage« fører ikke herhen, før du selv tager telefonen igen.
survey-codes = Tast koder
survey-codes-help = Beboeren svarer på sin egen telefon og giver jer en kode på syv cifre.
survey-paper = Tast optælling fra papir
survey-paper-help = Print et ark til hver beboer. Tæl sammen, og tast tallene.
survey-print-paper = Print ark og optælling
survey-poster = Print adressen til beboerne
survey-results = Det svarede beboerne
survey-delete = Slet undersøgelsen
survey-delete-sure = Ja, slet undersøgelsen
survey-changed = Spørgsmålene på portalen er ændret, siden undersøgelsen begyndte. Svarene er her stadig, men der kan ikke komme flere til. Start en ny undersøgelse.
survey-skip = Spring over
survey-previous = Tilbage
survey-done-title = Tak for dit svar
survey-done-hand = Giv telefonen tilbage.
survey-next-resident = Næste beboer
survey-to-staff = Kun for medarbejderen
survey-to-staff-sure = Ja, jeg er medarbejder
survey-to-staff-not = Nej, svar videre
survey-voluntary = Det er frivilligt. Du kan springe et spørgsmål over.
survey-code = Kode
survey-code-add = Tæl koden med
survey-code-help = Syv cifre. Skriver du et ciffer forkert, siger siden det.
survey-code-anew = Ja, det er en anden beboer
survey-code-same = Nej, den er talt med
survey-codes-again = Koder, der står flere gange
survey-codes-again-help = To beboere kan svare ens og få samme kode. Er en seddel tastet to gange, så tag den ene ud. Det gælder også, når to kollegers filer er lagt sammen.
survey-code-out = Tag én ud
survey-tally-sheets = Hvor mange ark er det?
survey-tally-add = Ny bunke
survey-tally-help = Tast hver bunke én gang. Feltet bliver gemt, mens du skriver.
survey-tally-out = Tag bunken ud
survey-compare = Sammenlign med
survey-compare-none = Ingen
survey-questions = Spørgsmålene
survey-open = Med dine ord
survey-paper-title = Hvor tryg er du?
survey-paper-lead = Sæt et kryds ved hvert spørgsmål. Det er frivilligt. Skriv ikke navn eller adresse.
survey-tally-title = Optælling
survey-tally-lead = Sæt en streg for hvert kryds. Skriv tallet i den sidste kolonne.
survey-tally-sum = I alt
survey-tally-strokes = Streger
survey-poster-title = Hvor tryg er du her?
survey-poster-lead = Svar på din egen telefon. Det tager et par minutter.
survey-poster-steps-1 = Åbn siden med koden her.
survey-poster-steps-2 = Svar på spørgsmålene. Intet bliver sendt.
survey-poster-steps-3 = Skriv dit tal på syv cifre på en seddel, og aflever den.
survey-residents = Adressen til beboerne
survey-residents-help = Beboerne svarer på denne side. Den gemmer intet og sender intet.

## The page of residents.
survey-answer-title = Hvor tryg er du?
survey-answer-description = Svar på få spørgsmål om tryghed på din egen telefon. Intet bliver sendt.
survey-answer-lead = Svar på et par spørgsmål om, hvor tryg du er, der hvor du bor. Til sidst får du et tal på syv cifre. Det giver du til den, der spurgte.
survey-answer-private = Intet bliver sendt, og intet bliver gemt på din telefon. Tallet er dine svar og intet andet. Andre kan svare det samme og få samme tal.
survey-answer-who = Den, der får dit tal, kan læse dine svar ud af det. Skriv derfor ikke navn på sedlen.
survey-answer-no-script = Siden kræver JavaScript. Bed om et ark på papir.
survey-answer-start = Begynd
survey-answer-data = Sådan passer vi på dit svar
survey-answer-holder = Hvem får dit tal?
survey-answer-how-long = Svarene skal slettes, når de er { $months } måneder gamle.
survey-answer-none = Du har ikke svaret
survey-answer-code = Dit tal
survey-answer-code-help = Skriv tallet på sedlen, eller sig det til den, der spurgte. Når du lukker siden, er dine svar væk.
survey-answer-again = Begynd forfra
survey-answer-nothing = Du sprang alle spørgsmål over. Så er der intet tal. Det er helt i orden.

## What the scripts say.
survey-say-file = tryghed
survey-say-exists = Der er allerede en undersøgelse for { $name } den dag. Åbn den.
survey-say-hand-back = Telefonen kan ikke tage imod flere svar. Giv den tilbage.
survey-say-progress = { $count } svar
survey-say-step = Spørgsmål { $number } af { $all }
survey-say-code-wrong = Koden { $code } passer ikke. Se på sedlen igen: et ciffer er forkert, eller to er byttet om. Passer sedlen, er spørgsmålene ændret siden: Hent siden igen med net på.
survey-say-code-added = { $count ->
    [one] Talt med. Der er nu 1 kode.
   *[other] Talt med. Der er nu { $count } koder.
}
survey-say-code-asked = Koden { $code } er talt med før. Er det en anden beboer, der har svaret det samme?
survey-say-code-times = { $code } står { $count } gange
survey-say-no-compare = Åbn sidste års fil på siden med alle undersøgelser. Så kan I vælge den her.
survey-say-tally = Bunke { $number }
survey-say-tally-over = Der er flere kryds end ark ved: { $question }
survey-say-number = Skriv et tal.
survey-say-number-large = Skriv højst 10.000. Er der flere, så del dem i to bunker. Tallet er ikke gemt.
survey-say-compared = Sammenlignet med { $date }
survey-say-hidden = skjult
survey-say-at-least = mindst { $count }
survey-say-points = { $points } procentpoint

## What comes out.
survey-out-answers = { $count ->
    [one] 1 besvarelse.
   *[other] { $count } besvarelser.
}
survey-out-way-phone = { $count } på medarbejderens telefon.
survey-out-way-code = { $count } med kode.
survey-out-way-paper = { $count } på papir.
survey-out-points = { $points } procentpoint
survey-out-title-meeting = Til mødet
survey-out-lead-meeting = Kan hænges op. Andelen er dem, der svarede det, der står under »Tæller med«. Et tal står kun, når mindst 5 svarede sådan, og mindst 5 svarede andet. Antallet er rundet ned til nærmeste 5. Hæng den op én gang, når undersøgelsen er slut.
survey-out-title-all = Alle svar
survey-out-lead-all = Kun til jer. Små tal kan vise, hvem der har svaret.
survey-out-title-again = Koder, der står flere gange
survey-out-lead-again = To beboere kan svare ens. Se sedlerne efter, hvis I er i tvivl.
survey-out-column-question = Spørgsmål
survey-out-column-counts = Tæller med
survey-out-column-of = Svar
survey-out-column-count = Antal
survey-out-column-share = Andel
survey-out-column-change = Siden sidst
survey-out-column-answer = Svar
survey-out-column-code = Kode
survey-out-column-times = Gange
survey-out-file = tryghed
survey-out-file-meeting = moede
survey-out-name = Tryghedsundersøgelse i { $name } fra den { $date }
survey-out-compared = Sammenlignet med undersøgelsen fra den { $date }.
