"""Services: a language server, LanguageTool's API, a page in the browser, and tools for assistants."""
