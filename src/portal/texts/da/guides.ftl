### Guides.

guides-title = Vejledninger
guides-description = Trin for trin. Gør det selv, når det er dit at gøre.
guides-lead = Her er det, du selv kan ordne. Hver vejledning siger, hvornår du skal stoppe og ringe.
guides-minutes = { $minutes } minutter
guides-time = Tid
guides-difficulty = Sværhed
guides-difficulty-let = Let
guides-difficulty-middel = Middel
guides-tools = Det skal du bruge
guides-tools-none = Du skal ikke bruge noget.
guides-in-net = i nettet
guides-net-help = »I nettet« betyder, at du kan låne tingen i Beredskabets net med værktøj.
guides-symptoms = Sådan viser det sig
guides-steps = Sådan gør du
guides-jump = Gå til trinene
guides-never = Gør aldrig det her
guides-stop = Stop og ring, hvis
guides-waiting = Hvis du venter
guides-items = Hvem ordner det?
guides-must-allow = Det må du kun, hvis din afdeling har besluttet det.
guides-must-allow-here = Afdelinger, der har besluttet det
guides-must-allow-none = Ingen afdeling har oplyst det endnu. Spørg ejendomskontoret.
guides-effort = { $minutes } minutter. { $difficulty }.
