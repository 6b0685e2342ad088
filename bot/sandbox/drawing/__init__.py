"""Messages as a chat client shows them: Adaptive Cards and markdown as HTML, pages of them, and pictures of those pages."""
