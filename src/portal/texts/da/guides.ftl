### Guides.

guides-title = Vejledninger
guides-description = Trin for trin. Gør det selv, når det er dit at gøre.
guides-lead = Her er det, du selv kan ordne. Hver vejledning siger, hvornår du skal stoppe og ringe.
guides-count = { $count ->
    [one] { $count } vejledning
   *[other] { $count } vejledninger
 }
guides-minutes = { $minutes } minutter
guides-time = Tid
guides-difficulty = Sværhed
guides-difficulty-let = Let
guides-difficulty-middel = Middel
guides-tools = Det skal du bruge
guides-tools-none = Du skal ikke bruge noget.
guides-in-net = i nettet
guides-in-net-proposed = måske i nettet
guides-symptoms = Sådan viser det sig
guides-steps = Sådan gør du
guides-fold-meanwhile = Det gør afdelingen. Det her gør du imens
guides-fold-department = Det gør afdelingen
guides-fold-ask = Spørg ejendomskontoret først
guides-fold-other = Det gør du ikke selv her
guides-jump = Gå til trinene
guides-never = Gør aldrig det her
guides-stop = Stop og ring, hvis
guides-worked = Virkede det?
guides-worked-yes = Ja
guides-worked-yes-then = Godt. Læg tingene på plads, og gem siden, hvis du får brug for den igen. Vi gemmer ikke dit svar.
guides-worked-no = Nej
guides-worked-again = Gå trinene igennem én gang til, og læs »Hvis noget driller«
guides-worked-stop = Se, om det er nu, du skal stoppe og ringe
guides-worked-other = Prøv også: { $guide }
guides-worked-write = Skriv til ejendomskontoret med beskeden nedenfor
guides-worked-message = Besked, du kan kopiere og rette
guides-worked-text =
    Hej. Jeg har prøvet vejledningen »{ $title }«, og det virkede ikke.
    Jeg nåede til trin (1-{ $done }):
    Det så jeg:
    Det har jeg prøvet:
    Det begyndte (dato):
    Adresse og etage:
    Jeg er hjemme:
guides-worked-nothing-kept = Intet bliver gemt eller sendt herfra.
guides-waiting = Hvis du venter
guides-items = Hvem ordner det?
guides-must-allow = Det må du kun, hvis din afdeling har besluttet det.
guides-must-allow-here = Afdelinger, der har besluttet det
guides-must-allow-none = Ingen afdeling har oplyst det endnu. Spørg ejendomskontoret.
guides-effort = { $minutes } minutter. { $difficulty }.
guides-wait-minutes =
    { $minutes ->
        [one] Vent 1 minut
       *[other] Vent { $minutes } minutter
    }
guides-wait-hours =
    { $hours ->
        [one] Vent 1 time
       *[other] Vent { $hours } timer
    }
guides-timer-start = Start uret
guides-timer-stop = Stop uret
guides-timer-left = Tid tilbage
guides-timer-over = Tiden er gået. Gå videre med trinnet.
guides-timer-over-elsewhere = Uret i trin { $number } er gået i nul.
guides-timer-open = Uret går kun, mens siden er åben.
guides-step-open = Vis ét trin ad gangen
guides-step-open-note = Stor skrift til en telefon ved siden af dig. Skærmen bliver ved med at være tændt, hvor telefonen kan det.
guides-step-before = Før du begynder
guides-step-number = Trin { $number } af { $count }
guides-step-back = Forrige
guides-step-next = Næste
guides-step-done = Færdig
guides-step-leave = Luk
guides-step-awake = Skærmen bliver ved med at være tændt.
guides-step-read = Læs højt
guides-step-quiet = Stop med at læse
