### The page where one makes a notice in the browser.

compose-title = Lav et opslag
compose-description = Lav et opslag til opgangen fra en vejledning eller med din egen tekst, med dato, tegning og QR-kode, og print det.
compose-lead = Vælg en vejledning, eller skriv selv. Du ser arket, mens du skriver. Intet bliver sendt eller gemt.
compose-no-script = Siden kan ikke lave opslag uden JavaScript. Åbn vejledningen, og print den i stedet.
compose-about = Hvad handler det om?
compose-own = Din egen tekst
compose-size = Størrelse
compose-heading = Overskrift
compose-date = Dato (kan udelades)
compose-text = Din besked (kan udelades)
compose-picture = Tegning
compose-picture-own = Vejledningens egen
compose-picture-none = Ingen
compose-code = QR-kode
compose-preview = Sådan ser opslaget ud
compose-tight = Der er ikke plads til det hele. Skriv kortere, eller vælg et større ark.
compose-untitled = Skriv en overskrift først.
compose-link = Print opslag med QR-kode
compose-message = Print som opslag
