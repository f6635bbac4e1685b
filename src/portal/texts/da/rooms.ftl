### The pages of rooms: a drawing whose things are links, and the same things as a list.

room-title = { $room }: tryk på det, det handler om
room-description = Tryk på en ting: { $things }. Så ser du, hvem der gør det, og hvem der betaler.
room-lead = Tryk på det, der er galt. Så ser du, hvem der gør det, og hvem der betaler.
room-to-list = Gå til listen
room-label = { $room }. Hver ting er et link.
room-thing = { $name }: { $share }
room-danger = Er der fare for liv, så ring 112.
room-danger-more = Gør sådan ved brand, røg og gas
room-standard = Svarene er organisationens standard. Din afdeling kan have besluttet noget andet.
room-here = Svarene er for { $department }.
# On paper, before numbers of things and where their answers come from.
room-origin = Nr.
room-things = Det ser du på tegningen
# Above the list of what only a department has, or answers otherwise, and the drawing has no place for.
room-own = Særligt i { $department }
room-more = Andet, der hører til her
room-table = Se det hele i tabellen
room-see = { $room } som tegning
