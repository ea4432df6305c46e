"""Where the article lives, its next page, and what the page offers with it."""
