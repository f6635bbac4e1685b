### Where what is said was read.

sources-title = Kilder
sources-description = Love, bekendtgørelser og andre kilder – og hvad der bygger på dem.
sources-lead = Her er alt, vi bygger på. Ved hver kilde står, hvornår vi læste den, og hvad der bygger på den. Kontrollér altid det, der betyder noget for dig.
sources-line = Kilder
sources-kind-act = Love
sources-kind-order = Bekendtgørelser
sources-kind-sector = Almene kilder
sources-kind-organisation = Organisationens egne kilder
sources-kind-maker = Myndigheders råd og producenters vejledninger
sources-status-read = Vi har læst kilden selv.
sources-status-secondary = Vi har læst den gengivet hos andre. Kontrollér ordlyden, hvis det er vigtigt.
sources-status-to-verify = Vi har ikke læst den endnu. Spørg ejendomskontoret.
sources-read-on = Læst { $day }.
sources-read-unknown = Det er ikke noteret, hvilken dag den blev læst.
sources-quotation = Ordret
sources-where = Læs den her
sources-rests = Det bygger på den
sources-in-law = Regler, som loven selv afgør
sources-in-dangers = Fare: hvad du gør først
