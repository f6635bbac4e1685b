### House-rule cases: the page of staff, and what comes out.

cases-title = Husordenssager
cases-description = Tæl sagerne: måned, art, dage til første kontakt, og hvordan det gik. Ingen navne og ingen tekst.
cases-lead = Sæt en streg for hver sag. Så kan I se, hvor mange der er, hvor hurtigt I var der, og hvad der hjalp.
cases-rounds = År på denne telefon
cases-no-rounds = Der er ingen år på denne telefon.
cases-file-open-help = En kollegas fil af samme afdeling og år bliver lagt sammen med din. Intet bliver slettet.
cases-new = Start et år
cases-year = År
cases-start = Start året
cases-back = Alle år
cases-to-year = Alle sager
cases-add = Ny sag
cases-none = Der er ingen sager endnu.
cases-results = Årets tal
cases-delete = Slet året
cases-delete-sure = Ja, slet året
cases-case = Sag
cases-remove = Tag sagen ud
cases-field-month = Måned
cases-field-kind = Hvad handler den om?
cases-field-channel = Hvordan kom den?
cases-field-days = Dage til første kontakt
cases-field-step = Hvor langt kom den?
cases-field-closed = Er den slut?
cases-month-01 = Januar
cases-month-02 = Februar
cases-month-03 = Marts
cases-month-04 = April
cases-month-05 = Maj
cases-month-06 = Juni
cases-month-07 = Juli
cases-month-08 = August
cases-month-09 = September
cases-month-10 = Oktober
cases-month-11 = November
cases-month-12 = December
cases-kind-noise = Støj
cases-kind-smoke = Røg og lugt
cases-kind-pets = Husdyr
cases-kind-waste = Affald
cases-kind-shared = Fælles steder
cases-kind-parking = Parkering
cases-kind-other = Andet
cases-channel-telephone = Telefon
cases-channel-mail = Brev eller mail
cases-channel-meeting = Personligt
cases-channel-caretaker = Ejendomsmester
cases-channel-board = Bestyrelsen
cases-days-0 = Samme dag
cases-days-1 = 1 dag
cases-days-2 = 2 dage
cases-days-3-7 = 3–7 dage
cases-days-8 = Over 7 dage
cases-days-none = Ikke endnu
cases-step-talk = Samtale
cases-step-mediation = Mægling
cases-step-complaint = Klage
cases-closed-yes = Slut
cases-contact = Første kontakt
cases-contact-within = Inden for to dage

## What the scripts say.
cases-say-file = sager
cases-say-round = { $name }, { $year }
cases-say-exists = Der er allerede et år for { $name }. Åbn det.
cases-say-progress = { $count ->
    [one] 1 sag
   *[other] { $count } sager
}
cases-say-bad-year = Skriv et år, fx 2026.
cases-say-hidden = skjult
cases-say-at-least = mindst { $count }
cases-say-conflicts-here = I har svaret forskelligt
cases-say-joined-conflicts = { $count ->
    [one] Filen er lagt sammen. I har svaret forskelligt 1 sted. Vælg svaret ved sagen.
   *[other] Filen er lagt sammen. I har svaret forskelligt { $count } steder. Vælg svaret ved hver sag.
}
cases-say-in-month = { $month }: { $count }
cases-say-cases = { $count ->
    [one] 1 sag.
   *[other] { $count } sager.
}
cases-say-within = { $count } af { $of } fik kontakt inden for to dage.

## What comes out.
cases-out-cases = { $count ->
    [one] 1 sag.
   *[other] { $count } sager.
}
cases-out-within = { $count } af { $of } fik kontakt inden for to dage.
cases-out-title-year = Årets tal
cases-out-lead-year = Kun til jer. Andelen ved første kontakt er af de sager, hvor dagene er skrevet. De andre andele er af alle sager.
cases-out-title-departments = Afdeling for afdeling
cases-out-lead-departments = Kun til jer. Små tal kan vise, hvem sagen handler om.
cases-out-title-public = Samlet opgørelse
cases-out-lead-public = Kan hænges op. Et tal under 5 er skjult. De andre er rundet ned til nærmeste 5, så de skjulte ikke kan regnes ud. Hæng kun ét ark op for et år: enten afdelingens eller alle afdelingers.
cases-out-column-about = Om
cases-out-column-what = Hvad
cases-out-column-count = Antal
cases-out-column-share = Andel
cases-out-column-department = Afdeling
cases-out-column-cases = Sager
cases-out-column-within = Kontakt inden for to dage
cases-out-column-talk = Samtale
cases-out-column-mediation = Mægling
cases-out-column-complaint = Klage
cases-out-column-closed = Slut
cases-out-name = Husordenssager i { $name }, { $year }
cases-out-name-all = Husordenssager i { $count } afdelinger, { $year }
cases-out-file = sager
cases-out-file-all = alle
cases-out-file-public = samlet
