"""Plain text: the shapes that articles have where there is no markup."""
