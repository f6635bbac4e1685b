"""The compiler of the portal: read → check → answer → pages. Imports no mkdocs."""
