"""What the portal knows: typed, immutable, each record with the file it came from."""
