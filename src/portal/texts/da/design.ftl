### The page that shows every component, for those who change the theme.

design-title = Designsystem
design-description = Portalens dele i alle tilstande. Siden er til dem, der udvikler portalen.
design-lead = Her ser du alle portalens dele, om dagen og om natten. Siden står ikke i menuen, og søgemaskiner viser den ikke.
design-type = Skriftstørrelser
design-colours = Farver og kontrast
design-pair = Ord på bund
design-day = Lyst
design-night = Mørkt

## The parts, each with its states.

design-part-words = Ord og links
design-part-buttons = Knapper
design-part-fields = Felter og filtre
design-part-roles = Hvem ordner og betaler
design-part-care = Advarsler og kontakt
design-part-status = Status
design-part-rooms = Rum og ting
design-part-lookup = Opslaget
design-part-cards = Svar i opslaget
design-part-chooser = Valg af afdeling
design-part-danger = Fare og opkald
design-part-offline = Uden net
design-part-steps = Trin
design-part-notice = Opslag på papir
design-part-share = Del og skriv
design-part-happening = Det sker her
design-part-house-rules = Husorden
design-part-field = Skemaer til driften
design-lookup-empty = Tomt
design-lookup-maybe = Usikkert svar
design-lookup-none = Intet svar
design-lookup-more = Flere svar
design-lookup-failed = Fejl, eller uden net
design-lookup-waiting = Her kommer teksten, når den er hentet.
design-state-rest = i hvile
design-state-hover = musen er over
design-state-focus = i fokus
design-state-disabled = En knap, man ikke kan bruge, er skjult. Portalen har ingen grå knapper.
design-state-error = Her står fejlen, og hvad man gør.
design-state-conflict = To har svaret forskelligt.
design-state-date = 3. maj
design-state-day = mandag
design-state-line =
    1. **Skriv til kontoret.** De ser på sagen.
    2. **Få et svar.** Det kommer på mail.
    3. **Gå videre.** Beboerklagenævnet kan afgøre sagen.
design-state-steps =
    1. Se på tegningen, og gør det samme.
    2. Vent, til uret er færdigt. Gå så videre.
design-state-hours = Kl. 22–7.
design-hours-quiet = Ro
design-hours-tools = Værktøj
design-hours-laundry = Vaskeri
design-hours-other = Andet
