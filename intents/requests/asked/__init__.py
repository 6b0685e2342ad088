"""Answers of somebody who is asked something by others."""
