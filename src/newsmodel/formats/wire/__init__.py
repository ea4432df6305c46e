"""Agency wires: IPTC 7901 and ANPA 1312, read as articles and written back byte for byte."""
