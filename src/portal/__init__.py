"""The portal: read → check → answer → pages → site. It imports no site generator and names no organisation."""
