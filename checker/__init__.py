"""contralint: finds the places where a document contradicts itself, its own dates, or known facts."""

__version__ = "0.1.0"
