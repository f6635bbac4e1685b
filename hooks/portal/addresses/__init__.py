"""Addresses that stay: what was printed once leads somewhere for as long as the portal stands."""
