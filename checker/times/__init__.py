"""Time expressions: recognition, resolution, temporal scopes, event status."""
