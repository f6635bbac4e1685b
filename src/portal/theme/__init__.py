"""The look of the portal: the frame (mkdocs/), the pages' templates (pages/), the notices' (notices/), styles and scripts."""
