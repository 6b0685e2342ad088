"""Holidays of everybody: whether a message wants one entered, which of its dates they are, what they are called."""
