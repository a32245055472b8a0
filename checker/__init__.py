"""contralint: finds the places where a document contradicts itself, its own dates, or known facts."""
