### What departments and editors have to look at.

status-title = Status for redaktører
status-description = Hvad hver afdeling mangler, og hvad der snart skal ses efter. Siden er til redaktører.
status-lead = Her ser redaktører, hvad hver afdeling mangler. Siden står ikke i menuen, og søgemaskiner viser den ikke.
status-departments = Afdelinger
status-department = Afdeling
status-review = Årlig gennemgang
status-confirmed = Tabel bekræftet
status-changed = Ændret siden
status-open = Uden svar
status-texts = Husorden og andet
status-missing = Mangler
status-days-left = { $day } (om { $days } { $days ->
    [one] dag
   *[other] dage
  })
status-days-over = { $day } ({ $days } { $days ->
    [one] dag
   *[other] dage
  } over)
status-unknown = ikke oplyst
status-not-confirmed = nej
status-more = { $names } og { $count } til
status-text = { $name } { $meeting } ({ $years ->
    [0] under 1 år
   *[other] { $years } år
  } gammel)
status-text-undated = { $name } (dato ikke oplyst)
status-proposal = forslag venter
status-due = Det skal ses efter
status-due-none = Der er ingen frister.
status-due-review = Årlig gennemgang: { $name }
status-due-proposals = Sidste dag for forslag: { $name }
status-due-meeting = Møde: { $name }
status-due-source = Læs kilden igen: { $name }
status-due-guide = Gå vejledningen igennem: { $name }
status-overdue = over tiden
status-calendar = Frister
status-subscribe = Frister som kalender (iCal)
status-table-file = Tabellen til regneark (CSV)
status-guides = Vejledninger, ingen har gået igennem
status-guides-how = Skriv dagen ved »reviewed« i vejledningens blok, når nogen har gjort det.
status-sources = Kilder, der skal læses
status-sources-how = Åbn kilden, og skriv dagen ved »read« i content/sources.yml.
status-none = Ingen.
