"""``contralint serve``: a page for the browser, and LanguageTool's API, on one port of this machine."""
