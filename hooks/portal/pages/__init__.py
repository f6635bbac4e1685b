"""The model → pages: address, title, HTML and the file an editor opens."""
