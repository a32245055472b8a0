"""The Model Context Protocol: assistants can verify figures and dates with a program that computes them."""
