"""One pass over the prose: which stretches hold numbers and relational words, as short strings of classes."""
