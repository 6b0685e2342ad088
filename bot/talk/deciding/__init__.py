"""From a click or a yes to an approved plan, and back again."""
