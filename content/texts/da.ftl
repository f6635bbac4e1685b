# Our own words of the interface; the product's are used for all others.
notices-varsling-who = Ejendomsmesteren kommer sammen med en medarbejder fra Beredskabet. De viser dig deres kort.
