"""Chinese dates."""
from pipeline.mentions.values.dates_cascade import Rule, Token
def rows(text: str) -> list[Token]: return []
def calendar_rules() -> tuple[Rule, ...]: return ()
relative_rules = outer_rules = calendar_rules
