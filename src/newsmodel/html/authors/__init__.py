"""Who wrote the article: bylines, marks of authors, and what names of people look like."""
