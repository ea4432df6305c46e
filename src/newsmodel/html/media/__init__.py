"""The pictures of the article, with their addresses, captions and credits."""
