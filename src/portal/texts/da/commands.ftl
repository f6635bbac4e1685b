### What commands say of how many there are.

commands-addresses-new = { $count ->
    [one] 1 ny adresse.
   *[other] { $count } nye adresser.
  } { $file } har nu { $all }.
commands-addresses-written = { $count ->
    [one] 1 ny adresse er skrevet i { $file }.
   *[other] { $count } nye adresser er skrevet i { $file }.
  } Gem filen sammen med dine rettelser.
commands-meetings-new = { $count ->
    [one] 1 ny linje i { $file }.
   *[other] { $count } nye linjer i { $file }.
  } Det, møderne besluttede, kan kun et nyt møde ændre.
commands-notices-made = { $made } opslag er lavet, { $same ->
    [one] 1 var uændret.
   *[other] { $same } var uændrede.
  } De ligger i { $folder }.
commands-sealed = { $count ->
    [one] Forseglet: 1 fil i { $folder }.
   *[other] Forseglet: { $count } filer i { $folder }.
  }
commands-status-departments = { $count ->
    [one] 1 afdeling den { $day }
   *[other] { $count } afdelinger den { $day }
  }
