"""Files → raw values, each with its file, line and column."""
