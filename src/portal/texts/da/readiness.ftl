### Who acts when.

readiness-signals = Tegn for tegn
readiness-who = Hvem handler?
readiness-within = Hvor hurtigt?
readiness-told = Hvem får besked?
readiness-more = Læs mere om: { $signal }
readiness-decides = Hvem beslutter, at der bliver rykket ud?
readiness-decides-unknown = Det er ikke oplyst endnu. Spørg ejendomskontoret.
readiness-partners = Dem, I arbejder sammen med
readiness-partners-help = Politi, kommune, bibliotek og andre er forskellige fra sted til sted. De, der er oplyst, står på afdelingens egen side.
