"""T: what a text says about its own moment of telling."""
