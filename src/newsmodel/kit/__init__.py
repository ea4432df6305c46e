"""What plugin authors do on the command line: start a plugin, and examine the installed ones."""
