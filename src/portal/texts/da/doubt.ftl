### A message to the office when an answer does not fit.

doubt-title = Passer det ikke hos jer?
doubt-lead = Skriv til ejendomskontoret. Så kan de rette svaret.
doubt-label = Besked til ejendomskontoret
doubt-send = Skriv en e-mail
doubt-subject = Passer svaret her? { $item }
doubt-message =
    Hej. Jeg har læst på portalen om: { $item }
    Det passer ikke hos os, fordi:

    Min adresse:
doubt-message-here =
    Hej. Jeg har læst på portalen om: { $item }
    Afdeling: { $department }
    Der står: { $answer }
    Det passer ikke hos os, fordi:

    Min adresse:
