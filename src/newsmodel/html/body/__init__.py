"""The body: where it is on the page, which blocks are its, and what else states its text."""
