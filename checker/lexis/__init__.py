"""One pass over the prose: the stretches with numbers and relational words, as short strings of classes."""
