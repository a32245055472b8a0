"""OpenDocument, RTF and PDF: documents without visible lines, read into the same blocks as Word documents."""
