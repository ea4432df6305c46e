"""The order of work for one document: read, extract, merge, annotate."""
