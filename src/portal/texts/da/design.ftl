### The page that shows every component, for those who change the theme.

design-title = Designsystem
design-description = Portalens dele i alle tilstande. Siden er til dem, der udvikler portalen.
design-lead = Her ser du alle portalens dele, om dagen og om natten. Siden står ikke i menuen, og søgemaskiner viser den ikke.
design-type = Skriftstørrelser
design-colours = Farver og kontrast
design-pair = Ord på bund
design-day = Lyst
design-night = Mørkt
