"""What a team has written down about how its documents are checked: contralint.toml -> settings of each document."""
