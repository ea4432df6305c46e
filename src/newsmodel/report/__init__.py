"""An article as people look at it: what it says, and where each value comes from."""
