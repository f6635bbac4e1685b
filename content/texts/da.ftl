# Our own words of the interface; the product's are used for all others.
guides-net-help = »I nettet« betyder, at du kan låne tingen i Beredskabets net med værktøj.
notices-varsling-who = Ejendomsmesteren kommer sammen med en medarbejder fra Beredskabet. De viser dig deres kort.
