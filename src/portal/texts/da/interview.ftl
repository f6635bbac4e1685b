### The yearly interview: the page of staff.

interview-title = Sårbarhedsanalyse som skema
interview-description = Skriv svarene fra det årlige møde med bestyrelsen og ejendomsmesteren. Sidste års svar står ved siden af.
interview-lead = Skriv svarene på mødet. Hvert ord bliver gemt, så I kan holde pause og skrive videre. Åbn sidste års fil først, så står svarene ved spørgsmålene.
interview-rounds = Analyser på denne telefon
interview-no-rounds = Der er ingen analyser på denne telefon.
interview-file-open-help = Åbn sidste års fil her, før I begynder. En kollegas fil af samme analyse bliver lagt sammen med din.
interview-new = Start en analyse
interview-date = Dagen for mødet
interview-start = Start analysen
interview-back = Alle analyser
interview-to-guide = Alle temaer
interview-present = Hvem er med? Roller, ikke navne
interview-present-board = Bestyrelsen
interview-present-caretaker = Ejendomsmesteren
interview-present-team = Holdet, der spørger
interview-present-office = Ejendomskontoret
interview-last-agreements = Det aftalte I sidst
interview-no-last = Der er ingen tidligere analyse af afdelingen på denne telefon. Åbn sidste års fil på siden med alle analyser.
interview-themes = Temaer
interview-agreements = Aftaler
interview-agreements-help = Vælg højst fem. Skriv, hvem der gør det, som rolle.
interview-agreement = Aftale { $number }
interview-agreement-what = Hvad er aftalt?
interview-agreement-who = Hvem gør det? Skriv en rolle
interview-agreement-by = Hvornår?
interview-agreement-sign = Hvordan ser vi, at det virker?
interview-done-done = Gjort
interview-done-partly = Delvist
interview-done-not = Ikke gjort
interview-light = Er afdelingen stærk eller sårbar her?
interview-light-strong = Stærk
interview-light-middle = Midt imellem
interview-light-vulnerable = Sårbar
interview-next = Næste tema
interview-results = Resultat til bestyrelsen
interview-delete = Slet analysen
interview-delete-sure = Ja, slet analysen
interview-result-lights = Sådan står afdelingen
interview-result-answers = Svar
interview-reviewed = Når I har set portalens sider igennem
interview-reviewed-help = Skriv denne linje i filen. Står der allerede en linje med reviewed, så ret datoen i den. Eller send linjen til den, der retter siderne. Så ved alle, at siderne er set igennem, og hvornår de skal ses igennem igen.
interview-reviewed-copy = Kopiér linjen

## What the scripts say.
interview-say-file = saarbarhed
interview-say-exists = Der er allerede en analyse af { $name } den dag. Åbn den.
interview-say-progress = { $count } af { $all } spørgsmål har svar
interview-say-present = Med på mødet: { $roles }.
interview-say-last = Sidst: { $answer }
interview-say-no-light = Ikke vurderet
interview-say-reviewed-line = reviewed: { $date }
interview-say-copied = Linjen er kopieret.
interview-say-copy-by-hand = Linjen kunne ikke kopieres. Skriv den af.
interview-say-joined-conflicts = { $count ->
    [one] Filen er lagt sammen. I har svaret forskelligt 1 sted. Vælg svaret ved spørgsmålet.
   *[other] Filen er lagt sammen. I har svaret forskelligt { $count } steder. Vælg svaret ved hvert spørgsmål.
}
interview-say-reviewed-file = content/departments/{ $slug }/department.yml
