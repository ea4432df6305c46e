"""Markdown: CommonMark's blocks and inlines, tables, and front matter."""
