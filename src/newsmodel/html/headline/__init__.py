"""The headline and the line below it, told from the kicker and the name of the site."""
