### Who does what on two sheets, and house rules on paper.

notices-list-whole = Det hele på få ark
notices-list-whole-link = { $name }, PDF, { $kilobytes } KB
notices-whole-chart = Hvem ordner hvad på to A4-ark
notices-whole-rules = Husordenen i to spalter på A4
notices-whole-folded = Husordenen til at folde af A3. Print på begge sider, og vend på den korte led
chart-title = Hvem ordner hvad i { $department }
chart-what = Hvad
chart-does = Gør det
chart-pays = Betaler
chart-you = Du
chart-department = Afd.
chart-decided = { $mark } Besluttet på et møde.
chart-law = { $mark } Loven bestemmer det.
chart-party-maintenance-account = Konto
chart-party-municipality = Kommunen
chart-party-utility = Forsyning
chart-party-supplier = Leverandør
chart-party-department-decides = Spørg
chart-party-house-rules = Husorden
chart-party-none = –
chart-party-depends-on-scheme = A eller B
