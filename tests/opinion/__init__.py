"""Trains and measures the model of ``intents.opinion``."""
