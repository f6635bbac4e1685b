### The net with tools.

net-things = Det ligger i nettet
net-guides = Det kan du lave med nettet
net-borrow = Lån og aflever
net-borrow-unknown = Det er ikke oplyst endnu. Spørg ejendomskontoret, om din afdeling har et net, og hvordan du låner det.
net-price = Pris
net-confirmed = bekræftet
net-proposed = ikke bekræftet
net-safety = Pas på
net-refill = Fyld op
net-used-in = { $count ->
    [one] Bruges i { $count } vejledning
   *[other] Bruges i { $count } vejledninger
 }
net-reach-whole = Alt ligger i nettet, eller du har det hjemme
net-reach-proposed = Det kan alt sammen ligge i nettet. Spørg, hvad der er i jeres
net-reach-part = Nettet hjælper, men noget skal du have andre steder fra
net-packing = Pakkeliste og mærkat
net-packing-help = Print listen, og læg den i nettet. Tæl tingene, når nettet går ud, og når det kommer tilbage.
net-thing = Ting
net-out = Ud
net-back = Tilbage
net-note = Mangler
net-label = Mærkat til nettet
net-label-department = Afdeling
net-label-number = Net nr.
net-label-back = Afleveres den
net-label-lost = Fundet? Aflever det på ejendomskontoret.
