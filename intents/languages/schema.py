"""What every language must have."""

FIELDS = {
    "words.toml": {"opened", "sets", "classes"},
    "rule": {"name", "says", "form", "templates", "weak", "shape", "slot", "closed", "examples", "others"},
}
FORMS = {"state", "verb", "start", "any", "mark", "hint"}
SAYS = {
    "away", "elsewhere", "back", "here", "works", "hours", "covers", "no_cover", "not_cover", "needs_cover", "holiday",
    "lists", "cancels", "changes", "undoes", "helps", "howto", "other",
    "break", "free", "rest", "begins", "ends", "alternates", "always", "name", "event", "title", "observed", "yearly",
    "unsure", "condition", "then", "aside", "except", "only", "half", "vague", "which", "report", "courtesy", "instead", "too", "share", "that_day", "after", "which_days", "contrast", "wrong", "excepted", "usual", "lasting",
    "so", "moves", "not", "more", "longer", "shorter", "later", "earlier", "times", "whole", "am", "pm", "eve", "swap", "nobody",
    "neither", "second", "with", "called", "subject", "same",
}
SETS = {  # what no language can do without; the others may be missing, see ``load.Sets``
    "filler", "me", "us", "you", "they", "be", "been", "have", "will", "unsure", "negation", "semi", "and", "or", "but", "because", "if",
    "that", "glue", "follows", "asks",
}
