"""What the page's data states: JSON-LD, microdata, Open Graph, meta elements and attributes."""
