"""From generated pages to a live site: headers made from what is really there, smaller copies, one swap."""
