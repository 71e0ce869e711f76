"""Chinese characters and their spellings in Latin letters; knows no document."""
