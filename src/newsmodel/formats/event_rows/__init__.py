"""Events as rows, for the tools of those who count them: written, never read."""
