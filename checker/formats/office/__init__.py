"""OpenDocument, RTF and PDF: documents whose lines nobody sees, read into the same blocks as those of Word."""
