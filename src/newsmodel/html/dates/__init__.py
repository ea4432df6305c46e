"""When the article was published and changed: as shown, as stated, and how dates are read."""
