"""What sentences, lists and tables state with numbers, relation by relation."""
