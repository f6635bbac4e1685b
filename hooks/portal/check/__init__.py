"""Raw values → the model; every problem is collected, then told at once."""
