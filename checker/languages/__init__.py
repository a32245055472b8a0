"""Everything particular to a language: a folder for each, whose modules are the topics of `topic.Topic`."""
