"""What kind of page it is, what kind of article, and whether it is there whole."""
