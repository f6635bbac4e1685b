### What is happening in a department now, and its next meeting.

happening-title = Det sker her
happening-period-day = { $starts }–{ $ends }
happening-period = Fra { $starts } til { $ends }
happening-notice-law-look = Afdelingen har ret til adgang til boligen, når forholdene kræver det (almenlejeloven § 32).
happening-notice-law-work = Arbejdet varsles mindst 6 uger før (almenlejeloven § 33).
happening-notice-law-major = Arbejdet varsles mindst 3 måneder før (almenlejeloven § 33).
happening-notice-law-urgent = Reparationen kan ikke vente og laves uden varsel (almenlejeloven § 33).
happening-announced = Varslet den { $date }.
happening-announced-unknown = Det er ikke oplyst, hvornår det er varslet.

meeting-next-meeting = Næste afdelingsmøde
meeting-next-extra-meeting = Ekstraordinært afdelingsmøde
meeting-next-ballot = Urafstemning
meeting-next-organisation = Møde i organisationens bestyrelse
meeting-next-other = Næste møde
meeting-next-unknown = Næste møde
meeting-next-place = Sted: { $place }
meeting-next-place-unknown = Stedet er ikke oplyst endnu.
meeting-next-proposals = Send dit forslag senest { $date }.
meeting-next-proposals-unknown = Fristen for forslag er ikke oplyst endnu.
meeting-next-see = Se, hvad der er foreslået
meeting-next-deadline = Sidste dag for forslag ({ $meeting })
