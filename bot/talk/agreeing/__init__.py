"""Those whose yes is needed beside that of whoever asks: who they are, asking them, and what they say."""
