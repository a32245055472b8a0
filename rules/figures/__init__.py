"""F: figures that other figures on the page can prove wrong."""
