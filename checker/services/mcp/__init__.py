"""The Model Context Protocol: an assistant has figures and dates verified by something that does not guess."""
