"""An article as a page that people can look at."""
