"""What the bot can do."""

import re

# ---- English ---------------------------------------------------------------------------------------------------------

HELP = re.compile(
    r"^(?:\?+|help(?: me)?|commands?|usage|instructions|manual|examples?|menu|options|/?help|what(?: all)? (?:can|do|could|"
    r"would|are) (?:you|this bot|the bot|it|i)(?: be able to)?"
    r" (?:do|help|understand|offer|say|ask|able to do|capable of)(?: (?:for|with|to) (?:me|you))?(?: with)?|how (?:do|does|can|"
    r"should) (?:this|you|it|i|the bot|this bot|that)(?: bot)? "
    r"(?:work|use (?:this|you|it|the bot)(?: bot)?|talk to you|help(?: me)?|function|start)|what (?:is|are) (?:this|you|"
    r"your (?:commands|functions|features|skills|options|purpose))(?: for| about)?|"
    r"(?:i )?(?:need|want) (?:some )?help(?: with (?:this|you|the bot|this bot))?|who are you|(?:show|list|tell|"
    r"give)(?: me)? (?:the |your |all |some |an? |few )*(?:commands|help|options|examples?|features|what you can do)|"
    r"how (?:do|can|should) i (?:ask|talk to|use) (?:you|this|it)(?: bot)?|what should i (?:say|type|write)|"
    r"get(?:ting)? started|start|(?:can you )?help(?: me)?(?: out)?|"
    r"i (?:do not know|am not sure) (?:how|what) (?:to (?:do|use|say)|this works|you do|it works)(?: \w+)?|explain(?: yourself|"
    r" how (?:this|it|you) works?)?|how to use(?: this| you| it| the bot)?)"
    r"(?: here| with this| bot| for me| now| @d)*(?: ?[?!.])*$"
)


def asked(gist: str) -> tuple[str, str] | None:
    """The rule that takes the gist for a call for help."""
    return ("help", gist) if HELP.search(gist) else None
