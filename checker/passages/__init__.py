"""Parts of the text that several families need: sentences, quotations, numbered series."""
