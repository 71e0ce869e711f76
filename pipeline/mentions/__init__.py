"""Mentions: values, and candidates for names, where they stand in the text."""
