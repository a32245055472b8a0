"""K: facts that editors wrote down."""
