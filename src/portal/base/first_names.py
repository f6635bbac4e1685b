"""First names that many in Denmark have: after a role, one of them is a person. Names that are words, too, are left out."""

MANY_HAVE = (
    "Ahmad Ahmed Alexander Ali Anders Anton August Bent Bjarne Brian Carl Carsten Casper Christian Christoffer Claus "
    "Daniel David Dennis Egon Ejnar Emil Erik Finn Flemming Frank Frederik Georg Gert Gustav Hans Hassan Henning Henrik "
    "Ibrahim Jacob Jakob Jan Jens Jesper Jimmi Johan Johannes John Johnny Jonas Jonathan Jørgen Jørn Kaj Karl Karsten "
    "Kasper Kenneth Kevin Kim Klaus Kristian Kristoffer Kurt Lars Lasse Leif Lukas Mads Magnus Malthe Marcus Marius "
    "Martin Mathias Michael Mikael Mikkel Mogens Mohamad Mohamed Mohammad Morten Mustafa Nicolai Niels Nikolaj Ole "
    "Oliver Omar Oscar Ove Palle Patrick Peder Peter Philip Poul Preben Rasmus René Robert Sebastian Simon Steen "
    "Steffen Stig Svend Søren Thomas Thorkild Tobias Tom Tommy Torben Troels Ulrik Verner Victor Viggo Villads William "
    "Yusuf Åge Agnes Aisha Amalie Amina Anette Ane Anita Anja Anna Anne Annette Annelise Astrid Ayse Benedikte Benthe "
    "Bente Birgit Birgitte Birthe Bodil Britt Camilla Caroline Cecilie Charlotte Christina Connie Conny Ditte Dorte "
    "Dorthe Elin Elisabeth Ellen Elna Emilie Emma Esther Eva Fatima Freja Gerda Gitte Grethe Gudrun Gurli Hanne Heidi "
    "Helle Henriette Ida Inga Inge Ingeborg Inger Ingrid Irene Isabella Jane Jannie Jeanette Jette Joan Johanne "
    "Josefine Julie Jytte Karen Karin Karina Katja Katrine Kathrine Khadija Kirsten Kirstine Kristina Lærke Laila Laura "
    "Leila Lena Lene Lillian Lis Lisa Lisbeth Lise Lissi Lone Lotte Louise Maiken Majbritt Malene Malou Margit "
    "Margrethe Maria Mariam Marianne Marie Marlene Martha Mathilde Merete Mette Michelle Mille Mona Monica Nadia Nanna "
    "Natasja Nina Olga Oline Pernille Pia Randi Rigmor Rikke Ruth Sabrina Sandra Sanne Sara Sarah Signe Sofia Sofie "
    "Solveig Stine Susanne Tanja Thea Tina Tove Trine Ulla Vibeke Vivi Yasmin Yvonne Zahra "
)
FIRST_NAMES = frozenset(MANY_HAVE.split())
