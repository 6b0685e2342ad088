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
    "unsure", "condition", "then", "aside", "except", "only", "half", "vague", "which", "report", "courtesy", "instead", "too", "share", "that_day", "after", "which_days", "wrong", "excepted", "usual", "lasting",
    "so", "moves", "not", "more", "longer", "shorter", "later", "earlier", "times", "whole", "am", "pm", "eve", "swap", "nobody",
    "neither", "second", "with", "called", "subject", "same",
}
SETS = {
    "filler", "would", "me", "us", "you", "they", "it", "everybody", "nobody", "somebody", "who", "asks", "be", "been", "have", "do", "will",
    "unsure", "would", "negation", "semi", "mended", "and", "or", "but", "because", "if", "while", "that", "else", "passing", "takers", "covering", "leads", "follows", "swallowed", "daily", "business", "latest", "reasons", "as", "mine", "orders", "lets", "theirs", "adds", "risky", "all", "could", "leading", "third", "glue", "towards",
}
