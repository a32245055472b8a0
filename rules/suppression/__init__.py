"""P: what a document asks contralint to leave alone."""
