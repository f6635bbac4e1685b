### What is one's own once a department is chosen.

mine-hello = Hej. Du bor i { $department }.
mine-visit = Du ser svarene for { $department }.
mine-notices = Opslag
mine-contact = Kontor og vagt
mine-change = Skift afdeling
mine-table = Se jeres egen tabel
mine-rules = Se jeres egen husorden
mine-standard-table = Det her er organisationens standard, ikke jeres.
mine-standard-rules = Det her er organisationens forslag, ikke jeres husorden.
