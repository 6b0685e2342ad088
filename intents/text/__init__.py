"""From a message to its own words: markup, quotes and signatures set apart, and the one cutter of words."""
